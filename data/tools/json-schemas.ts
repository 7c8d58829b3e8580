/** The schema as JSON Schema, for editors that complete and check while one types. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { changes, patch } from '#load/patch-schema.ts';
import * as schema from '#load/schema.ts';
import { story } from '#load/story-schema.ts';

const described = {
  city: ['A city: its name, bounds, credits and files', schema.city],
  districts: ['The innovation districts of a city', schema.collectionOf(schema.districtFeature)],
  places: ['The places of a city', schema.collectionOf(schema.placeFeature)],
  stations: ['The stations and stops of a city', schema.collectionOf(schema.stationFeature)],
  needs: ['What people want to do, and by what the places that help are known', schema.needs],
  walks: ['Self-guided walks through a city, stop by stop', schema.walks],
  story: ['A story: slides of live views, with their words', story],
  patch: ['What somebody tells of places, for npm run data:apply', patch],
  areas: ['The small areas of a city, with their figures', schema.collectionOf(schema.areaFeature)],
} as const satisfies Record<string, readonly [string, v.GenericSchema]>;

/** File names in `data/schema` and the text that belongs in them. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(described).map(([name, [title, described]]) => {
      // A check is code: what it asks cannot be said in JSON Schema, and `npm run data:check` asks it.
      const json = toJsonSchema(described, {
        typeMode: 'input',
        ignoreActions: ['check'],
        definitions: name === 'patch' ? { changes } : {},
      });
      const { $schema, ...rest } = json;
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
