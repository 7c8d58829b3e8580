import type { KeyboardEvent } from 'react';
import { moved } from '#domain/geo/offset-position.ts';
import { type Direction, directions } from '#domain/geo/next-place.ts';
import { originDragged } from '#state/map-actions.ts';
import { sentenceSaid } from '#state/announce.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const stepMetres = 100;
const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};
const icons = { north: 'up', east: 'next', south: 'down', west: 'back' } as const;

/** What dragging the pin does, without a map: the start moved step by step, by a press or by the arrow keys. */
export function MoveStart() {
  const store = useAtlasStore();
  const { words } = useWords();
  const origin = useAtlas(originOf);
  if (!origin) return null;
  const distance = words.distanceOf(stepMetres);
  const move = (direction: Direction, isLast: boolean): void => {
    originDragged(store, moved(origin.position, direction, stepMetres), isLast);
    sentenceSaid(store, words.startMoved(distance, words.winds[direction]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = arrows[event.key];
    if (!direction) return;
    event.preventDefault();
    // A key that is held down is one choice, not thirty for the way back.
    move(direction, !event.repeat);
  };
  return (
    <details className="more move-start">
      <summary>{words.moveStart}</summary>
      <p className="aside">{words.moveStartHow}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it */}
      <div className="actions" onKeyDown={onKeyDown}>
        {directions.map((direction) => (
          <button key={direction} type="button" className="secondary" onClick={() => move(direction, true)}>
            <Icon name={icons[direction]} size={16} />
            <span>
              {distance} {words.winds[direction]}
            </span>
          </button>
        ))}
      </div>
    </details>
  );
}
