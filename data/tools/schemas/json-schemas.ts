/** The schema as JSON Schema, for editors that complete and check while one types. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { areaFeature as areaFeatureSchema } from '#load/schema/area-schema.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';
import { collectionSchema } from '#load/schema/collection-schema.ts';
import { districtFeature as districtFeatureSchema } from '#load/schema/district-schema.ts';
import { needs as needsSchema } from '#load/schema/needs-schema.ts';
import { changes, patch } from '#load/schema/patch-schema.ts';
import { placeFeature as placeFeatureSchema } from '#load/schema/place-schema.ts';
import { stationFeature as stationFeatureSchema } from '#load/schema/station-schema.ts';
import { story } from '#load/schema/story-schema.ts';
import { walks as walksSchema } from '#load/schema/walks-schema.ts';
import { configSchema } from './config-schema.ts';

const described = {
  config: ['The settings of a site: public/config.json', configSchema],
  city: ['A city: its name, bounds, credits and files', citySchema],
  districts: ['The innovation districts of a city', collectionSchema(districtFeatureSchema)],
  places: ['The places of a city', collectionSchema(placeFeatureSchema)],
  stations: ['The stations and stops of a city', collectionSchema(stationFeatureSchema)],
  needs: ['What people want to do, and by what the places that help are known', needsSchema],
  walks: ['Self-guided walks through a city, stop by stop', walksSchema],
  story: ['A story: slides of live views, with their words', story],
  patch: ['What somebody tells of places, for npm run data:apply', patch],
  areas: ['The small areas of a city, with their figures', collectionSchema(areaFeatureSchema)],
} as const satisfies Record<string, readonly [string, v.GenericSchema]>;

/** File names in `data/schema` and the text that belongs in them. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(described).map(([name, [title, described]]) => {
      // A check is code: what it asks cannot be said in JSON Schema, and `npm run data:check` asks it.
      const json = toJsonSchema(described, {
        typeMode: 'input',
        ignoreActions: ['check', 'finite'],
        definitions: name === 'patch' ? { changes } : {},
      });
      const { $schema, ...rest } = json;
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
