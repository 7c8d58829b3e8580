/** What is wrong with points and outlines, whatever they stand for. */
import { booleanClockwise, kinks } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Bounds, Position } from '#domain/atlas.ts';
import { isWithin } from '#domain/geo/bounds.ts';
import { error, type Local, warning } from './finding.ts';

type Corner = readonly number[];

const asPosition = (corner: Corner | undefined): Position | null =>
  corner?.[0] === undefined || corner[1] === undefined ? null : [corner[0], corner[1]];

const polygonsOf = (geometry: Polygon | MultiPolygon): Corner[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const isOutline = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const firstPosition = (geometry: Geometry): Position | null => {
  if (geometry.type === 'Point') return asPosition(geometry.coordinates);
  return isOutline(geometry) ? asPosition(polygonsOf(geometry)[0]?.[0]?.[0]) : null;
};

/** A point outside the city's bounds, or one that lies inside once longitude and latitude change places. */
export function placedWrongly(geometry: Geometry, bounds: Bounds, mayLieOutside: boolean): Local[] {
  const position = firstPosition(geometry);
  if (position === null || isWithin(bounds, position)) return [];
  const [lng, lat] = position;
  const field = 'geometry.coordinates';
  const problem = `begins at [${lng}, ${lat}]`;
  if (isWithin(bounds, [lat, lng])) {
    const mend = `longitude comes first: [${lat}, ${lng}] lies in the city`;
    return [error({ field, problem: `${problem}, with latitude and longitude swapped`, mend })];
  }
  if (mayLieOutside || geometry.type !== 'Point') return [];
  const mend = `put it within [${bounds.join(', ')}], or say "outsideCity": true`;
  return [error({ field, problem: `${problem}, outside the city's bounds`, mend })];
}

const isClosed = (ring: readonly Corner[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

function ringFindings(ring: readonly Corner[], isOuter: boolean, field: string): Local[] {
  if (!isClosed(ring)) {
    return [error({ field, problem: 'is a ring that is not closed', mend: 'end it with the position it begins with' })];
  }
  if (booleanClockwise(ring.map((corner) => [...corner])) !== isOuter) return [];
  const mend = isOuter ? 'run the outer ring counter-clockwise' : 'run the hole clockwise';
  return [warning({ field, problem: 'is a ring that runs the wrong way round', mend })];
}

/** Asked of each part alone: two islands may touch. */
function crossings(polygon: Corner[][], part: number): Local[] {
  const crossing = kinks({ type: 'Polygon', coordinates: polygon.map((ring) => ring.map((corner) => [...corner])) });
  const where = crossing.features[0]?.geometry.coordinates;
  if (where === undefined) return [];
  const problem = `is an outline that crosses itself at [${where.join(', ')}]`;
  return [
    error({ field: `geometry.coordinates.${part}`, problem, mend: 'give the corners in the order one walks them' }),
  ];
}

/** Rings that are open, cross themselves (errors) or run the wrong way round (a warning). */
export function outlineFindings(geometry: Geometry): Local[] {
  if (!isOutline(geometry)) return [];
  const found = polygonsOf(geometry).flatMap((polygon, part) =>
    polygon.flatMap((ring, at) => ringFindings(ring, at === 0, `geometry.coordinates.${part}.${at}`)),
  );
  // An open ring has no inside, so it cannot be said where it crosses itself.
  return found.some((finding) => finding.severity === 'error')
    ? found
    : [...found, ...polygonsOf(geometry).flatMap(crossings)];
}
