/** Reads the names of the streets out of the embedded basemap of a city. */
import * as v from 'valibot';
import { type NamedLine, type Street, streetsOf } from '#domain/near/streets.ts';
import type { FetchJson } from './read-city.ts';
import { line, position } from './schema/field-schema.ts';

const positions = v.array(position);
const namedRoad = v.object({
  properties: v.object({ layer: v.picklist(['road', 'street']), name: line }),
  geometry: v.variant('type', [
    v.object({ type: v.literal('LineString'), coordinates: positions }),
    v.object({ type: v.literal('MultiLineString'), coordinates: v.array(positions) }),
  ]),
});

const basemap = v.object({ features: v.array(v.unknown()) });

/** Features that are not named roads are ignored. Rejects if the file cannot be fetched. */
export async function readStreets(fetchJson: FetchJson, address: string): Promise<Street[]> {
  const read = v.safeParse(basemap, await fetchJson(address));
  if (!read.success)
    throw new Error(`${address}: no FeatureCollection; replace the file by the one that the data check accepts`);
  return streetsOf(
    read.output.features.flatMap((feature): NamedLine[] => {
      const road = v.safeParse(namedRoad, feature);
      if (!road.success) return [];
      const { properties, geometry } = road.output;
      const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      return lines.map((each) => ({ name: properties.name, line: each }));
    }),
  );
}
