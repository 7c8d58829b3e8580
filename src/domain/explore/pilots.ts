/** The pilots of test arenas on a timeline. */
import type { Arena, Place } from '#domain/atlas.ts';

export type Pilot = NonNullable<Arena['pilots']>[number];
export type PilotState = 'planned' | 'running' | 'finished';

/** The first and the last day that a date of the data can mean: `2021` is all of that year, `2021-06` all of June. */
const firstDay = (when: string): string => `${when}${'-01-01'.slice(when.length - 4)}`;
const lastDay = (when: string): string => `${when}${'-12-31'.slice(when.length - 4)}`;

/**
 * Whether a pilot is planned, running or over on a day (`2026-11-21`). A date that is only a year counts as the whole year,
 * so that a pilot until 2026 runs through that year. One without a known end runs on, unless its arena has closed. Null
 * when its dates do not tell: none are known, or only an end that has not come.
 */
export function pilotState({ from, to }: Pilot, status: Place['status'], today: string): PilotState | null {
  if (from !== undefined && firstDay(from) > today) return 'planned';
  if (to !== undefined && lastDay(to) < today) return 'finished';
  if (from === undefined) return null;
  return status === 'closed' ? 'finished' : 'running';
}

/** A day as a fractional year, exact enough for drawing: a month is a twelfth of a year, a day a 31st of a month. */
function inYears(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 372;
}

/** A pilot of an arena with what is known of its time. */
export interface DatedPilot {
  readonly place: Place;
  readonly pilot: Pilot;
  readonly state: PilotState | null;
  /** Years with a fraction, to draw with; the end is null when it is not known. */
  readonly start: number;
  readonly end: number | null;
}

/** The pilots of some places of which at least one date is known, the earliest first, as they stand on a day (`2026-11-21`). */
export function datedPilots(places: readonly Place[], today: string): DatedPilot[] {
  const dated = places.flatMap((place) =>
    (place.arena?.pilots ?? []).flatMap((pilot): DatedPilot[] => {
      const first = pilot.from ?? pilot.to;
      if (first === undefined) return [];
      const state = pilotState(pilot, place.status, today);
      const end = pilot.to === undefined ? null : inYears(lastDay(pilot.to));
      const isOpen = end === null && state === 'running';
      return [{ place, pilot, state, start: inYears(firstDay(first)), end: isOpen ? inYears(today) : end }];
    }),
  );
  return dated.sort((a, b) => a.start - b.start || (a.end ?? a.start) - (b.end ?? b.start));
}

/** The whole years that a timeline runs over: `to` is where the last one ends. */
export interface TimelineYears {
  readonly from: number;
  readonly to: number;
}

/** From the year of the first beginning to the end of this year (of a day such as `2026-11-21`) or of the last pilot. */
export function timelineYears(pilots: readonly DatedPilot[], today: string): TimelineYears {
  const ends = pilots.map(({ start, end }) => end ?? Math.floor(start) + 1);
  const from = Math.floor(Math.min(...pilots.map(({ start }) => start)));
  return { from, to: Math.ceil(Math.max(Number(today.slice(0, 4)) + 1, ...ends)) };
}

/** Where the bar of a pilot begins and how long it is, as shares of these years; without a known end a year, as far as it fits. */
export function barOf({ start, end }: DatedPilot, { from, to }: TimelineYears): { start: number; length: number } {
  const until = Math.min(end ?? start + 1, to);
  return { start: (start - from) / (to - from), length: (until - start) / (to - from) };
}
