import type { FeatureCollection } from 'geojson';

/**
 * Fetches a FeatureCollection of the site.
 *
 * @throws when it cannot be had, or is none
 */
export async function fetchFeatures(url: string): Promise<FeatureCollection> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const data: unknown = await response.json();
  if (typeof data !== 'object' || data === null || !('features' in data) || !Array.isArray(data.features)) {
    throw new Error(`${url}: no FeatureCollection; replace the file by the one that the data check accepts`);
  }
  return data as FeatureCollection;
}
