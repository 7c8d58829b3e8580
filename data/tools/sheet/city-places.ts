/** The places of one city on the disk, as a spreadsheet needs them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, rawFeatures } from '#data/tools/check/check-schema.ts';
import { type CityFolder, cityFoldersIn, valueIn } from '#data/tools/city/city-folder.ts';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';
import { isObject } from '#domain/contribute/json-merge.ts';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';

export interface CityPlaces {
  readonly folder: CityFolder;
  /** The file within the folder. */
  readonly file: string;
  readonly path: string;
  /** The text of the file, without a byte order mark. */
  readonly text: string;
  readonly byteOrderMark: string;
  readonly features: readonly PlaceFeature[];
  /** Its districts, with their names. */
  readonly districts: readonly { readonly id: string; readonly name: unknown }[];
  /** By id of a place: the other city that has it. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

function folderOf(city: string, dataFolder: string): { folder: CityFolder; others: readonly CityFolder[] } {
  const folders = cityFoldersIn(dataFolder);
  const folder = folders.find(({ name }) => name === city);
  if (folder) return { folder, others: folders.filter((each) => each !== folder) };
  const names = folders.map(({ name }) => name);
  const meant = nearestWord(city, names);
  const fix = meant === undefined ? `known are ${names.join(', ')}` : `perhaps "${meant}" is meant`;
  throw new CommandProblem(`"${city}" is no city of ${dataFolder}; ${fix}`);
}

const checkFirst = 'mend it first: npm run data:check says where';

function filesOf(folder: CityFolder): { places: string; districts?: string } {
  const value = valueIn(folder, 'city.json');
  const city = 'value' in value ? parseLeniently(citySchema, value.value).output : null;
  if (city === null) throw new CommandProblem(`${folder.name}/city.json cannot be read; ${checkFirst}`);
  return city.files;
}

function featuresIn(folder: CityFolder, file: string): PlaceFeature[] {
  const read = valueIn(folder, file);
  if ('finding' in read) throw new CommandProblem(`${folder.name}/${file}: ${read.finding.message}; ${checkFirst}`);
  const features = rawFeatures(read.value) ?? [];
  const isSound = (each: unknown): boolean =>
    isObject(each) && idOf(each) !== undefined && isObject(each['properties']);
  const broken = features.findIndex((each) => !isSound(each));
  if (broken !== -1) throw new CommandProblem(`${folder.name}/${file}: feature ${broken} is none; ${checkFirst}`);
  return features as PlaceFeature[];
}

function districtsIn(folder: CityFolder, file: string | undefined): CityPlaces['districts'] {
  const read = file === undefined ? null : valueIn(folder, file);
  const features = read !== null && 'value' in read ? (rawFeatures(read.value) ?? []) : [];
  return features.flatMap((each) => {
    const id = idOf(each);
    const properties = isObject(each) && isObject(each['properties']) ? each['properties'] : {};
    return id === undefined ? [] : [{ id, name: properties['name'] }];
  });
}

/** Ids of the places of other cities, so that the sheet of one city is known when it is given to another. */
function idsElsewhere(others: readonly CityFolder[]): Map<string, string> {
  const all = others.flatMap((folder) => {
    const read = valueIn(folder, 'places.geojson');
    const features = 'value' in read ? (rawFeatures(read.value) ?? []) : [];
    return features.flatMap((each) => (idOf(each) === undefined ? [] : [[idOf(each) ?? '', folder.name] as const]));
  });
  return new Map(all);
}

/** @throws CommandProblem where the city is not there, or its places cannot be read */
export function cityPlaces(city: string, dataFolder: string): CityPlaces {
  const { folder, others } = folderOf(city, dataFolder);
  const { places: file, districts } = filesOf(folder);
  const path = join(folder.path, file);
  const features = featuresIn(folder, file);
  const content = readFileSync(path, 'utf8');
  const byteOrderMark = content.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = content.slice(byteOrderMark.length);
  const elsewhere = idsElsewhere(others);
  return { folder, file, path, text, byteOrderMark, features, districts: districtsIn(folder, districts), elsewhere };
}
