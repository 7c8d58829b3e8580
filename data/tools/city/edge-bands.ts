/**
 * The bands inside the districts' borders, made when the site is built: the geometry library is as large as the rest of the map,
 * and the bands are decoration.
 */
import { buffer, difference, featureCollection, truncate } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/** The file of the bands in the folder of a city. */
export const edgeBandsFile = 'edge-bands.geojson';

/** Metres: a wide band for city zoom, a slim one for street zoom. */
const widths = { wide: 90, slim: 30 };

/** Decimals of a degree: a tenth of a metre. */
const precision = 6;

interface OutlinedDistrict {
  readonly id: string;
  readonly boundary: Polygon | MultiPolygon;
}

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

/** The bands along the inside of each district's edge, in degrees. */
export const bandsOf = ({ districts }: { readonly districts: readonly OutlinedDistrict[] }): FeatureCollection => ({
  type: 'FeatureCollection',
  features: districts.flatMap(({ id, boundary }) =>
    Object.entries(widths).map(([band, width]) => ({
      ...truncate(innerBand(boundary, width), { precision }),
      properties: { id, band },
    })),
  ),
});

const isOutlined = (feature: unknown): feature is { id: string; geometry: Polygon | MultiPolygon } => {
  const { id, geometry } = Object(feature) as { id?: unknown; geometry?: unknown };
  const { type } = Object(geometry) as { type?: unknown };
  return typeof id === 'string' && (type === 'Polygon' || type === 'MultiPolygon');
};

/** The same, from what a districts file holds. What has no outline has no band: the data check says what is wrong with it. */
export function bandsOfFile(file: unknown): FeatureCollection {
  const { features } = Object(file) as { features?: unknown };
  const outlined = Array.isArray(features) ? features.filter(isOutlined) : [];
  return bandsOf({ districts: outlined.map(({ id, geometry }) => ({ id, boundary: geometry })) });
}
