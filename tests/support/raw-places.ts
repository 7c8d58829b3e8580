import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlaceFeature } from '#domain/contribute/patch.ts';

/** The places of a shipped city as they stand in its file. */
export function rawPlaces(city: string): PlaceFeature[] {
  const path = fileURLToPath(new URL(`../../data/${city}/places.geojson`, import.meta.url));
  return (JSON.parse(readFileSync(path, 'utf8')) as { features: PlaceFeature[] }).features;
}
