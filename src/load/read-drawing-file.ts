/** Reads a GeoJSON file as a drawing: each feature by itself, so that one invalid feature does not reject the others. */
import * as v from 'valibot';
import { isObject } from '#domain/contribute/json-merge.ts';
import {
  type DrawingFault,
  type DrawingRead,
  type FeatureFault,
  type Shape,
  type ShapeGeometry,
  shapeFrom,
} from '#domain/drawing/drawing.ts';
import { drawing as drawingSchema } from './schema/story-schema.ts';

const largestBytes = 5_000_000;

const shapes = ['Point', 'LineString', 'Polygon'];

const isRing = (ring: unknown): boolean =>
  Array.isArray(ring) && ring.length >= 4 && JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1));

function hasCorners(type: unknown, coordinates: unknown): boolean {
  if (!Array.isArray(coordinates)) return false;
  if (type === 'LineString') return coordinates.length >= 2;
  return type !== 'Polygon' || (coordinates.length > 0 && coordinates.every(isRing));
}

function faultOf(feature: unknown): FeatureFault | null {
  if (!isObject(feature) || feature['type'] !== 'Feature') return 'feature';
  const { geometry } = feature;
  if (!isObject(geometry) || !shapes.includes(String(geometry['type']))) return 'shape';
  if (!hasCorners(geometry['type'], geometry['coordinates'])) return 'corners';
  // Of its properties only those of a drawing are read, and none of them is needed.
  const bare = { type: 'Feature', properties: {}, geometry };
  const { success } = v.safeParse(drawingSchema, { type: 'FeatureCollection', features: [bare] });
  return success ? null : 'positions';
}

function featuresIn(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    if (value['type'] === 'Feature') return [value];
    return value['type'] === 'FeatureCollection' && Array.isArray(value['features']) ? value['features'] : null;
  } catch {
    return null;
  }
}

/**
 * Reads a file of at most 5 MB: a GeoJSON FeatureCollection, or one Feature, positions `[lng, lat]` in degrees (RFC 7946), of
 * points, lines and polygons.
 *
 * @returns the features that can be drawn, and of every other its number in the file, counted from 1, and what it lacks
 */
export async function readDrawing(file: Blob): Promise<DrawingRead> {
  if (file.size > largestBytes) return { drawing: [], faults: [{ what: 'tooLarge' }] };
  const features = featuresIn(await file.text());
  if (features === null) return { drawing: [], faults: [{ what: 'notGeoJson' }] };
  if (features.length === 0) return { drawing: [], faults: [{ what: 'empty' }] };
  const drawing: Shape[] = [];
  const faults: DrawingFault[] = [];
  features.forEach((feature, i) => {
    const what = faultOf(feature);
    if (what !== null) faults.push({ what, number: i + 1 });
    else {
      const { geometry, properties } = feature as { geometry: ShapeGeometry; properties: unknown };
      drawing.push(shapeFrom(geometry, properties, `drawn-${i + 1}`));
    }
  });
  return { drawing, faults };
}
