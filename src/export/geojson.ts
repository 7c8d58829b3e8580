import type { Feature, FeatureCollection, Point } from 'geojson';
import { isOnMap } from '#domain/atlas.ts';
import { type Collection, creditLines, recordOf } from './collection.ts';

/**
 * The places as GeoJSON (RFC 7946): `[lng, lat]` in degrees, `geometry: null` for those without a point of their own. Title,
 * language and credits stand beside the features, as foreign members (section 6.1).
 */
export function geojsonOf(collection: Collection): string {
  const features = collection.places.map(
    (hit): Feature<Point | null> => ({
      type: 'Feature',
      id: hit.place.id,
      geometry: isOnMap(hit.place) ? { type: 'Point', coordinates: [...hit.place.position] } : null,
      properties: { ...recordOf(hit, collection) },
    }),
  );
  const file: FeatureCollection<Point | null> & Record<string, unknown> = {
    type: 'FeatureCollection',
    title: collection.title,
    language: collection.language,
    made: collection.made,
    credits: creditLines(collection.city),
    features,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
