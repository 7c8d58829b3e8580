/** Reads a patch, and finds its city and the data file that it changes. Each function throws `Refused`. */
import { issuesOf } from '#data/tools/check/check-schema.ts';
import type { Finding } from '#data/tools/check/finding.ts';
import { type CityFolder, cityFoldersIn, valueIn } from '#data/tools/city/city-folder.ts';
import { isObject } from '#domain/contribute/json-merge.ts';
import type { Patch } from '#domain/contribute/patch.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';
import { patchKinds } from '#load/schema/patch-schema.ts';
import { namedFeature, shown } from './patch-findings.ts';
import type { PatchTarget } from './patch-targets.ts';

export class Refused extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super('The patch is refused.');
    this.findings = findings;
  }
}

const refusal = (file: string, said: Omit<Finding, 'file' | 'severity'>): Finding => ({
  severity: 'error',
  file,
  ...said,
});

/** The patch in a value of JSON, if it is one. */
export function patchIn(file: string, value: unknown): Patch {
  const about = isObject(value) && isObject(value['atlasPatch']) ? value['atlasPatch'] : null;
  if (about === null) {
    const fix = 'give a file that "Suggest a place" or "Correct this place" made';
    throw new Refused([refusal(file, { field: 'atlasPatch', message: 'is missing', fix })]);
  }
  const kind = Object.keys(patchKinds).find((each) => each === about['kind']) as keyof typeof patchKinds | undefined;
  if (kind === undefined) {
    const message = `is ${shown(about['kind'] ?? null)}`;
    const fix = `give ${Object.keys(patchKinds).join(', ')}`;
    throw new Refused([refusal(file, { field: 'atlasPatch.kind', message, fix })]);
  }
  const found = issuesOf(patchKinds[kind], value);
  const features = isObject(value) && Array.isArray(value['features']) ? value['features'] : [];
  if (found.length > 0) {
    throw new Refused(found.map((local) => ({ ...namedFeature(local, features), file: file })));
  }
  return value as unknown as Patch;
}

/** The folder of the city that a patch is for. */
export function cityFolderOf(file: string, { atlasPatch: { city } }: Patch, dataFolder: string): CityFolder {
  const folders = cityFoldersIn(dataFolder);
  const found = folders.find(({ name }) => name === city);
  if (found) return found;
  const known = folders.map(({ name }) => name);
  const fix = `known are ${known.join(', ')}`;
  throw new Refused([
    refusal(file, { field: 'atlasPatch.city', message: `"${city}" is no city of ${dataFolder}`, fix }),
  ]);
}

/** The name of the file that a patch changes, which can be read. */
export function dataFileIn(folder: CityFolder, { file: key, many }: PatchTarget): string {
  const cityFile = valueIn(folder, 'city.json');
  if ('finding' in cityFile) throw new Refused([cityFile.finding]);
  const city = parseLeniently(citySchema, cityFile.value).output;
  const name = city?.files[key];
  if (name === undefined) {
    const message = `does not say where the ${many} are`;
    const fix =
      city === null ? 'mend it first: npm run data:check' : `add "${key}" to "files", with a file of that name`;
    throw new Refused([{ severity: 'error', file: `${folder.name}/city.json`, message, fix }]);
  }
  const data = valueIn(folder, name);
  if ('finding' in data) throw new Refused([data.finding]);
  // With a repeated key, one value counts and the other would be edited.
  if (data.notes.length > 0) throw new Refused(data.notes);
  return name;
}
