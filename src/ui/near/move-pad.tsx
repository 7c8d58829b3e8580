/** Buttons and arrow keys that move something on the map step by step, as pulling it does. */
import type { KeyboardEvent, ReactNode } from 'react';
import { type Direction, directions } from '#domain/geo/next-place.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};
const icons = { north: 'up', east: 'next', south: 'down', west: 'back' } as const;

export interface MovePadProps {
  readonly stepMetres: number;
  /** With Shift; the same where it is left out. */
  readonly farMetres?: number;
  /** `isLast` is false while a key is held down. */
  readonly onMove: (direction: Direction, metres: number, isLast: boolean) => void;
  /** Other keys while the cursor is on one of the buttons; true where it was one. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  /** More buttons, with the same keys. */
  readonly children?: ReactNode;
}

export function MovePad({ stepMetres, farMetres = stepMetres, onMove, onKey, children }: MovePadProps) {
  const { words } = useWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const direction = event.ctrlKey || event.metaKey ? undefined : arrows[event.key];
    if (direction === undefined && !onKey?.(event)) return;
    event.preventDefault();
    // A key that is held down adds one entry to the history, not thirty.
    if (direction) onMove(direction, event.shiftKey ? farMetres : stepMetres, !event.repeat);
  };
  const distance = words.kit.distanceOf(stepMetres);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div className="actions" onKeyDown={onKeyDown}>
      {directions.map((direction) => (
        <button
          key={direction}
          type="button"
          className="secondary"
          data-moves={direction}
          onClick={({ shiftKey }) => onMove(direction, shiftKey ? farMetres : stepMetres, true)}
        >
          <Icon name={icons[direction]} size={16} />
          <span>
            {distance} {words.kit.winds[direction]}
          </span>
        </button>
      ))}
      {children}
    </div>
  );
}
