import { bbox } from '@turf/turf';
import type { GeoJSON } from 'geojson';
import type { Bounds } from '#domain/atlas.ts';

/** The box around any GeoJSON (`[lng, lat]`, degrees): `[west, south, east, north]`. */
export function boundsOf(shape: GeoJSON): Bounds {
  const [west, south, east, north] = bbox(shape);
  return [west, south, east, north];
}
