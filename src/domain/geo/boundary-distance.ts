/** Distances and containment of positions and district boundaries. */
import { booleanPointInPolygon } from '@turf/turf';
import type { District, Position } from '#domain/atlas.ts';
import { metresBetween } from './distance.ts';

/**
 * Metres from a position (`[lng, lat]`, degrees) to the nearest edge of a district, whether it lies inside or not: the
 * nearest point is found on a plane at the latitude of the position, which is exact enough for the edges of a city, and its
 * distance is the great-circle one.
 */
export function metresToEdge(position: Position, { boundary }: Pick<District, 'boundary'>): number {
  const [lng, lat] = position;
  const shrink = Math.cos((lat * Math.PI) / 180);
  const polygons = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
  let nearest = { square: Number.POSITIVE_INFINITY, at: position };
  for (const ring of polygons.flat()) {
    const corners = ring.map(([x = 0, y = 0]) => [(x - lng) * shrink, y - lat] as const);
    corners.forEach(([ax, ay], i) => {
      const [bx, by] = corners[i + 1] ?? [ax, ay];
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      const [x, y] = [ax + dx * along, ay + dy * along];
      const square = x * x + y * y;
      if (square < nearest.square) nearest = { square, at: [lng + x / shrink, lat + y] };
    });
  }
  return metresBetween(position, nearest.at);
}

export const isInside = (position: Position, { boundary }: Pick<District, 'boundary'>): boolean =>
  booleanPointInPolygon([...position], boundary);
