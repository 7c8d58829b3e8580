import { type PointerEvent, useRef } from 'react';
import { sheetMoved } from '#state/actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from './marks.tsx';
import { useWords } from './use-words.ts';

const stops = ['peek', 'half', 'full'] as const;
/** Pixels of drag that count as meant. */
const meant = 24;

/** On a small screen the panel is a sheet with three stops: drag its head, or press a button. */
export function SheetHead() {
  const store = useAtlasStore();
  const { words } = useWords();
  const sheet = useAtlas((state) => state.session.sheet);
  const from = useRef<number | null>(null);
  const now = stops.indexOf(sheet);
  const move = (by: number): void => {
    const next = stops[Math.min(stops.length - 1, Math.max(0, now + by))];
    if (next && next !== sheet) sheetMoved(store, next);
  };
  const onPointerUp = (event: PointerEvent): void => {
    const moved = from.current === null ? 0 : from.current - event.clientY;
    from.current = null;
    const far = Math.abs(moved) > window.innerHeight * 0.35 ? 2 : 1;
    if (Math.abs(moved) > meant) move(Math.sign(moved) * far);
  };
  return (
    <div
      className="sheet-head"
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        from.current = null;
      }}
    >
      <span className="grip" aria-hidden="true" />
      <span className="sheet-buttons">
        <button
          type="button"
          className="bare"
          aria-label={words.panelLess}
          disabled={now === 0}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => move(-1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          className="bare"
          aria-label={words.panelMore}
          disabled={now === stops.length - 1}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => move(1)}
        >
          <Icon name="up" />
        </button>
      </span>
    </div>
  );
}
