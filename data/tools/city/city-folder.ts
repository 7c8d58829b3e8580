/** Reads a city's folder from disk, before anything is known of what is in it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { repetition } from '#data/tools/check/check-repeated-keys.ts';
import type { Finding } from '#data/tools/check/finding.ts';
import { CommandProblem, reasonOf } from '#data/tools/kit/command-problem.ts';
import { textIn } from '#data/tools/kit/text-file.ts';
import { parsedJson } from '#data/tools/patch/json-position.ts';
import { repeatedKeys } from '#data/tools/patch/repeated-keys.ts';
import { isPicture } from './vite-cities.ts';

export interface CityFolder {
  /** The prefix of file names in the findings. */
  readonly name: string;
  readonly path: string;
  /** Contents that replace those of files on the disk, by file name. */
  readonly instead?: ReadonlyMap<string, Uint8Array>;
}

const isCityFolder = (path: string): boolean =>
  existsSync(join(path, 'city.json')) || existsSync(join(path, 'places.geojson'));

/** The folder itself where it is a city, else the cities in it. Empty where there is neither. */
export function cityFoldersIn(folder: string): CityFolder[] {
  const path = resolve(folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) return [];
  if (isCityFolder(path)) return [{ name: basename(path), path }];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isCityFolder(join(path, entry.name)))
    .map((entry) => ({ name: entry.name, path: join(path, entry.name) }));
}

/**
 * As `cityFoldersIn`, for a folder that somebody named.
 * @throws CommandProblem where there is no city
 */
export function knownCityFolders(folder: string): CityFolder[] {
  const cities = cityFoldersIn(folder);
  if (cities.length > 0) return cities;
  throw new CommandProblem(`${folder}: is no city and holds none; name a folder with a city.json in it`);
}

/** The names of what lies in a folder and the folders in it, with `/` between; none where the folder cannot be read. */
function filesIn(folder: CityFolder): string[] {
  try {
    return readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
  } catch {
    return [];
  }
}

/** The names of all JSON files in the folder, those in folders within it with `/` between. */
export const jsonFilesIn = (folder: CityFolder): string[] =>
  [...new Set([...filesIn(folder), ...(folder.instead?.keys() ?? [])])].filter((file) => /\.(geo)?json$/.test(file));

/** The names of the pictures that are served beside the stories. */
export const picturesIn = (folder: CityFolder): string[] =>
  filesIn(folder).filter((file) => isPicture(`${folder.name}/${file}`));

export type JsonFile =
  /** With `notes`: what is wrong with the text although it could be read. */
  { readonly value: unknown; readonly notes: readonly Finding[] } | { readonly finding: Finding };

const missing = (file: string, fix: string): JsonFile => ({
  finding: { severity: 'error', file, message: 'is missing', fix },
});

/** The contents of a file; null if it does not exist. */
function bytesIn(folder: CityFolder, name: string): Uint8Array | null {
  const instead = folder.instead?.get(name);
  if (instead !== undefined) return instead;
  const path = join(folder.path, name);
  return existsSync(path) ? readFileSync(path) : null;
}

/** The value in a file, or the finding that there is none. Never throws. */
export function valueIn(folder: CityFolder, name: string): JsonFile {
  const file = `${folder.name}/${name}`;
  try {
    const bytes = bytesIn(folder, name);
    if (bytes !== null) return jsonIn(file, bytes);
  } catch (refused) {
    const fix = 'put a file there that this user may read';
    return { finding: { severity: 'error', file, message: `cannot be read: ${reasonOf(refused)}`, fix } };
  }
  return missing(
    file,
    name === 'city.json' ? 'every city needs one' : 'put it there, or take it out of "files" in city.json',
  );
}

/** As `valueIn`, of bytes that were read; `file` names them in what is found. */
export function jsonIn(file: string, bytes: Uint8Array): JsonFile {
  const decoded = textIn(bytes);
  const text = 'text' in decoded ? decoded.text : decoded.guess;
  const wrongText: Finding[] =
    'text' in decoded ? [] : [{ severity: 'error', file, message: decoded.message, fix: decoded.fix }];
  const parsed = parsedJson(text);
  if ('value' in parsed) {
    const repeated = repeatedKeys(text).map((key) => ({ ...repetition(key, parsed.value), file }));
    return { value: parsed.value, notes: [...wrongText, ...repeated] };
  }
  const fix = 'fix the comma, quote or bracket there';
  return { finding: wrongText[0] ?? { severity: 'error', file, message: parsed.message, fix } };
}
