/** Fetches the bands inside the districts' borders, which the build makes. */
import type { FeatureCollection } from 'geojson';
import type { Atlas } from '#domain/atlas.ts';
import { fetchFeatures } from '#map/kit/fetch-features.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** By the districts as they were read: on the curator's desk they change. */
const requests = new WeakMap<Atlas['districts'], Promise<FeatureCollection>>();

/** The bands of a city, fetched once for the screen and all sheets. They are decoration: where they cannot be had there are none. */
export function edgeBandsOf({
  districts,
  edgeBands,
}: Pick<Atlas, 'districts' | 'edgeBands'>): Promise<FeatureCollection> {
  const running = requests.get(districts);
  if (running) return running;
  const request = edgeBands === null ? Promise.resolve(none) : fetchFeatures(edgeBands).catch(() => none);
  requests.set(districts, request);
  return request;
}
