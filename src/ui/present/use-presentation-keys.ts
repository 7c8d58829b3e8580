import { useEffect } from 'react';
import type { Commands } from '#state/present/presenter-channel.ts';
import { digitTyped, numberTaken, pointerToggled, stageOf, stageStepBack } from '#state/present/presenter-tools.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

/** What a window can do besides going through the slides. */
export interface Own {
  readonly last: number;
  readonly fullScreen: () => void;
  /** One layer back. */
  readonly leave: () => void;
}

type Way = { by: number } | { to: number };

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** Keys of the page that would lead away from the story. */
const passedOver = ['/', 's'];

const matches = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.matches(selector);

/** Who stands on the map by keyboard moves about there; whoever only clicked it still presents. */
const isOnMap = (target: EventTarget | null): boolean => matches(target, '#map canvas:focus-visible');
const isWriting = (target: EventTarget | null): boolean => matches(target, 'input, textarea, select');
const isPressable = (target: EventTarget | null): boolean => matches(target, 'button, a, summary, select, input');

/** Where a key leads: so many slides on or back, or to one; null where it means nothing here, or something else to what has the keyboard. */
function wayOf({ key, shiftKey, target }: KeyboardEvent, store: AtlasStore, last: number): Way | null {
  const step = steps[key];
  if (step !== undefined) return isOnMap(target) && !key.startsWith('Page') ? null : { by: step };
  if (key === 'Home') return { to: 1 };
  if (key === 'End') return { to: last };
  const number = key === 'Enter' ? numberTaken(stageOf(store)) : null;
  if (number !== null) return { to: number };
  if (isPressable(target) || isOnMap(target)) return null;
  if (key === ' ') return { by: shiftKey ? -1 : 1 };
  return key === 'Enter' ? { by: 1 } : null;
}

/** Keys of one letter, which can be turned off; `.` is what some clickers send for a black screen. */
function lettered(event: KeyboardEvent, store: AtlasStore, commands: Commands, own: Own): boolean {
  const stage = stageOf(store);
  const key = event.key.toLowerCase();
  if (/^\d$/.test(key)) digitTyped(stage, key);
  else if (key === 'b' || key === '.') commands.blacken();
  else if (key === 'p') pointerToggled(stage);
  else if (key === 't') commands.time();
  else if (key === 'f') own.fullScreen();
  else return passedOver.includes(key);
  return true;
}

/** True where a key was meant for the presentation. */
function pressed(event: KeyboardEvent, store: AtlasStore, commands: Commands, own: Own): boolean {
  if (event.key === 'Escape') {
    if (!stageStepBack(stageOf(store))) own.leave();
    return true;
  }
  // What a clicker's own button for "begin" sends; a reload is the last thing that is wanted then.
  if (event.key === 'F5') {
    own.fullScreen();
    return true;
  }
  if (isWriting(event.target)) return false;
  const way = wayOf(event, store, own.last);
  if (way === null) return store.getState().preferences.shortcuts && lettered(event, store, commands, own);
  if ('by' in way) commands.step(way.by);
  else commands.go(way.to);
  return true;
}

/** The keys of whoever presents. They come before all others, but for those of an open dialog. */
export function useWorkshopKeys(commands: Commands, own: Own): void {
  const store = useAtlasStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (document.querySelector('dialog[open]') || !pressed(event, store, commands, own)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [store, commands, own]);
}
