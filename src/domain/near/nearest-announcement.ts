/** When somebody who walks has moved on, and when a new nearest place is announced. */
import type { Place, Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import type { Wind } from './nearest-of-each-kind.ts';

/** A place with its distance and bearing from a position. */
export interface NearbyPlace {
  readonly place: Place;
  /** Great-circle metres. */
  readonly metres: number;
  /** Null where it is at the position itself. */
  readonly wind: Wind | null;
}

/** The list is recomputed after this many metres, so that GPS jitter does not reorder it while it is read. */
const steadyMetres = 10;

/** The position to list from: the previous one, until the person has moved away from it. Both `[lng, lat]` in degrees. */
export const steadyPosition = (before: Position, now: Position): Position =>
  metresBetween(before, now) >= steadyMetres ? now : before;

/** The last announcement, and when it was made. */
export interface NearestAnnouncement {
  readonly neighbour: NearbyPlace;
  /** Milliseconds on the clock of the positions. */
  readonly at: number;
}

const quietMs = 15_000;

/**
 * The announcement of the nearest place at a time (milliseconds): unchanged, unless another place is nearest and the last
 * announcement was 15 seconds ago or more. Who walks hears of a new place, not of every step.
 */
export function nextAnnouncement(
  announced: NearestAnnouncement | null,
  nearest: NearbyPlace | undefined,
  at: number,
): NearestAnnouncement | null {
  if (!nearest || announced?.neighbour.place.id === nearest.place.id) return announced;
  return announced === null || at - announced.at >= quietMs ? { neighbour: nearest, at } : announced;
}
