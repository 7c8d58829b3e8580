/** The place that an arrow key leads to. */
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { mercator } from './web-mercator.ts';

export const directions = ['north', 'east', 'south', 'west'] as const;
export type Direction = (typeof directions)[number];

/** The distances along a direction and to its side. */
function offset(from: Position, to: Position, direction: Direction): { along: number; aside: number } {
  // On the Mercator plane what looks like 45 degrees on the map is 45 degrees; its y runs southwards.
  const [x, y] = mercator(from);
  const [toX, toY] = mercator(to);
  const [east, north] = [toX - x, y - toY];
  const along = { north, east, south: -north, west: -east }[direction];
  return { along, aside: Math.abs(direction === 'north' || direction === 'south' ? east : north) };
}

/**
 * The place that an arrow key leads to: of those on the map within 45 degrees to each side of the direction, the one with the
 * least distance plus way to the side, so that what lies straight ahead comes before what is a little nearer but aslant. Places on
 * the very position one comes from are none to go to; of equals the first of the list. Every other place lies in one
 * direction at least. Measured on the plane of the map, whose north is up.
 *
 * @param places what may be gone to; those that are not on the map are passed over
 * @param from `[lng, lat]`, degrees
 * @returns null where no place lies in that direction
 */
export function nextPlace(
  places: readonly Place[],
  from: Position,
  direction: Direction,
): (Place & { position: Position }) | null {
  let best: (Place & { position: Position }) | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    if (!isOnMap(place)) continue;
    const { along, aside } = offset(from, place.position, direction);
    const score = Math.hypot(along, aside) + aside;
    if (along > 0 && aside <= along && score < least) [best, least] = [place, score];
  }
  return best;
}
