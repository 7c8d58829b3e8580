import { booleanPointInPolygon } from '@turf/turf';
import type { District, Position } from './atlas.ts';
import { metresBetween } from './distance.ts';

/** The point of the edge from `a` to `b` that is nearest to `to`; flat at the latitude of `to`, which is exact enough for a city's edges. */
function nearestOnEdge(to: Position, a: Position, b: Position): Position {
  const shrink = Math.cos((to[1] * Math.PI) / 180);
  const [ax, ay] = [(a[0] - to[0]) * shrink, a[1] - to[1]];
  const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along];
}

/** Metres from a position (`[lng, lat]`, degrees) to the nearest edge of a district, great-circle, whether it lies inside or not. */
export function metresToEdge(position: Position, { boundary }: Pick<District, 'boundary'>): number {
  const polygons = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const edge = nearestOnEdge(position, ring[i - 1] as unknown as Position, ring[i] as unknown as Position);
      nearest = Math.min(nearest, metresBetween(position, edge));
    }
  }
  return nearest;
}

export const isInside = (position: Position, { boundary }: Pick<District, 'boundary'>): boolean =>
  booleanPointInPolygon([...position], boundary);
