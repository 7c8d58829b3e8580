/** Files that are the same in two cities: what is left of the folder that a new city was copied from. */
import { statSync } from 'node:fs';
import { type CityFolder, jsonFilesIn, valueIn } from '#data/tools/city/city-folder.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';
import { rawFeatures } from './check-schema.ts';
import { error, type Finding, warning } from './finding.ts';
import { positionsIn } from './geojson-positions.ts';

interface CityFile {
  readonly folder: CityFolder;
  readonly file: string;
  readonly value: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether a file has contents: empty lists are equal in all cities. */
const isFilled = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).some((inner) => Array.isArray(inner) && inner.length > 0);

const hasContent = (value: unknown): boolean =>
  isRecord(value) ? Object.keys(value).length > 0 : typeof value === 'string' && value !== '';

/** The files of a city that another one cannot have too; its needs may well be the same. */
const filesOf = (folder: CityFolder): CityFile[] =>
  jsonFilesIn(folder)
    .filter((file) => file !== 'needs.json')
    .flatMap((file) => {
      const found = valueIn(folder, file);
      return 'value' in found && isFilled(found.value) ? [{ folder, file, value: found.value }] : [];
    });

/** Whether a folder rather holds the data of another city: it bears another id, or its places lie elsewhere. */
function isCopy(folder: CityFolder): boolean {
  const found = valueIn(folder, 'city.json');
  const city = 'value' in found ? parseLeniently(citySchema, found.value).output : null;
  if (city === null || city.id !== folder.name) return true;
  const places = valueIn(folder, city.files.places);
  const features = 'value' in places ? (rawFeatures(places.value) ?? []) : [];
  const positions = features.flatMap((feature) =>
    isRecord(feature) ? [...positionsIn(feature['geometry'])].slice(0, 1) : [],
  );
  return positions.length > 0 && !positions.some((position) => isInBounds(city.bounds, position));
}

function madeAt({ path }: CityFolder): number {
  try {
    return statSync(path).birthtimeMs;
  } catch {
    return 0;
  }
}

/** The original of two cities: the one whose data fit its bounds, else the one with the older folder. */
function inOrder<File extends CityFile>(one: File, other: File): readonly [first: File, copy: File] {
  const [isOneCopy, isOtherCopy] = [isCopy(one.folder), isCopy(other.folder)];
  const isOther = isOneCopy === isOtherCopy ? madeAt(one.folder) <= madeAt(other.folder) : isOtherCopy;
  return isOther ? [one, other] : [other, one];
}

/** Features lie somewhere, and only in one city; walks and stories of another one may work, and are still not its own. */
const severityOf = (file: string) => (file.endsWith('.geojson') ? error : warning);

/**
 * A finding for each file that is another city's, by what it holds and not by how it is written. `others` are cities that are
 * not looked at themselves.
 */
export function copyFindings(cities: readonly CityFolder[], others: readonly CityFolder[]): Finding[] {
  const seen = new Map<string, CityFile>();
  const found: Finding[] = [];
  const copiedFrom = new Set<string>();
  for (const each of [...others, ...cities].flatMap(filesOf)) {
    const content = JSON.stringify(each.value);
    const earlier = seen.get(content);
    if (earlier === undefined || earlier.folder === each.folder) {
      seen.set(content, each);
      continue;
    }
    const [first, copy] = inOrder(earlier, each);
    if (!cities.includes(copy.folder)) continue;
    copiedFrom.add(`${copy.folder.name} ${first.folder.name}`);
    const message = `is the same as ${first.folder.name}/${first.file}`;
    const fix = 'put the data of this city there, or take the file away and out of city.json';
    found.push({ ...severityOf(copy.file)({ message, fix }), file: `${copy.folder.name}/${copy.file}` });
  }
  return [...found, ...copiedParts(cities, others, copiedFrom)];
}

/** What two files may well have in common: their form. The folder says the id. */
const formParts = new Set(['$schema', 'id', 'languages', 'files']);
/** What two cities of one country have in common: named only while something else is left of the other city. */
const countryParts = new Set(['country', 'timeZone', 'holidays', 'verifiedNote']);

/** The parts of a `city.json` that say the same as in another one, in their order. */
function sameParts(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  return Object.keys(one).filter(
    (part) =>
      !formParts.has(part) && hasContent(one[part]) && JSON.stringify(one[part]) === JSON.stringify(other[part]),
  );
}

/** A finding for each part of a `city.json` that is left from the city it was copied from. `copiedFrom`: pairs that share a file. */
function copiedParts(
  cities: readonly CityFolder[],
  others: readonly CityFolder[],
  copiedFrom: ReadonlySet<string>,
): Finding[] {
  const files = [...others, ...cities].flatMap((folder) => {
    const found = valueIn(folder, 'city.json');
    return 'value' in found && isRecord(found.value) ? [{ folder, file: 'city.json', value: found.value }] : [];
  });
  return files.flatMap((each, at) =>
    files.slice(0, at).flatMap((earlier) => {
      const [first, copy] = inOrder(earlier, each);
      // The same file as a whole is one finding.
      if (!cities.includes(copy.folder) || JSON.stringify(each.value) === JSON.stringify(earlier.value)) return [];
      const same = sameParts(copy.value, first.value);
      if (!copiedFrom.has(`${copy.folder.name} ${first.folder.name}`) && same.every((part) => countryParts.has(part)))
        return [];
      return same.map((field): Finding => {
        const message = `is the same as in ${first.folder.name}/city.json`;
        const fix = countryParts.has(field)
          ? 'look whether it holds for this city too'
          : 'write what holds for this city, or take the field out';
        return { ...warning({ field, message, fix }), file: `${copy.folder.name}/city.json` };
      });
    }),
  );
}
