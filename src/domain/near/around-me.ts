import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { type Wind, windTowards } from './nearest-of-each-kind.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';

/** A place as it lies from where somebody stands. */
export interface Neighbour {
  readonly place: Place;
  /** Great-circle metres. */
  readonly metres: number;
  /** Null where one stands on it. */
  readonly wind: Wind | null;
}

export interface Around {
  /** Nearest first; of equally near ones the first of the data. */
  readonly nearest: readonly Neighbour[];
  /** How many places that have not closed have no point on the map, and so cannot be told of. */
  readonly withoutPoint: number;
}

/**
 * What is around a position (`[lng, lat]`, degrees): at most `limit` places that have not closed, nearest first, each with
 * its distance and the wind one walks towards (the first bearing of the great circle, by Turf). Not the one called
 * `exceptId`, which is where one stands.
 */
export function around(
  places: readonly Place[],
  position: Position,
  limit: number,
  exceptId: string | null = null,
): Around {
  const open = places.filter(({ status, id }) => defaultStatuses.includes(status) && id !== exceptId);
  const onMap = open.filter(isOnMap);
  const nearest = onMap
    .map((place) => ({ place, metres: metresBetween(position, place.position) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, Math.max(0, limit))
    .map(({ place, metres }) => ({ place, metres, wind: windTowards(position, place.position) }));
  return { nearest, withoutPoint: open.length - onMap.length };
}

/** A list that is read must not jump with every trembling of a position: it is made anew after so many metres. */
const steadyMetres = 10;

/** The position to list from: the one before, until somebody has moved on from it. Both `[lng, lat]` in degrees. */
export const steadyPosition = (before: Position, now: Position): Position =>
  metresBetween(before, now) >= steadyMetres ? now : before;

/** What was last said aloud, and when. */
export interface Told {
  readonly neighbour: Neighbour;
  /** Milliseconds on the clock of the positions. */
  readonly at: number;
}

const quietMs = 15_000;

/**
 * What is to be said aloud of the nearest place at a moment (milliseconds): the same as before, unless another place is the
 * nearest now and the last was said 15 seconds ago or more. Whoever walks hears of a new place, not of every step.
 */
export function toldNext(told: Told | null, nearest: Neighbour | undefined, at: number): Told | null {
  if (!nearest || told?.neighbour.place.id === nearest.place.id) return told;
  return told === null || at - told.at >= quietMs ? { neighbour: nearest, at } : told;
}
