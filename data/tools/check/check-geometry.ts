/** What is wrong with points and outlines, whatever they stand for. */
import { booleanClockwise, kinks } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Bounds, Position } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { error, type Local, warning } from './finding.ts';
import { metresIn, positionsIn } from './geojson-positions.ts';

type Corner = readonly number[];

const polygonsOf = (geometry: Polygon | MultiPolygon): Corner[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const isOutline = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const field = 'geometry.coordinates';

/** Where a geometry may lie. */
export interface Frame {
  /** What the findings call it. */
  readonly name: string;
  readonly bounds: Bounds;
  /** Whether it may lie outside, as long as longitude and latitude are in order. */
  readonly isOpen: boolean;
  readonly fix: string;
}

const swapped = ([lng, lat]: Position): Position => [lat, lng];

/** Positions outside the frame, or such that lie inside once longitude and latitude change places: one finding a geometry. */
export function placedWrongly(geometry: unknown, frame: Frame, where = field): Local[] {
  const outside = [...positionsIn(geometry)].filter((position) => !isInBounds(frame.bounds, position));
  const [first] = outside;
  if (first === undefined) return [];
  const begin = `${outside.length === 1 ? 'lies' : `has ${outside.length} positions outside, the first`} at [${first.join(', ')}]`;
  if (outside.every((position) => isInBounds(frame.bounds, swapped(position)))) {
    const fix = `longitude comes first: [${swapped(first).join(', ')}] lies in the city`;
    const message = `${begin}, with latitude and longitude swapped`;
    return [error({ field: where, message, fix, cause: 'swapped' })];
  }
  if (frame.isOpen) return [];
  const message = `${begin}, outside ${frame.name}`;
  const fix = `put it within [${frame.bounds.map((degrees) => Number(degrees.toFixed(4))).join(', ')}], or ${frame.fix}`;
  return [error({ field: where, message, fix, cause: 'outside' })];
}

/** Coordinates in metres, said once of a geometry. */
export function metresFindings(geometry: unknown): Local[] {
  const position = metresIn(geometry);
  if (position === null) return [];
  const message = `begins at [${position.join(', ')}], which are metres (UTM or another national grid), not degrees`;
  const fix = 'export it in WGS 84 (EPSG:4326), as [longitude, latitude]';
  return [error({ field: 'geometry', message, fix, cause: 'metres' })];
}

const isClosed = (ring: readonly Corner[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

function ringFindings(ring: readonly Corner[], isOuter: boolean, at: string): Local[] {
  if (!isClosed(ring)) {
    const fix = 'end it with the position it begins with';
    return [error({ field: at, message: 'is a ring that is not closed', fix })];
  }
  if (booleanClockwise(ring.map((corner) => [...corner])) !== isOuter) return [];
  const fix = isOuter ? 'run the outer ring counter-clockwise' : 'run the hole clockwise';
  return [warning({ field: at, message: 'is a ring that runs the wrong way round', fix, cause: 'winding' })];
}

/** Asked of each part alone: two islands may touch. */
function crossings(polygon: Corner[][], part: number): Local[] {
  const crossing = kinks({ type: 'Polygon', coordinates: polygon.map((ring) => ring.map((corner) => [...corner])) });
  const where = crossing.features[0]?.geometry.coordinates;
  if (where === undefined) return [];
  const message = `is an outline that crosses itself at [${where.join(', ')}]`;
  return [error({ field: `${field}.${part}`, message, fix: 'give the corners in the order one walks them' })];
}

/** Rings that are open, cross themselves (errors) or run the wrong way round (a warning). */
export function outlineFindings(geometry: Geometry): Local[] {
  if (!isOutline(geometry)) return [];
  const found = polygonsOf(geometry).flatMap((polygon, part) =>
    polygon.flatMap((ring, at) => ringFindings(ring, at === 0, `${field}.${part}.${at}`)),
  );
  // An open ring has no inside, so it cannot be said where it crosses itself.
  return found.some((finding) => finding.severity === 'error')
    ? found
    : [...found, ...polygonsOf(geometry).flatMap(crossings)];
}

/** Whether every ring ends where it begins: only then can it be asked what lies inside. */
export const areClosed = (geometry: Polygon | MultiPolygon): boolean =>
  polygonsOf(geometry).every((polygon) => polygon.every(isClosed));
