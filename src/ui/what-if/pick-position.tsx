/** Sets the position of a proposed place: a click on the map, its centre, the origin, an address or coordinates. */
import '#ui/kit/styles/form.css';
import './what-if.css';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Position } from '#domain/atlas.ts';
import { pointTyped } from '#domain/contribute/place-draft.ts';
import { latLngInWords } from '#domain/geo/written-position.ts';
import { roundedPosition } from '#domain/what-if/scenario-url.ts';
import { sheetMoved } from '#state/actions.ts';
import { mapInputOf } from '#state/map-input.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { OriginSearch } from '#ui/near/origin-search.tsx';

interface Props {
  readonly name: string;
  readonly onPlace: (at: Position) => void;
}

/** While it is rendered, the next click on the map sets the position; Escape cancels. */
function MapClickPrompt({ name, onPlace, onCancel }: Props & { onCancel: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const sentence = words.whatIf.pressNow(name);
  useAnnouncement(sentence);
  useEffect(() => {
    // On a small screen the sheet covers the map, so it is lowered.
    const { sheet } = store.getState().session;
    sheetMoved(store, 'peek');
    return () => sheetMoved(store, sheet);
  }, [store]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    };
    mapInputOf(store).setState({ onNextClick: onPlace });
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      mapInputOf(store).setState({ onNextClick: null });
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [store, onPlace, onCancel]);
  return createPortal(
    <p className="placing">
      <span>{sentence}</span>
      <button type="button" className="secondary" onClick={onCancel}>
        {words.kit.letBe}
      </button>
    </p>,
    document.getElementById('map') ?? document.body,
  );
}

/** The position as typed coordinates. */
function CoordinateForm({ onPlace }: Pick<Props, 'onPlace'>) {
  const { words } = useWords();
  const id = useId();
  const bounds = useAtlas(({ atlas }) => atlas.city.bounds);
  const centre = useAtlas(({ atlas }) => atlas.city.centre);
  const [text, setText] = useState('');
  const [isInvalid, setIsInvalid] = useState(false);
  const example = words.whatIf.notTwoNumbers(latLngInWords(roundedPosition(centre)));
  useAnnouncement(isInvalid ? example : '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const at = pointTyped(text, bounds);
    const isPoint = at !== null && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90;
    setIsInvalid(!isPoint);
    if (isPoint) onPlace(at);
  };
  return (
    <form className="field" noValidate onSubmit={submit}>
      <label htmlFor={id}>{words.whatIf.atCoordinates}</label>
      <div className="what-if-typed">
        <input
          id={id}
          value={text}
          autoComplete="off"
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? `${id}-fault` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="secondary">
          {words.whatIf.putHere}
        </button>
      </div>
      {isInvalid ? (
        <p className="fault" id={`${id}-fault`}>
          {example}
        </p>
      ) : null}
    </form>
  );
}

export function PickPosition({ name, onPlace }: Props) {
  const { words } = useWords();
  const [isPicking, setIsPicking] = useState(false);
  const hasMap = useAtlas(({ view, session }) => view.view === 'map' && ['idle', 'loading'].includes(session.map));
  const bounds = useAtlas(({ session }) => session.viewport?.bounds ?? null);
  const origin = useAtlas(originOf)?.position ?? null;
  const centre: Position | null = bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  return (
    <section className="what-if-where" aria-labelledby="what-if-where">
      <h3 id="what-if-where">{words.whatIf.whereToPut}</h3>
      <div className="actions">
        {hasMap ? (
          <button type="button" className="primary" aria-pressed={isPicking} onClick={() => setIsPicking(!isPicking)}>
            {words.whatIf.pressOnMap}
          </button>
        ) : null}
        {hasMap && centre ? (
          <button type="button" className="secondary" onClick={() => onPlace(centre)}>
            {words.whatIf.atMiddle}
          </button>
        ) : null}
        {origin ? (
          <button type="button" className="secondary" onClick={() => onPlace(origin)}>
            {words.whatIf.atStart}
          </button>
        ) : null}
      </div>
      <OriginSearch onFound={onPlace} onDone={() => undefined} />
      <CoordinateForm onPlace={onPlace} />
      {isPicking ? (
        <MapClickPrompt
          name={name}
          onPlace={onPlace}
          onCancel={() => {
            setIsPicking(false);
            focusLater('.what-if-where .primary');
          }}
        />
      ) : null}
    </section>
  );
}
