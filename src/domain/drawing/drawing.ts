/**
 * A drawing on the map. A shape is a GeoJSON feature, positions `[lng, lat]` in degrees, with these properties
 * and no others:
 *
 * - `kind`: `point`, `line`, `area`, or `text` (a point that shows only its name);
 * - `colour`: a name of the palette, not a colour: `ink`, or a family (`learn`, `start`, `make`, `test`, `fund`, `meet`), so
 *   that it can be told apart in every appearance.
 */
import { along, area, centerOfMass, length } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { Position } from '#domain/atlas.ts';

export const shapeKinds = ['point', 'line', 'area', 'text'] as const;
export type ShapeKind = (typeof shapeKinds)[number];

export const shapeColours = ['ink', 'learn', 'start', 'make', 'test', 'fund', 'meet'] as const;
export type ShapeColour = (typeof shapeColours)[number];

export type ShapeGeometry = Point | LineString | Polygon;

export interface ShapeProperties {
  readonly kind: ShapeKind;
  readonly name: string;
  readonly colour: ShapeColour;
}

export type Shape = Feature<ShapeGeometry, ShapeProperties> & { readonly id: string };

/** In drawing order: a later shape is on top. */
export type Drawing = readonly Shape[];

export const longestName = 200;

/** Seven decimals are a centimetre; more would only make files longer. */
const rounded = (coordinate: number): number => Math.round(coordinate * 1e7) / 1e7;

const roundedPosition = ([lng = 0, lat = 0]: readonly number[]): number[] => [rounded(lng), rounded(lat)];

/** The same shape, to the centimetre and without heights. */
export function roundedGeometry(geometry: ShapeGeometry): ShapeGeometry {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: roundedPosition(geometry.coordinates) };
  if (geometry.type === 'LineString')
    return { type: 'LineString', coordinates: geometry.coordinates.map(roundedPosition) };
  return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(roundedPosition)) };
}

const kindsOf: Readonly<Record<ShapeGeometry['type'], readonly ShapeKind[]>> = {
  Point: ['point', 'text'],
  LineString: ['line'],
  Polygon: ['area'],
};

/** The number in an id such as `drawn-7`; 0 for any other id. */
export const numberOf = (id: string): number => Number(/^drawn-(\d+)$/.exec(id)?.[1] ?? 0);

/** Not yet taken: one more than the largest number there is. */
export const newShapeId = (drawing: Drawing): string =>
  `drawn-${drawing.reduce((largest, { id }) => Math.max(largest, numberOf(id)), 0) + 1}`;

/**
 * Converts any feature to a shape: properties that are missing or do not fit its geometry get defaults from the geometry;
 * others are dropped.
 */
export function shapeFrom(geometry: ShapeGeometry, properties: unknown, id: string): Shape {
  const { kind, name, colour } = Object(properties) as Record<string, unknown>;
  const [usual = 'point', ...others] = kindsOf[geometry.type];
  return {
    type: 'Feature',
    id,
    properties: {
      kind: others.find((each) => each === kind) ?? usual,
      name: typeof name === 'string' ? name.slice(0, longestName) : '',
      colour: shapeColours.find((each) => each === colour) ?? 'ink',
    },
    geometry: roundedGeometry(geometry),
  };
}

const isDrawable = (geometry: unknown): geometry is ShapeGeometry =>
  ['Point', 'LineString', 'Polygon'].includes((Object(geometry) as { type?: string }).type ?? '');

/** The shapes of a story's drawing, which the schema has validated; a feature that cannot be drawn is dropped. */
export const drawingFrom = ({ features }: FeatureCollection): Drawing =>
  features.flatMap(({ geometry, properties }, i) =>
    isDrawable(geometry) ? [shapeFrom(geometry, properties, `drawn-${i + 1}`)] : [],
  );

export const drawingCollection = (drawing: Drawing): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...drawing],
});

/** `metres` along a line, `squareMetres` of an area without its holes; a point has neither. */
export type ShapeMeasure = { readonly metres: number } | { readonly squareMetres: number } | null;

/**
 * How long or how large a shape is on a sphere of the mean earth radius, 6,371,008.8 m: the haversine formula along each
 * stretch, and for areas Chamberlain and Duquette, "Some Algorithms for Polygons on a Sphere" (JPL, 2007), both by Turf.
 */
export function shapeMeasureOf(geometry: ShapeGeometry): ShapeMeasure {
  if (geometry.type === 'LineString') {
    return { metres: length({ type: 'Feature', properties: {}, geometry }, { units: 'meters' }) };
  }
  return geometry.type === 'Polygon' ? { squareMetres: area(geometry) } : null;
}

/** The position of the label of a shape, `[lng, lat]`: the midpoint of a line, the middle of an area. */
export function middleOf(geometry: ShapeGeometry): Position {
  const [lng = 0, lat = 0] = middlePoint(geometry).coordinates;
  return [lng, lat];
}

function middlePoint(geometry: ShapeGeometry): Point {
  if (geometry.type === 'Point') return geometry;
  if (geometry.type === 'Polygon') return centerOfMass(geometry).geometry;
  const half = length({ type: 'Feature', properties: {}, geometry }) / 2;
  return along(geometry, half).geometry;
}

/**
 * Why a feature of a file cannot be drawn: it is no feature, has no shape that can be drawn, too few corners, or positions
 * off the Earth.
 */
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
