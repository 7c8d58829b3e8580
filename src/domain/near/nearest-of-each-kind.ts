/** The nearest place of each family, and the compass direction to it. */
import { bearing } from '@turf/turf';
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { type Family, families } from '#domain/vocabulary.ts';

export interface NearestOfKind {
  readonly family: Family;
  readonly place: Place;
  /** Great-circle metres. */
  readonly metres: number;
}

/**
 * For each family that has one, its place nearest to `origin` (`[lng, lat]`, degrees), in the order of the families. Only
 * places on the map that are in operation: a place that is not open yet is not recommended. Not the one called `exceptId`,
 * which is where one stands. Of equally near ones the first of the list. Each place is measured once: 10,000 of them take a
 * few milliseconds.
 */
export function nearestOfEachKind(
  places: readonly Place[],
  origin: Position,
  exceptId: string | null = null,
): NearestOfKind[] {
  const nearest = new Map<Family, NearestOfKind>();
  for (const place of places) {
    if (!isOnMap(place) || place.status !== 'operating' || place.id === exceptId) continue;
    const metres = metresBetween(origin, place.position);
    const { family } = place;
    if (metres < (nearest.get(family)?.metres ?? Number.POSITIVE_INFINITY)) {
      nearest.set(family, { family, place, metres });
    }
  }
  return families.flatMap((family) => nearest.get(family) ?? []);
}

const winds = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;
export type Wind = (typeof winds)[number];

/**
 * The compass direction (one of eight) from one position to another (`[lng, lat]`, degrees), by the first bearing of the
 * great circle (Turf's `bearing`), each wind 45 degrees wide; null where they are less than a metre apart.
 */
export function windTowards(from: Position, to: Position): Wind | null {
  if (metresBetween(from, to) < 1) return null;
  const turn = bearing([...from], [...to]) / 45;
  return winds[(Math.round(turn) + winds.length) % winds.length] ?? 'north';
}
