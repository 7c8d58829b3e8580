import { type FormEvent, useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Position } from '#domain/atlas.ts';
import { pointInWords, pointTyped } from '#domain/contribute/place-draft.ts';
import { roundedPosition } from '#domain/what-if/scenario-url.ts';
import { sheetMoved } from '#state/actions.ts';
import { mapPress } from '#state/next-map-click.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { OriginSearch } from '#ui/near/origin-search.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

interface Props {
  readonly name: string;
  readonly onPlace: (at: Position) => void;
}

/** While it is on the page, the next press on the map says where; a sentence over the map says so, and Esc lets it be. */
function Pressing({ name, onPlace, onCancel }: Props & { onCancel: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const sentence = words.pressNow(name);
  useSaid(sentence);
  useEffect(() => {
    // On a small screen the map has to be seen to be pressed.
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
    mapPress.current = onPlace;
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      mapPress.current = null;
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [onPlace, onCancel]);
  return createPortal(
    <p className="placing">
      <span>{sentence}</span>
      <button type="button" className="secondary" onClick={onCancel}>
        {words.letBe}
      </button>
    </p>,
    document.getElementById('map') ?? document.body,
  );
}

/** Two numbers, for whoever has them. */
function Typed({ onPlace }: Pick<Props, 'onPlace'>) {
  const { words } = useWords();
  const id = useId();
  const bounds = useAtlas(({ atlas }) => atlas.city.bounds);
  const centre = useAtlas(({ atlas }) => atlas.city.centre);
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const example = words.notTwoNumbers(pointInWords(roundedPosition(centre)));
  useSaid(isWrong ? example : '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const at = pointTyped(text, bounds);
    const isPoint = at !== null && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90;
    setIsWrong(!isPoint);
    if (isPoint) onPlace(at);
  };
  return (
    <form className="field" noValidate onSubmit={submit}>
      <label htmlFor={id}>{words.atCoordinates}</label>
      <div className="what-if-typed">
        <input
          id={id}
          value={text}
          autoComplete="off"
          inputMode="decimal"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-fault` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="secondary">
          {words.putHere}
        </button>
      </div>
      {isWrong ? (
        <p className="fault" id={`${id}-fault`}>
          {example}
        </p>
      ) : null}
    </form>
  );
}

/** Where a proposed place stands: by hand on the map, and by keyboard at its middle, at an address, at two numbers. */
export function WhatIfWhere({ name, onPlace }: Props) {
  const { words } = useWords();
  const [isPressing, setIsPressing] = useState(false);
  const hasMap = useAtlas(({ view, session }) => view.view === 'map' && ['idle', 'loading'].includes(session.map));
  const sight = useAtlas(({ session }) => session.sight?.bounds ?? null);
  const origin = useAtlas(originOf)?.position ?? null;
  const middle: Position | null = sight && [(sight[0] + sight[2]) / 2, (sight[1] + sight[3]) / 2];
  return (
    <section className="what-if-where" aria-labelledby="what-if-where">
      <h3 id="what-if-where">{words.whereToPut}</h3>
      <div className="actions">
        {hasMap ? (
          <button
            type="button"
            className="primary"
            aria-pressed={isPressing}
            onClick={() => setIsPressing(!isPressing)}
          >
            {words.pressOnMap}
          </button>
        ) : null}
        {hasMap && middle ? (
          <button type="button" className="secondary" onClick={() => onPlace(middle)}>
            {words.atMiddle}
          </button>
        ) : null}
        {origin ? (
          <button type="button" className="secondary" onClick={() => onPlace(origin)}>
            {words.atStart}
          </button>
        ) : null}
      </div>
      <OriginSearch onFound={onPlace} onDone={() => undefined} />
      <Typed onPlace={onPlace} />
      {isPressing ? (
        <Pressing
          name={name}
          onPlace={onPlace}
          onCancel={() => {
            setIsPressing(false);
            focusLater('.what-if-where .primary');
          }}
        />
      ) : null}
    </section>
  );
}
