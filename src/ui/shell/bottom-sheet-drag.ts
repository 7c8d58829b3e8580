import { sheetMoved } from '#state/actions.ts';
import { sheetShare } from '#state/insets.ts';
import type { AtlasStore, Session } from '#state/store.ts';

type Stop = Session['sheet'];

const stops = ['peek', 'half', 'full'] as const;

/** Pixels a millisecond from which letting go is a flick. */
const flick = 0.35;
/** The share of the way to the next stop from which a slow pull is meant. */
const meant = 0.2;

/**
 * Where the sheet comes to rest when it is let go at a height, pulled from a stop at `upPerMs` pixels a millisecond, on a
 * screen so many pixels high: a flick goes on to the next stop, a slow pull to the one it has a fifth of the way to.
 */
export function stopAfter(from: Stop, height: number, upPerMs: number, screen: number): Stop {
  const heights = stops.map((stop) => sheetShare[stop] * screen);
  const start = stops.indexOf(from);
  const isUp = Math.abs(upPerMs) >= flick ? upPerMs > 0 : height > (heights[start] ?? 0);
  const share = Math.abs(upPerMs) >= flick ? 0 : meant;
  const order = isUp ? [0, 1, 2] : [2, 1, 0];
  // The farthest stop, in the direction of the pull, whose piece of the way has been begun.
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

/** Milliseconds of a pull that its speed is taken from. */
const lately = 100;

/** Pixels a millisecond upwards over the last of the samples; none where the finger had come to rest. */
export function speedOf(samples: readonly Sample[], now: number): number {
  const recent = samples.filter(({ at }) => now - at <= lately);
  const [first, last] = [recent[0], recent.at(-1)];
  return first && last && last.at > first.at ? (first.y - last.y) / (last.at - first.at) : 0;
}

/** Pixels before a press becomes a pull. */
const slack = 4;

/** One pull of the sheet by finger or mouse: the sheet follows, and stops where it is let go. */
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

type Pull = ReturnType<typeof pulling>;

/** By its head: whatever stands there is still pressed by a press. */
function byHead(head: HTMLElement, pull: Pull, isSheet: () => boolean, signal: AbortSignal): void {
  let pressed: number | null = null;
  const on = (name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', does: (e: PointerEvent) => void) =>
    head.addEventListener(name, does, { signal });
  on('pointerdown', ({ isPrimary, button, clientY }) => {
    pressed = isPrimary && button === 0 && isSheet() ? clientY : null;
  });
  on('pointermove', ({ clientY, pointerId, timeStamp }) => {
    if (pressed === null) return;
    if (!pull.isOn() && Math.abs(clientY - pressed) > slack) {
      head.setPointerCapture(pointerId);
      pull.begin(pressed);
    }
    pull.move(clientY, timeStamp);
  });
  on('pointerup', ({ timeStamp }) => {
    pressed = null;
    pull.end(timeStamp);
  });
  on('pointercancel', ({ timeStamp }) => {
    pressed = null;
    pull.end(timeStamp, false);
  });
}

/** What has a use of its own for a finger that moves down: a slider, or what is itself scrolled. */
function isTaken(target: EventTarget | null, list: HTMLElement): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== list.parentElement; at = at.parentElement) {
    if (at.scrollTop > 0 || at.matches('input[type="range"]')) return true;
  }
  return false;
}

/** In the list scrolling comes first: only at its top a pull downwards is one of the sheet. */
function byList(list: HTMLElement, pull: Pull, canSink: () => boolean, signal: AbortSignal): void {
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
      // Or the browser would scroll as well.
      if (event.cancelable) event.preventDefault();
      pull.move(y, event.timeStamp);
    },
    { signal, passive: false },
  );
  list.addEventListener('touchend', ({ timeStamp }) => pull.end(timeStamp), { signal });
  list.addEventListener('touchcancel', ({ timeStamp }) => pull.end(timeStamp, false), { signal });
}

/** Lets a sheet be pulled by its head, its row of doors and the top of its list; gives back how to end that. */
export function letSheetBePulled(panel: HTMLElement, store: AtlasStore): () => void {
  const atlas = panel.parentElement;
  const [head, doors, list] = ['.sheet-head', '.modes', 'main'].map((part) => panel.querySelector<HTMLElement>(part));
  if (!atlas || !head || !doors || !list) return () => undefined;
  const ended = new AbortController();
  const isSheet = (): boolean => head.offsetHeight > 0;
  const pull = pulling(atlas, panel, store);
  byHead(head, pull, isSheet, ended.signal);
  byHead(doors, pull, isSheet, ended.signal);
  byList(list, pull, () => isSheet() && store.getState().session.sheet !== 'peek', ended.signal);
  return () => ended.abort();
}
