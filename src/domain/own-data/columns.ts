/** Finds the meaning of each column of a table: by its name in English or Norwegian, else by its values. */
import type { Bounds, Position } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { isWkt } from './geometries.ts';
import { numberFrom } from './numbers.ts';
import { type Columns, noColumns } from './own-feature.ts';
import { guessedSystem, widened } from './placing.ts';

/** The surest first. */
const names = {
  name: ['name', 'navn', 'title', 'tittel', 'placename', 'stedsnavn', 'sted', 'place', 'label'],
  lat: [
    'lat',
    'latitude',
    'breddegrad',
    'bredde',
    'wgs84lat',
    'y',
    'ycoord',
    'ykoordinat',
    'northing',
    'nord',
    'north',
    'n',
  ],
  lng: [
    ...['lng', 'lon', 'long', 'longitude', 'lengdegrad', 'lengde', 'wgs84lon', 'x', 'xcoord', 'xkoordinat'],
    ...['easting', 'øst', 'ost', 'east', 'e'],
  ],
  wkt: ['wkt', 'geom', 'geometry', 'geometri', 'thegeom', 'shape', 'point'],
  category: ['category', 'kategori', 'type', 'kind', 'class', 'klasse'],
} as const satisfies Record<keyof Columns, readonly string[]>;

/** `Latitude (WGS 84)` and `LATITUDE` are one name. */
const plain = (head: string): string =>
  head
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export function namedColumn(heads: readonly string[], role: keyof Columns): number | null {
  const known = heads.map(plain);
  for (const name of names[role]) {
    const at = known.indexOf(name);
    if (at >= 0) return at;
  }
  return null;
}

const mostSampled = 60;
const mostTried = 12;

type Cells = readonly (readonly string[])[];

/** Texts of a column that are not empty. */
const textsOf = (rows: Cells, column: number): string[] => rows.flatMap((row) => row[column]?.trim() || []);

const share = (texts: readonly string[], isIt: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(isIt).length / texts.length;

const isNumber = (text: string): boolean => numberFrom(text) !== null;

function pointsOf(rows: Cells, lng: number, lat: number): Position[] {
  return rows.flatMap((row) => {
    const [x, y] = [numberFrom(row[lng] ?? ''), numberFrom(row[lat] ?? '')];
    return x && y ? [[x.value, y.value] as const] : [];
  });
}

/** The number of rows that these two columns place in or near the city. */
function landing(rows: Cells, lng: number, lat: number, bounds: Bounds): number {
  const points = pointsOf(rows, lng, lat);
  const near = widened(bounds);
  const system = guessedSystem(points, bounds);
  return points.filter((at) => isInBounds(near, at) || (system && isInBounds(near, system.toDegrees(at)))).length;
}

/** The pair of numeric columns that places most rows in the city; a column that is known by name is kept. */
function pairByValues(rows: Cells, count: number, known: Columns, bounds: Bounds): Pick<Columns, 'lat' | 'lng'> {
  const numeric = Array.from({ length: count }, (_, at) => at)
    .filter((at) => share(textsOf(rows, at), isNumber) > 0.5)
    .slice(0, mostTried);
  const pairs = numeric.flatMap((lng) => numeric.flatMap((lat) => (lng === lat ? [] : [{ lng, lat }])));
  const open = pairs.filter(({ lng, lat }) => (known.lng ?? lng) === lng && (known.lat ?? lat) === lat);
  const scored = open.map((pair) => ({ pair, score: landing(rows, pair.lng, pair.lat, bounds) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.pair : { lat: known.lat, lng: known.lng };
}

/** The first text column, used as the name if no column has a known one. */
function wordsColumn(rows: Cells, count: number, taken: readonly (number | null)[]): number | null {
  const free = Array.from({ length: count }, (_, at) => at).filter((at) => !taken.includes(at));
  const isWord = (text: string): boolean => !isNumber(text) && !isWkt(text);
  return free.find((at) => share(textsOf(rows, at), isWord) > 0.5) ?? null;
}

/**
 * What the columns mean.
 *
 * @param rows the table without its heads
 * @param bounds of the city, in degrees: columns of coordinates are recognised by values within them
 */
export function guessedColumns(
  heads: readonly string[],
  rows: Cells,
  bounds: Bounds,
): { columns: Columns; isByValues: boolean } {
  const sample = rows.slice(0, mostSampled);
  const named: Columns = {
    name: namedColumn(heads, 'name'),
    lat: namedColumn(heads, 'lat'),
    lng: namedColumn(heads, 'lng'),
    wkt: heads.findIndex((_, at) => share(textsOf(sample, at), isWkt) > 0.5),
    category: namedColumn(heads, 'category'),
  };
  // A column called "geometry" may hold anything, so a column of geometries is recognised by its values.
  const wkt = named.wkt === -1 ? null : named.wkt;
  const hasPair = named.lat !== null && named.lng !== null;
  const needsPair = wkt === null && !hasPair;
  const pair = needsPair ? pairByValues(sample, heads.length, named, bounds) : { lat: named.lat, lng: named.lng };
  const isByValues = needsPair && pair.lat !== null && pair.lng !== null;
  const name = named.name ?? wordsColumn(sample, heads.length, [pair.lat, pair.lng, wkt, named.category]);
  return { columns: { ...noColumns, ...pair, wkt: hasPair ? null : wkt, name, category: named.category }, isByValues };
}
