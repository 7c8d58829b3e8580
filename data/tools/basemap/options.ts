import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BasemapProblem } from './problem.ts';

/** What a person asked the command for; the paths are absolute. */
export interface Wishes {
  readonly city: string;
  readonly osm: string;
  /** The folder with the city folders in it. */
  readonly data: string;
  /** The folder that `<city>.pmtiles` goes to. */
  readonly out: string;
  /** A shapefile of sea areas, in place of the sea in the city's context file. */
  readonly sea?: string;
}

interface Places {
  /** Where relative paths start: the folder the person stands in. */
  readonly from: string;
  readonly data: string;
  readonly out: string;
}

export const usage = [
  'npm run basemap -- --city oslo --osm FILE.osm.pbf',
  '  --city   a folder of data/',
  '  --osm    an OpenStreetMap extract with the city in it (README: "A basemap of one\'s own")',
  '  --sea    sea areas as a shapefile, more exact than those of context.geojson',
  '  --data   another folder of cities than data/',
  '  --out    another folder than public/basemap/',
].join('\n');

const options = {
  city: { type: 'string' },
  osm: { type: 'string' },
  sea: { type: 'string' },
  data: { type: 'string' },
  out: { type: 'string' },
} as const;

function valuesOf(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values;
  } catch (refused) {
    const [first] = (refused instanceof Error ? refused.message : String(refused)).split(/[.\n]/);
    throw new BasemapProblem(`${first}\n${usage}`);
  }
}

/**
 * The wishes in the words of a command line.
 * @throws BasemapProblem with the usage, where a word is missing or not known
 */
export function wishesOf(words: readonly string[], places: Places): Wishes {
  const { city, osm, sea, data, out } = valuesOf(words);
  if (city === undefined || city === '') throw new BasemapProblem(`--city is missing\n${usage}`);
  if (osm === undefined || osm === '') throw new BasemapProblem(`--osm is missing\n${usage}`);
  const at = (path: string): string => resolve(places.from, path);
  return {
    city,
    osm: at(osm),
    data: data === undefined ? places.data : at(data),
    out: out === undefined ? places.out : at(out),
    ...(sea === undefined ? {} : { sea: at(sea) }),
  };
}
