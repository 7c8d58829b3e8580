/** What is known of a city, read from its files on disk: the truth that the page is held against. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { distance } from '@turf/turf';
import { edgeBandsFile } from '#data/tools/city/edge-bands.ts';
import { cityEntries, cityFiles, edgeBands } from '#data/tools/city/vite-cities.ts';
import { type Category, type Family, familyOf } from '#domain/vocabulary.ts';

const dataFolder = fileURLToPath(new URL('../../../data', import.meta.url));

type Point = readonly [lng: number, lat: number];

export interface PlaceOnFile {
  readonly id: string;
  readonly geometry: { coordinates: Point } | null;
  readonly properties: {
    name: string | { en?: string; nb?: string };
    category: Category;
    status: string;
    kind: string;
    district?: string;
    areaWide?: boolean;
    themes?: string[];
    offers?: string[];
    audiences?: string[];
    position?: { basis: string };
    [field: string]: unknown;
  };
}

interface Collection<F> {
  type: string;
  features: F[];
  [field: string]: unknown;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(dataFolder, path), 'utf8'));

/** A whole file of a city, as a copy that may be broken at will. */
export const fileOf = (city: string, name: 'places' | 'districts' | 'stations' | 'areas'): Collection<PlaceOnFile> =>
  read(`${city}/${name}.geojson`) as Collection<PlaceOnFile>;

export const cityFile = (city: string): Record<string, unknown> => read(`${city}/city.json`) as Record<string, unknown>;

export const walksFile = (city: string): unknown => read(`${city}/walks.json`);

export const placesOf = (city: string): PlaceOnFile[] => fileOf(city, 'places').features;

/** What one sees without asking. */
export const openPlacesOf = (city: string): PlaceOnFile[] =>
  placesOf(city).filter(({ properties }) => properties.status !== 'closed');

export const openPlacesIn = (city: string, district: string): PlaceOnFile[] =>
  openPlacesOf(city).filter(({ properties }) => properties.district === district);

/** What the live region says while a list is shown: by the files, so that a new place changes no test. */
export function statusOf(city: string, shown: readonly PlaceOnFile[] = openPlacesOf(city), language = 'en'): string {
  const [of, places] = language === 'nb' ? ['av', 'steder'] : ['of', 'places'];
  return `${shown.length} ${of} ${placesOf(city).length} ${places}`;
}

/** The heading of a city at first: how many places it has. */
export const welcomeOf = (city: string): RegExp => new RegExp(`^${placesOf(city).length} places, .* districts?`);

export const isPinned = ({ geometry, properties }: PlaceOnFile): boolean =>
  geometry !== null && properties.areaWide !== true && properties.position?.basis !== 'stand_in';

export function stationOf(city: string, id: string): Point {
  const found = fileOf(city, 'stations').features.find((station) => station.id === id)?.geometry;
  if (!found) throw new Error(`${city} has no station "${id}"`);
  return found.coordinates;
}

/** Whole metres, by Turf. */
export const metresTo = (origin: Point, { geometry }: PlaceOnFile): number =>
  geometry === null ? Number.NaN : distance([...origin], [...geometry.coordinates], { units: 'metres' });

/** Ids of the pinned, open places within a distance, nearest first. */
export const idsWithin = (city: string, origin: Point, metres: number): string[] =>
  openPlacesOf(city)
    .filter((place) => isPinned(place) && metresTo(origin, place) <= metres)
    .sort((a, b) => metresTo(origin, a) - metresTo(origin, b))
    .map(({ id }) => id);

export const idsOf = (places: readonly PlaceOnFile[]): string[] => places.map(({ id }) => id).sort();

/** How many pinned places of each family a list of ids holds. */
export function pinnedByFamily(city: string, ids: readonly string[]): Partial<Record<Family, number>> {
  const wanted = new Set(ids);
  const counts: Partial<Record<Family, number>> = {};
  for (const place of placesOf(city)) {
    if (!wanted.has(place.id) || !isPinned(place)) continue;
    const family = familyOf(place.properties.category);
    counts[family] = (counts[family] ?? 0) + 1;
  }
  return counts;
}

/** Moves every position and prefixes every id of a value read from a city's files. */
function moved(value: unknown, by: Point): unknown {
  if (Array.isArray(value)) {
    const isPosition = value.length === 2 && value.every((each) => typeof each === 'number');
    const isBox = value.length === 4 && value.every((each) => typeof each === 'number');
    if (isPosition || isBox) return value.map((each, i) => Number((each + (by[i % 2] ?? 0)).toFixed(6)));
    return value.map((each) => moved(each, by));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, by)]));
}

/**
 * The data folder of a site to which somebody added a city by copying a folder, as the build would write it: paths below
 * `data/` and their bodies. The new city has ids and coordinates of its own.
 */
export function withCopiedCity(from: string, to: string, name: string, by: Point): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-data-'));
  try {
    cpSync(dataFolder, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    cpSync(join(folder, from), join(folder, to), { recursive: true });
    for (const path of cityFiles(folder, to)) {
      const value = moved(JSON.parse(readFileSync(join(folder, path), 'utf8')), by) as Record<string, unknown>;
      const own = path.endsWith('/city.json') ? { ...value, id: to, name } : value;
      const renamed = JSON.stringify(own).replaceAll(`"${from}-`, `"${to}-`);
      writeFileSync(join(folder, path), renamed);
    }
    return new Map([
      ['cities.json', JSON.stringify(cityEntries(folder))],
      ...cityFiles(folder, to).map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
      [`${to}/${edgeBandsFile}`, JSON.stringify(edgeBands(folder, to))],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
