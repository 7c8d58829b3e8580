/** The fields of a shape of the drawing: its name and its colour. */
import './drawing.css';
import { useId, useState } from 'react';
import { longestName, type Shape, type ShapeColour, shapeColours } from '#domain/drawing/drawing.ts';
import { coloured, renamed } from '#state/drawing/drawing-store.ts';
import { shapeName, useDrawing } from './use-drawing.ts';

/** A select of colours by name, with a sample in the colour of the current appearance. */
export function ColourChoice({
  label,
  colour,
  onColour,
}: {
  label: string;
  colour: ShapeColour;
  onColour: (colour: ShapeColour) => void;
}) {
  const { words } = useDrawing();
  return (
    <span className="draw-colour" data-colour={colour}>
      <span className="draw-sample" aria-hidden="true" />
      <select aria-label={label} value={colour} onChange={(event) => onColour(event.target.value as ShapeColour)}>
        {shapeColours.map((each) => (
          <option key={each} value={each}>
            {words.drawing.drawn.colours[each]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The name of a shape; it changes on blur or Enter, so that typing is one undo step. */
export function NameField({ shape, isFirst = false }: { shape: Shape; isFirst?: boolean }) {
  const { drawing, shapes, words } = useDrawing();
  const id = useId();
  const { name, kind } = shape.properties;
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null) renamed(drawing, shape.id, typed.trim());
    setTyped(null);
  };
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {kind === 'text' ? words.drawing.drawn.note : words.drawing.drawn.name(shapeName(shape, shapes, words))}
      </label>
      <input
        id={id}
        className="draw-name"
        // biome-ignore lint/a11y/noAutofocus: a person who placed a note writes it next
        autoFocus={isFirst && kind === 'text' && name === ''}
        maxLength={longestName}
        value={typed ?? name}
        placeholder={kind === 'text' ? words.drawing.drawn.note : shapeName(shape, shapes, words)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </>
  );
}

/** The colour of a shape. */
export function ShapeColourField({ shape }: { shape: Shape }) {
  const { drawing, shapes, words } = useDrawing();
  return (
    <ColourChoice
      label={words.drawing.drawn.colourOf(shapeName(shape, shapes, words))}
      colour={shape.properties.colour}
      onColour={(colour) => coloured(drawing, shape.id, colour)}
    />
  );
}
