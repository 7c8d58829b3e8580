/** Reads a city's folder from disk, before anything is known of what is in it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Finding } from '#data/tools/check/finding.ts';
import { parsedJson } from '#data/tools/patch/json-position.ts';
import { isPicture } from './vite-cities.ts';

export interface CityFolder {
  /** What stands before the file names in the findings. */
  readonly name: string;
  readonly path: string;
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

const filesIn = (folder: CityFolder): string[] =>
  readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/** The names of all JSON files in the folder, those in folders within it with `/` between. */
export const jsonFilesIn = (folder: CityFolder): string[] =>
  filesIn(folder).filter((file) => /\.(geo)?json$/.test(file));

/** The names of the pictures that are served beside the stories. */
export const picturesIn = (folder: CityFolder): string[] =>
  filesIn(folder).filter((file) => isPicture(`${folder.name}/${file}`));

/** The value in a file, or the finding that there is none. */
export function valueIn(folder: CityFolder, name: string): { readonly value: unknown } | { readonly finding: Finding } {
  const file = `${folder.name}/${name}`;
  const path = join(folder.path, name);
  if (!existsSync(path)) {
    const mend = name === 'city.json' ? 'every city needs one' : 'put it there, or take it out of "files" in city.json';
    return { finding: { severity: 'error', file, problem: 'is missing', mend } };
  }
  const parsed = parsedJson(readFileSync(path, 'utf8'));
  if ('value' in parsed) return parsed;
  return {
    finding: { severity: 'error', file, problem: parsed.problem, mend: 'mend the comma, quote or bracket there' },
  };
}
