/** Fetches and reads the data files of a city. */
import type * as v from 'valibot';
import type { Atlas } from '#domain/atlas.ts';
import { atlasFrom, sharedNeeds } from './build-atlas.ts';
import { CityUnreadable, type Fault, FileUnreadable } from './faults.ts';
import { readWith } from './parser.ts';
import { cityIndex, city as citySchema } from './schema/city-schema.ts';

/** Fetches and parses the JSON of an address; rejects if it cannot be fetched or is not JSON. */
export type FetchJson = (address: string) => Promise<unknown>;

/** The browser's own `fetch` as a `FetchJson`; the reason of a failure is in the message of the error. */
export const fetchJson: FetchJson = async (address) => {
  const response = await fetch(address);
  const { ok, status } = response;
  if (!ok) {
    throw new FileUnreadable(status >= 400 && status < 500 ? 'absent' : 'unknown', `the server answered ${status}`);
  }
  return response.json().catch((cause) => {
    throw new FileUnreadable('other', 'is not JSON', { cause });
  });
};

const unreadable = (file: string, error: unknown): Fault => ({
  file,
  message: `cannot be read (${error instanceof Error ? error.message : String(error)})`,
  fix: '`npm run publish:check` says more',
});

async function readCityFile(fetchFile: FetchJson, faults: Fault[]) {
  const file = 'city.json';
  const value = await fetchFile(file).catch((error: unknown) => {
    throw new CityUnreadable(unreadable(file, error), { cause: error });
  });
  const { output, faults: found } = await readWith((parse) => parse(citySchema, value));
  const all = found.map((fault) => ({ file, ...fault }));
  if (output === null) throw new CityUnreadable(all[0] ?? unreadable(file, 'it is empty'));
  faults.push(...all);
  return output;
}

/**
 * Reads one city: `<base>data/<cityId>/city.json`, then the files it names and, where it
 * names no needs of its own, those that all cities share, at the same time. `base` is where the site lies
 * and ends in `/`, or is empty. The context file is not fetched: only its address and its box are told, for the map.
 *
 * What is broken is left out and listed in `faults`: a field or a list entry where that suffices, else the feature, else
 * the file. Rejects with `CityUnreadable` when `city.json` or the places are missing or cannot be understood.
 */
export async function readCity(
  fetchJson: FetchJson,
  cityId: string,
  base: string,
): Promise<{ atlas: Atlas; faults: Fault[] }> {
  const faults: Fault[] = [];
  const fetchFile: FetchJson = (file) => fetchJson(`${base}data/${encodeURIComponent(cityId)}/${file}`);
  const city = await readCityFile(fetchFile, faults);
  const optional = async (file: string | undefined, fetchIt: FetchJson = fetchFile): Promise<unknown> => {
    if (file === undefined) return undefined;
    return fetchIt(file).catch((error: unknown) => {
      faults.push(unreadable(file, error));
      return undefined;
    });
  };
  const fetchShared: FetchJson = (file) => fetchJson(`${base}data/${file}`);
  const vital = (file: string): Promise<unknown> =>
    fetchFile(file).catch((error: unknown) => {
      throw new CityUnreadable(unreadable(file, error), { cause: error });
    });
  const [places, districts, stations, areas, needs, walks] = await Promise.all([
    vital(city.files.places),
    optional(city.files.districts),
    optional(city.files.stations),
    optional(city.files.areas),
    city.files.needs === undefined ? optional(sharedNeeds, fetchShared) : optional(city.files.needs),
    optional(city.files.walks),
  ]);
  const files = { city, places, districts, stations, areas, needs, walks };
  const read = await readWith((parse) => atlasFrom(files, cityId, base, parse));
  return { atlas: read.atlas, faults: [...faults, ...read.faults] };
}

/** The cities in their order. Rejects with `CityUnreadable` if the list cannot be fetched. */
export async function readCities(fetchJson: FetchJson, base: string): Promise<v.InferOutput<typeof cityIndex>> {
  const file = 'cities.json';
  const value = await fetchJson(`${base}data/${file}`).catch((error: unknown) => {
    throw new CityUnreadable(unreadable(file, error), { cause: error });
  });
  const { output } = await readWith((parse) => parse(cityIndex, value));
  if (output === null || output.length === 0) {
    throw new CityUnreadable(unreadable(file, 'it names no city'));
  }
  return output;
}
