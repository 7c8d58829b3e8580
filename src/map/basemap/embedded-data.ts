/**
 * The data of the embedded basemap, fetched by the page. The engine's own worker would fetch them from an address, and in some
 * engines (WebKit) the service worker does not answer the requests of a worker: without a network there were no streets.
 */
import type { FeatureCollection } from 'geojson';
import { fetchFeatures } from '#map/kit/fetch-features.ts';

const requests = new Map<string, Promise<FeatureCollection>>();

/**
 * The embedded basemap at an address, fetched once for the screen and all sheets; after a failure again with the next call.
 *
 * @throws when it cannot be had, or is not a FeatureCollection
 */
export function loadEmbeddedData(url: string): Promise<FeatureCollection> {
  const running = requests.get(url);
  if (running) return running;
  const request = fetchFeatures(url);
  requests.set(url, request);
  request.catch(() => requests.delete(url));
  return request;
}
