/** The hook of the keys of a presentation. They precede all others except those of an open dialog. */
import { useEffect } from 'react';
import { oncePerPress } from '#state/key-press.ts';
import type { Commands } from '#state/present/presenter-channel.ts';
import {
  digitTyped,
  numberTaken,
  pointerToggled,
  presenterStepBack,
  presenterToolsOf,
} from '#state/present/presenter-tools.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

/** The commands of the window itself, besides those on slides. */
export interface WindowCommands {
  readonly last: number;
  readonly fullScreen: () => void;
  /** Ends the kiosk loop, or else leaves the page. */
  readonly leave: () => void;
}

type SlideMove = { by: number } | { to: number };

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** Shortcuts of the page that would leave the story. */
const suppressedKeys = ['/', 's'];

const matches = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.matches(selector);

/** True if the map has keyboard focus and needs the arrow keys; a mouse click on it does not count. */
const isOnMap = (target: EventTarget | null): boolean => matches(target, '#map canvas:focus-visible');
const isWriting = (target: EventTarget | null): boolean => matches(target, 'input, textarea, select');
const isPressable = (target: EventTarget | null): boolean => matches(target, 'button, a, summary, select, input');

/** The slide move of a key: by a number of slides or to one; null if the key has no meaning or belongs to the focused element. */
function slideMoveOf({ key, shiftKey, target }: KeyboardEvent, store: AtlasStore, last: number): SlideMove | null {
  const step = steps[key];
  if (step !== undefined) return isOnMap(target) && !key.startsWith('Page') ? null : { by: step };
  if (key === 'Home') return { to: 1 };
  if (key === 'End') return { to: last };
  const number = key === 'Enter' ? numberTaken(presenterToolsOf(store)) : null;
  if (number !== null) return { to: number };
  if (isPressable(target) || isOnMap(target)) return null;
  if (key === ' ') return { by: shiftKey ? -1 : 1 };
  return key === 'Enter' ? { by: 1 } : null;
}

/** Single-key shortcuts, which can be turned off; some clickers send `.` for a black screen. */
function handleLetterKey(
  event: KeyboardEvent,
  store: AtlasStore,
  commands: Commands,
  windowCommands: WindowCommands,
): boolean {
  const presenterTools = presenterToolsOf(store);
  const key = event.key.toLowerCase();
  if (/^\d$/.test(key)) digitTyped(presenterTools, key);
  else if (key === 'b' || key === '.') commands.blacken();
  else if (key === 'p') pointerToggled(presenterTools);
  else if (key === 't') commands.time();
  else if (key === 'f') windowCommands.fullScreen();
  else return suppressedKeys.includes(key);
  return true;
}

/** Handles a key; true if it belongs to the presentation. */
function handleKey(
  event: KeyboardEvent,
  store: AtlasStore,
  commands: Commands,
  windowCommands: WindowCommands,
): boolean {
  if (event.key === 'Escape') {
    if (!presenterStepBack(presenterToolsOf(store))) windowCommands.leave();
    return true;
  }
  // The start button of a clicker sends F5, which must not reload the page.
  if (event.key === 'F5') {
    windowCommands.fullScreen();
    return true;
  }
  if (isWriting(event.target)) return false;
  const move = slideMoveOf(event, store, windowCommands.last);
  if (move === null)
    return store.getState().preferences.shortcuts && handleLetterKey(event, store, commands, windowCommands);
  if ('by' in move) commands.step(move.by);
  else commands.go(move.to);
  return true;
}

export function usePresentationKeys(commands: Commands, windowCommands: WindowCommands): void {
  const store = useAtlasStore();
  useEffect(() => {
    // A thumb that rests on a clicker turns one slide.
    const handle = oncePerPress((event: KeyboardEvent) => handleKey(event, store, commands, windowCommands));
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (document.querySelector('dialog[open]') || !handle(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [store, commands, windowCommands]);
}
