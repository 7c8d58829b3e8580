/** The route along recommended places. */
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween, walkingMinutes } from '#domain/geo/distance.ts';

/** A walk from the origin, or else from the first recommended place, along all that have a point. */
export interface RecommendedRoute {
  /** `[lng, lat]` in degrees, the start first. */
  readonly positions: readonly Position[];
  /** Great-circle metres, leg by leg. */
  readonly metres: number;
  /** Estimated from those, as everywhere in the atlas. */
  readonly minutes: number;
}

/** The walk along places in the order given; null with fewer than two points to walk between. */
export function routeAlong(origin: Position | null, places: readonly Place[]): RecommendedRoute | null {
  const positions = [...(origin ? [origin] : []), ...places.filter(isOnMap).map(({ position }) => position)];
  if (positions.length < 2) return null;
  let metres = 0;
  for (const [at, to] of positions.entries()) metres += metresBetween(positions[at - 1] ?? to, to);
  return { positions, metres, minutes: walkingMinutes(metres) };
}
