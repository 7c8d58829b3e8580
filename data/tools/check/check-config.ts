/** What is wrong with `public/config.json`, and with the basemaps that it names. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { type CityFolder, jsonIn } from '#data/tools/city/city-folder.ts';
import { reasonOf } from '#data/tools/kit/command-problem.ts';
import { configSchema } from '#data/tools/schemas/config-schema.ts';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { configEntries } from '#load/read-config.ts';
import { beginningOf } from './check-pictures.ts';
import { issuesOf } from './check-schema.ts';
import { encodingFindings } from './check-text.ts';
import { unknownFields } from './check-unknown-fields.ts';
import { error, type Finding, type Local } from './finding.ts';

const file = 'public/config.json';

function unknownCity(city: string, field: string, ids: readonly string[]): Local[] {
  if (ids.includes(city)) return [];
  const meant = nearestWord(city, ids);
  const fix = meant === undefined ? `known are ${ids.join(', ')}` : `perhaps "${meant}" is meant`;
  return [error({ field, message: `"${city}" is no city of data/`, fix })];
}

/** How an archive of tiles begins: "PMTiles". */
const archive = /^504d54696c6573/;

function basemapFindings(basemap: Readonly<Record<string, string>>, folder: string, ids: readonly string[]): Local[] {
  return Object.entries(basemap).flatMap(([city, path]): Local[] => {
    const field = `basemap.${city}`;
    const file = join(folder, path);
    const unknown = unknownCity(city, field, ids);
    if (!existsSync(file)) {
      const fix = `make it with npm run basemap -- --city ${city}, or take it out of config.json`;
      return [...unknown, error({ field, message: `"public/${path}" is not there`, fix })];
    }
    if (archive.test(beginningOf(file))) return unknown;
    const message = `"public/${path}" is no archive of tiles inside`;
    return [...unknown, error({ field, message, fix: 'make it anew with npm run basemap, or fetch it again' })];
  });
}

const someBasemap = v.object({ basemap: v.record(v.string(), configEntries.basemap.value) });
const someSite = v.object({ site: v.object({ firstCity: v.string() }) });

function findingsIn(value: unknown, folder: string, cities: readonly CityFolder[]): Local[] {
  const ids = cities.map(({ name }) => name);
  return [
    ...issuesOf(configSchema, value),
    // The page ignores an unknown key, so that the setting has no effect.
    ...[...unknownFields(configSchema, value)].map((local) => ({ ...local, severity: 'error' as const })),
    ...encodingFindings(value),
    ...(v.is(someBasemap, value) ? basemapFindings(value.basemap, folder, ids) : []),
    ...(v.is(someSite, value) ? unknownCity(value.site.firstCity, 'site.firstCity', ids) : []),
  ];
}

/** What is found in the `public/config.json` that lies beside a folder of cities; nothing where there is none. */
export function configFindings(folder: string, cities: readonly CityFolder[]): Finding[] {
  const publicFolder = join(dirname(resolve(folder)), 'public');
  const path = join(publicFolder, 'config.json');
  if (!existsSync(path)) return [];
  try {
    const found = jsonIn(file, readFileSync(path));
    if ('finding' in found) return [found.finding];
    const locals = findingsIn(found.value, publicFolder, cities);
    return [...found.notes, ...locals.map((local) => ({ ...local, file }))];
  } catch (refused) {
    return [{ ...error({ message: `cannot be read: ${reasonOf(refused)}`, fix: 'put a file there' }), file }];
  }
}
