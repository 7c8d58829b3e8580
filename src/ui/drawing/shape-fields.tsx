import { useId, useState } from 'react';
import { type Drawn, type DrawnColour, drawnColours, longestName } from '#domain/drawing/drawing.ts';
import { coloured, renamed } from '#state/drawing/drawing-store.ts';
import { thingName, useDrawing } from './use-drawing.ts';

/** A colour by its name, with a sample that wears it in every appearance. */
export function ColourChoice({
  label,
  colour,
  onColour,
}: {
  label: string;
  colour: DrawnColour;
  onColour: (colour: DrawnColour) => void;
}) {
  const { words } = useDrawing();
  return (
    <span className="draw-colour" data-colour={colour}>
      <span className="draw-sample" aria-hidden="true" />
      <select aria-label={label} value={colour} onChange={(event) => onColour(event.target.value as DrawnColour)}>
        {drawnColours.map((each) => (
          <option key={each} value={each}>
            {words.drawnColours[each]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The name of a thing; what is typed is one step, taken when the field is left or with Enter. */
export function NameField({ thing, isFirst = false }: { thing: Drawn; isFirst?: boolean }) {
  const { drawing, things, words } = useDrawing();
  const id = useId();
  const { name, kind } = thing.properties;
  const [typed, setTyped] = useState<string | null>(null);
  const put = (): void => {
    if (typed !== null) renamed(drawing, thing.id, typed.trim());
    setTyped(null);
  };
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {kind === 'text' ? words.drawnNote : words.drawnName(thingName(thing, things, words))}
      </label>
      <input
        id={id}
        className="draw-name"
        // biome-ignore lint/a11y/noAutofocus: who has placed a note goes on to write it
        autoFocus={isFirst && kind === 'text' && name === ''}
        maxLength={longestName}
        value={typed ?? name}
        placeholder={kind === 'text' ? words.drawnNote : thingName(thing, things, words)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={put}
        onKeyDown={(event) => {
          if (event.key === 'Enter') put();
        }}
      />
    </>
  );
}

/** The colour of a thing. */
export function ThingColour({ thing }: { thing: Drawn }) {
  const { drawing, things, words } = useDrawing();
  return (
    <ColourChoice
      label={words.drawnColourOf(thingName(thing, things, words))}
      colour={thing.properties.colour}
      onColour={(colour) => coloured(drawing, thing.id, colour)}
    />
  );
}
