/** The table of needs that lies beside the cities, held against the places of all that use it. */
import { basename, resolve } from 'node:path';
import { type CityFolder, valueIn } from '#data/tools/city/city-folder.ts';
import { languages } from '#domain/vocabulary.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';
import { placeFeature as placeFeatureSchema } from '#load/schema/place-schema.ts';
import { needFindings } from './check-needs.ts';
import { rawFeatures } from './check-schema.ts';
import type { Finding } from './finding.ts';

const file = 'needs.json';

/** What a city says of itself and of its places; null where it cannot be read, or has needs of its own. */
function readerOf(folder: CityFolder) {
  const cityFile = valueIn(folder, 'city.json');
  const city = 'value' in cityFile ? parseLeniently(citySchema, cityFile.value).output : null;
  if (city === null || city.files.needs !== undefined) return null;
  const placesFile = valueIn(folder, city.files.places);
  const raws = 'value' in placesFile ? (rawFeatures(placesFile.value) ?? []) : [];
  const places = raws.flatMap(
    (raw) => parseLeniently(placeFeatureSchema, raw, { geometry: null }).output?.properties ?? [],
  );
  return { languages: city.languages, places };
}

/**
 * What is found in `needs.json` of a folder of cities; nothing where each of them brings its own. A need may be met in one
 * city only, so that it is met by no place is only said when it is so in all of them.
 */
export function sharedNeedFindings(folder: string, cities: readonly CityFolder[]): Finding[] {
  const readers = cities.map(readerOf).filter((reader) => reader !== null);
  if (readers.length === 0) return [];
  const path = resolve(folder);
  const found = valueIn({ name: basename(path), path }, file);
  if ('finding' in found) {
    if (found.finding.message !== 'is missing') return [found.finding];
    const fix = 'put the needs there that the cities share, or name a file of its own in each city.json';
    return [{ ...found.finding, severity: 'warning', fix }];
  }
  const wanted = languages.filter((language) => readers.some((reader) => reader.languages.includes(language)));
  const places = readers.flatMap((reader) => reader.places);
  return needFindings(found.value, wanted, places).map((local) => ({ ...local, file: `${basename(path)}/${file}` }));
}
