/** Dragging the bottom sheet: where it stops, and the pointer and touch events of a drag. */
import { sheetMoved } from '#state/actions.ts';
import { sheetShare } from '#state/insets.ts';
import type { AtlasStore, Session } from '#state/store.ts';
import { makeRoomForKeyboard } from './on-screen-keyboard.ts';

type Stop = Session['sheet'];

const stops = ['peek', 'half', 'full'] as const;

/** Pixels per millisecond from which a release is a flick. */
const flick = 0.35;
/** The share of the distance to the next stop from which a slow drag goes there. */
const meant = 0.2;

/**
 * The stop of the sheet after a release at a height, dragged from a stop at `upPerMs` pixels per millisecond: a flick goes
 * to the next stop, a slow drag to the one to which it has covered a fifth of the distance.
 */
export function stopAfter(from: Stop, height: number, upPerMs: number, screen: number): Stop {
  const heights = stops.map((stop) => sheetShare[stop] * screen);
  const start = stops.indexOf(from);
  const isUp = Math.abs(upPerMs) >= flick ? upPerMs > 0 : height > (heights[start] ?? 0);
  const share = Math.abs(upPerMs) >= flick ? 0 : meant;
  const order = isUp ? [0, 1, 2] : [2, 1, 0];
  // The farthest stop, in the direction of the drag, towards which the sheet has moved far enough.
  const reached = order.filter((at, i) => {
    const before = heights[order[i - 1] ?? -1];
    if (before === undefined) return true;
    const begun = (height - before) / ((heights[at] ?? 0) - before);
    return begun > 0 && begun >= share;
  });
  return stops[reached.at(-1) ?? start] ?? from;
}

interface Sample {
  y: number;
  at: number;
}

/** The last milliseconds of a drag, from which the speed is computed. */
const lately = 100;

/** Pixels per millisecond upwards over the last samples; 0 when the finger rested. */
export function speedOf(samples: readonly Sample[], now: number): number {
  const recent = samples.filter(({ at }) => now - at <= lately);
  const [first, last] = [recent[0], recent.at(-1)];
  return first && last && last.at > first.at ? (first.y - last.y) / (last.at - first.at) : 0;
}

/** Pixels before a press becomes a drag. */
const slack = 4;

/** One drag of the sheet by finger or mouse. */
function pulling(atlas: HTMLElement, panel: HTMLElement, store: AtlasStore) {
  let begun: { y: number; height: number } | null = null;
  let samples: Sample[] = [];
  return {
    isOn: () => begun !== null,
    begin(y: number): void {
      begun = { y, height: panel.getBoundingClientRect().height };
      samples = [];
      atlas.dataset['pulled'] = 'true';
    },
    move(y: number, at: number): void {
      if (!begun) return;
      samples.push({ y, at });
      const [least, most] = [sheetShare.peek * window.innerHeight, sheetShare.full * window.innerHeight];
      const height = Math.min(most, Math.max(least, begun.height + begun.y - y));
      atlas.style.setProperty('--sheet-top', `${height}px`);
    },
    end(at: number, isMeant = true): void {
      if (!begun) return;
      begun = null;
      const { sheet } = store.getState().session;
      const stop = stopAfter(sheet, panel.getBoundingClientRect().height, speedOf(samples, at), window.innerHeight);
      delete atlas.dataset['pulled'];
      atlas.style.removeProperty('--sheet-top');
      if (isMeant) sheetMoved(store, stop);
    },
  };
}

type SheetDrag = ReturnType<typeof pulling>;

/** A drag by the head; buttons in the head still receive clicks. */
function byHead(head: HTMLElement, pull: SheetDrag, isSheet: () => boolean, signal: AbortSignal): void {
  let pressed: { y: number; id: number } | null = null;
  const end = (at: number, isMeant: boolean): void => {
    pressed = null;
    pull.end(at, isMeant);
  };
  const on = (
    target: HTMLElement | Window,
    name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    does: (event: PointerEvent) => void,
  ) => target.addEventListener(name, does as EventListener, { signal });
  on(head, 'pointerdown', ({ isPrimary, button, clientY, pointerId }) => {
    pressed = isPrimary && button === 0 && isSheet() ? { y: clientY, id: pointerId } : null;
  });
  // A fast mouse has left the head before its first move is told: the window listens.
  on(window, 'pointermove', ({ clientY, pointerId, pointerType, buttons, timeStamp }) => {
    if (pressed?.id !== pointerId) return;
    // Let go where no event came from, such as outside the window.
    if (pointerType === 'mouse' && buttons === 0) return end(timeStamp, true);
    if (!pull.isOn() && Math.abs(clientY - pressed.y) > slack) {
      head.setPointerCapture(pointerId);
      pull.begin(pressed.y);
    }
    pull.move(clientY, timeStamp);
  });
  on(window, 'pointerup', ({ pointerId, timeStamp }) => {
    if (pressed?.id === pointerId) end(timeStamp, true);
  });
  on(window, 'pointercancel', ({ pointerId, timeStamp }) => {
    if (pressed?.id === pointerId) end(timeStamp, false);
  });
}

/** Elements that use a vertical drag themselves: a slider, or a scrolled element. */
function isTaken(target: EventTarget | null, list: HTMLElement): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== list.parentElement; at = at.parentElement) {
    if (at.scrollTop > 0 || at.matches('input[type="range"]')) return true;
  }
  return false;
}

/** In the list scrolling comes first: only at its top a downward drag moves the sheet. */
function byList(list: HTMLElement, pull: SheetDrag, canSink: () => boolean, signal: AbortSignal): void {
  let touched: { x: number; y: number } | null = null;
  list.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const [only, another] = touches;
      touched = only && !another && canSink() && !isTaken(target, list) ? { x: only.clientX, y: only.clientY } : null;
    },
    { signal, passive: true },
  );
  list.addEventListener(
    'touchmove',
    (event) => {
      const [finger] = event.touches;
      if (!touched || !finger) return;
      const { clientX: x, clientY: y } = finger;
      if (!pull.isOn()) {
        const [right, down] = [x - touched.x, y - touched.y];
        if (Math.hypot(right, down) <= slack) return;
        if (down <= Math.abs(right) || !event.cancelable) {
          touched = null;
          return;
        }
        pull.begin(touched.y);
      }
      // Otherwise the browser would scroll as well.
      if (event.cancelable) event.preventDefault();
      pull.move(y, event.timeStamp);
    },
    { signal, passive: false },
  );
  list.addEventListener('touchend', ({ timeStamp }) => pull.end(timeStamp), { signal });
  list.addEventListener('touchcancel', ({ timeStamp }) => pull.end(timeStamp, false), { signal });
}

/** Makes the sheet draggable by its head, its tabs and the top of its list; returns the function that removes the listeners. */
export function makeSheetDraggable(panel: HTMLElement, store: AtlasStore): () => void {
  const atlas = panel.parentElement;
  const [head, tabs, list] = ['.sheet-head', '.modes', 'main'].map((part) => panel.querySelector<HTMLElement>(part));
  if (!atlas || !head || !tabs || !list) return () => undefined;
  const ended = new AbortController();
  const isSheet = (): boolean => head.offsetHeight > 0;
  const pull = pulling(atlas, panel, store);
  byHead(head, pull, isSheet, ended.signal);
  byHead(tabs, pull, isSheet, ended.signal);
  makeRoomForKeyboard(panel, store, isSheet, ended.signal);
  byList(list, pull, () => isSheet() && store.getState().session.sheet !== 'peek', ended.signal);
  panel.dataset['draggable'] = 'true';
  return () => {
    delete panel.dataset['draggable'];
    ended.abort();
  };
}
