/**
 * The bands inside the districts' borders. A module of its own, loaded after the map: the geometry library is as large as the
 * rest of the map code, and the bands are decoration.
 */
import { buffer, difference, featureCollection } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Atlas } from '#domain/atlas.ts';

/** Metres: a wide band for city zoom, a slim one for street zoom. */
const widths = { wide: 90, slim: 30 };

/**
 * The inner band of a district: the polygon minus its inward buffer, which never self-intersects at a jagged shore as an offset
 * line would. A district narrower than two bands is filled.
 */
function innerBand(boundary: Polygon | MultiPolygon, widthMetres: number): Feature<Polygon | MultiPolygon> {
  const feature: Feature<Polygon | MultiPolygon> = { type: 'Feature', properties: {}, geometry: boundary };
  const inner = buffer(feature, -widthMetres, { units: 'meters', steps: 6 });
  if (!inner || inner.geometry.coordinates.length === 0) return feature;
  return difference(featureCollection([feature, inner])) ?? feature;
}

/** The bands along the inside of each district's edge. */
export const bandsOf = ({ districts }: Pick<Atlas, 'districts'>): FeatureCollection => ({
  type: 'FeatureCollection',
  features: districts.flatMap(({ id, boundary }) =>
    Object.entries(widths).map(([band, width]) => ({ ...innerBand(boundary, width), properties: { id, band } })),
  ),
});
