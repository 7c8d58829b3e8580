/**
 * Apart from the rest of the map, and read after it: what works these out is as large as all of the atlas's own map, and a
 * district is a district without them.
 */
import { buffer, difference, featureCollection } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Atlas } from '#domain/atlas.ts';

/** Metres: a wide band for the whole city, a slim one for the streets. */
const widths = { wide: 90, slim: 30 };

/**
 * The inner edge of a district: the polygon without its own inward buffer, so that the band never folds over at a jagged
 * quay as an offset line would. A district thinner than two bands is all band.
 */
function innerBand(boundary: Polygon | MultiPolygon, widthMetres: number): Feature<Polygon | MultiPolygon> {
  const whole: Feature<Polygon | MultiPolygon> = { type: 'Feature', properties: {}, geometry: boundary };
  const inner = buffer(whole, -widthMetres, { units: 'meters', steps: 6 });
  if (!inner || inner.geometry.coordinates.length === 0) return whole;
  return difference(featureCollection([whole, inner])) ?? whole;
}

/** The bands along the inside of each district's edge. */
export const bandsOf = ({ districts }: Pick<Atlas, 'districts'>): FeatureCollection => ({
  type: 'FeatureCollection',
  features: districts.flatMap(({ id, boundary }) =>
    Object.entries(widths).map(([band, width]) => ({ ...innerBand(boundary, width), properties: { id, band } })),
  ),
});
