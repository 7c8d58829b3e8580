/**
 * What somebody draws on the map. A drawn thing is a GeoJSON feature, positions `[lng, lat]` in degrees, with these properties
 * and no others:
 *
 * - `kind`: `point`, `line`, `area`, or `text` (a point of which only the words are seen);
 * - `name`: what it is called on the map, and the words of a text; may be empty;
 * - `colour`: a name of the palette, not a colour: `ink`, or a family (`learn`, `start`, `make`, `test`, `fund`, `meet`), so
 *   that it can be told apart in every appearance.
 */
import { along, area, centerOfMass, length } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { Bounds, Position } from '#domain/atlas.ts';

export const drawnKinds = ['point', 'line', 'area', 'text'] as const;
export type DrawnKind = (typeof drawnKinds)[number];

export const drawnColours = ['ink', 'learn', 'start', 'make', 'test', 'fund', 'meet'] as const;
export type DrawnColour = (typeof drawnColours)[number];

export type DrawnGeometry = Point | LineString | Polygon;

export interface DrawnProperties {
  readonly kind: DrawnKind;
  readonly name: string;
  readonly colour: DrawnColour;
}

export type Drawn = Feature<DrawnGeometry, DrawnProperties> & { readonly id: string };

/** In the order they were drawn: what is later lies on top. */
export type Drawing = readonly Drawn[];

export const longestName = 200;

/** Seven decimals are a centimetre; more would only make files longer. */
const rounded = (coordinate: number): number => Math.round(coordinate * 1e7) / 1e7;

const roundedPosition = ([lng = 0, lat = 0]: readonly number[]): number[] => [rounded(lng), rounded(lat)];

/** The same shape, to the centimetre and without heights. */
export function roundedGeometry(geometry: DrawnGeometry): DrawnGeometry {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: roundedPosition(geometry.coordinates) };
  if (geometry.type === 'LineString')
    return { type: 'LineString', coordinates: geometry.coordinates.map(roundedPosition) };
  return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(roundedPosition)) };
}

const kindsOf: Readonly<Record<DrawnGeometry['type'], readonly DrawnKind[]>> = {
  Point: ['point', 'text'],
  LineString: ['line'],
  Polygon: ['area'],
};

/** The number in an id such as `drawn-7`; 0 in any other. */
export const numberOf = (id: string): number => Number(/^drawn-(\d+)$/.exec(id)?.[1] ?? 0);

/** Not yet taken: one more than the largest number there is. */
export const newId = (drawing: Drawing): string =>
  `drawn-${drawing.reduce((largest, { id }) => Math.max(largest, numberOf(id)), 0) + 1}`;

/**
 * A feature of any origin as a drawn thing: what its properties do not say, or say of another shape, is taken from its
 * geometry; other properties are left out.
 */
export function drawnFrom(geometry: DrawnGeometry, properties: unknown, id: string): Drawn {
  const { kind, name, colour } = Object(properties) as Record<string, unknown>;
  const [usual = 'point', ...others] = kindsOf[geometry.type];
  return {
    type: 'Feature',
    id,
    properties: {
      kind: others.find((each) => each === kind) ?? usual,
      name: typeof name === 'string' ? name.slice(0, longestName) : '',
      colour: drawnColours.find((each) => each === colour) ?? 'ink',
    },
    geometry: roundedGeometry(geometry),
  };
}

const isDrawable = (geometry: unknown): geometry is DrawnGeometry =>
  ['Point', 'LineString', 'Polygon'].includes((Object(geometry) as { type?: string }).type ?? '');

/** The things of a collection that a story carries, which its schema has checked; what cannot be drawn is passed over. */
export const drawingFrom = ({ features }: FeatureCollection): Drawing =>
  features.flatMap(({ geometry, properties }, i) =>
    isDrawable(geometry) ? [drawnFrom(geometry, properties, `drawn-${i + 1}`)] : [],
  );

export const collectionOf = (drawing: Drawing): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...drawing],
});

/** `metres` along a line, `squareMetres` of an area without its holes; a point has neither. */
export type Measure = { readonly metres: number } | { readonly squareMetres: number } | null;

/**
 * How long or how large a shape is on a sphere of the mean earth radius, 6,371,008.8 m: the haversine formula along each
 * stretch, and for areas Chamberlain and Duquette, "Some Algorithms for Polygons on a Sphere" (JPL, 2007), both by Turf.
 */
export function measureOf(geometry: DrawnGeometry): Measure {
  if (geometry.type === 'LineString') {
    return { metres: length({ type: 'Feature', properties: {}, geometry }, { units: 'meters' }) };
  }
  return geometry.type === 'Polygon' ? { squareMetres: area(geometry) } : null;
}

/** Where the words of a thing stand, `[lng, lat]`: half along a line, in the middle of an area. */
export function middleOf(geometry: DrawnGeometry): Position {
  const [lng = 0, lat = 0] = middlePoint(geometry).coordinates;
  return [lng, lat];
}

function middlePoint(geometry: DrawnGeometry): Point {
  if (geometry.type === 'Point') return geometry;
  if (geometry.type === 'Polygon') return centerOfMass(geometry).geometry;
  const half = length({ type: 'Feature', properties: {}, geometry }) / 2;
  return along(geometry, half).geometry;
}

const positionsOf = (geometry: DrawnGeometry): readonly (readonly number[])[] => {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
};

/** `[west, south, east, north]`. */
export function boundsOf(geometry: DrawnGeometry): Bounds {
  const positions = positionsOf(geometry);
  const lngs = positions.map(([lng = 0]) => lng);
  const lats = positions.map(([, lat = 0]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** What a feature of a file lacks: to be one, a shape that can be drawn, corners enough, positions on earth. */
export type FeatureFault = 'feature' | 'shape' | 'corners' | 'positions';

/** Why a file, or one of its features (counted from 1), was not taken. */
export type DrawingFault =
  | { readonly what: 'tooLarge' | 'notGeoJson' | 'empty' }
  | { readonly what: FeatureFault; readonly number: number };

/** What was read from a file. */
export interface DrawingRead {
  readonly drawing: Drawing;
  readonly faults: readonly DrawingFault[];
}
