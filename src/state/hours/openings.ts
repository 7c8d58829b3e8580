/** Keeps in the session which places are open now: worked out when a city arrives, each minute, and when the page is seen again. */
import type { Atlas, Place } from '#domain/atlas.ts';
import { isClockDoubted, type TimeEvidence } from '#domain/hours/city-clock.ts';
import type { Opening } from '#domain/hours/opening.ts';
import { session } from '#state/actions.ts';
import type { AtlasStore, OpeningHours } from '#state/store.ts';
import { clock } from './clock.ts';

type Evaluate = (openingHours: string, now: Date) => Opening;

/** One may walk in, so it matters when, even where nobody knows it. */
const isVisited = ({ kind, status, public: access }: Place): boolean =>
  kind === 'physical' && status === 'operating' && access === 'walk_in';

const notKnown = (why: 'absent' | 'clock' | 'unreadable'): Opening => ({ state: 'unknown', why });

function openingOf(place: Place, now: Date, evaluate: Evaluate | null): Opening | null {
  const { openingHours, status } = place;
  if (openingHours === undefined) return isVisited(place) ? notKnown('absent') : null;
  if (status !== 'operating') return null;
  return evaluate === null ? notKnown('unreadable') : evaluate(openingHours, now);
}

const newestLook = ({ places }: Atlas): string | null =>
  places.reduce<string | null>((newest, { verified }) => {
    // A year alone says nothing of the day.
    if (verified?.length !== 10) return newest;
    return newest === null || verified > newest ? verified : newest;
  }, null);

/** Which places are open at an instant; places of which nothing can be said are left out. `evaluate` is null without a time zone. */
export function openingsAt(
  atlas: Atlas,
  now: Date,
  { evaluate, server }: { evaluate: Evaluate | null; server: TimeEvidence['server'] },
): OpeningHours {
  const isDoubted = isClockDoubted(now, { server, newestLook: newestLook(atlas) });
  const openings = atlas.places.flatMap((place) => {
    const opening = openingOf(place, now, evaluate);
    if (opening === null) return [];
    return [[place.id, isDoubted && opening.state !== 'unknown' ? notKnown('clock') : opening] as const];
  });
  return { openings: new Map(openings), isClockDoubted: isDoubted };
}

const isSame = (a: OpeningHours | undefined, b: OpeningHours): boolean =>
  a !== undefined &&
  a.isClockDoubted === b.isClockDoubted &&
  JSON.stringify([...a.openings]) === JSON.stringify([...b.openings]);

/** The library is fetched with the first city that has hours, once. */
async function evaluatorOf({ city, places }: Atlas): Promise<Evaluate | null> {
  if (city.timeZone === undefined || !places.some(({ openingHours }) => openingHours)) return null;
  const { hoursIn } = await import('#domain/hours/read-hours.ts');
  try {
    return hoursIn({ timeZone: city.timeZone, holidays: city.holidays });
  } catch {
    return null;
  }
}

const minuteMs = 60_000;

/**
 * Watches the clock for a page. `serverTime` says how far the server's clock is ahead of the device's, in milliseconds, null
 * where it does not answer. Returns what ends the watch.
 */
export function watchHours(store: AtlasStore, serverTime: () => Promise<number | null>): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ahead: number | null = null;
  let known: { atlas: Atlas; evaluate: Evaluate | null } | null = null;

  const tell = (): void => {
    const { atlas, session: now } = store.getState();
    if (isOver || known?.atlas !== atlas) return;
    const device = clock.now();
    const server = ahead === null ? null : new Date(device.getTime() + ahead);
    const hours = openingsAt(atlas, device, { evaluate: known.evaluate, server });
    if (!isSame(now.hours, hours)) session(store, { hours });
  };
  const read = (): void => {
    const { atlas } = store.getState();
    if (known?.atlas === atlas) {
      tell();
      return;
    }
    void evaluatorOf(atlas).then(
      (evaluate) => {
        known = { atlas, evaluate };
        tell();
      },
      // Without a network the hours stay as they are written; they are tried again with the next minute.
      () => undefined,
    );
  };
  const tick = (): void => {
    clearTimeout(timer);
    if (isOver) return;
    read();
    timer = setTimeout(tick, minuteMs - (clock.now().getTime() % minuteMs));
  };
  const unsubscribe = store.subscribe(({ atlas }, before) => {
    if (atlas !== before.atlas) read();
  });
  document.addEventListener('visibilitychange', tick);
  void serverTime().then((ms) => {
    ahead = ms;
    tell();
  });
  tick();
  return () => {
    isOver = true;
    clearTimeout(timer);
    unsubscribe();
    document.removeEventListener('visibilitychange', tick);
  };
}
