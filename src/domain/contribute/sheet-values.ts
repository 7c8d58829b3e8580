/** Applies the values of cells to a place, and finds the values that differ afterwards. */
import { isObject, isSame, type Json, type JsonObject } from './json-merge.ts';
import type { PlaceFeature } from './patch.ts';
import { asJson, type Key, type Path, type SheetColumn, type SheetField, valueAt } from './sheet-columns.ts';

/** A value that a cell gives to a column; undefined takes it away. */
export interface SheetValue {
  readonly column: SheetColumn;
  readonly value: Json | undefined;
}

/** One value that changes in the file; undefined is "absent". */
export interface SheetEdit {
  readonly path: Path;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

/** `inner` with a value set at a path; missing objects and lists on the path are created. */
function put(inner: Json | undefined, [key, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: readonly Json[] = Array.isArray(inner) ? inner : [];
    const entries = Array.from({ length: Math.max(list.length, key + 1) }, (_, at) => list[at] ?? {});
    entries[key] = put(list[key], rest, value) ?? {};
    return entries;
  }
  const { [key]: old, ...others } = isObject(inner) ? inner : {};
  const made = put(old, rest, value);
  if (made === undefined) return others;
  // A key keeps its position in the object.
  return isObject(inner) && Object.hasOwn(inner, key) ? { ...inner, [key]: made } : { ...others, [key]: made };
}

const isEmpty = (value: Json | undefined): boolean => isObject(value) && Object.keys(value).length === 0;

/** Removes objects that became empty, and such entries of lists, unless the schema requires them. */
function pruned(value: Json, before: Json | undefined, isWanted: (path: Path) => boolean, path: Path = []): Json {
  if (Array.isArray(value)) {
    if (!value.some(isObject)) return value;
    const entries = value.map((each, at) =>
      pruned(each, (before as readonly Json[] | undefined)?.[at], isWanted, path),
    );
    return entries.filter((each, at) => !isEmpty(each) || isEmpty((before as readonly Json[] | undefined)?.[at]));
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    const old = isObject(before) ? before[key] : undefined;
    const at = [...path, key];
    const rest = pruned(inner, old, isWanted, at);
    const isGone = (isEmpty(rest) || (Array.isArray(rest) && rest.length === 0)) && !isSame(rest, old ?? null);
    return isGone && !isWanted(at) ? [] : [[key, rest]];
  });
  return Object.fromEntries(entries);
}

/** Splits a name that is one string for all languages into its languages, so that one of them can be changed. */
function withNamesApart(feature: PlaceFeature, values: readonly SheetValue[], languages: readonly string[]): Json {
  return values.reduce<Json>((place, { column }) => {
    const path = column.at.slice(0, -1);
    const name = column.isTranslated ? valueAt(place, path) : undefined;
    if (typeof name !== 'string') return place;
    return put(place, path, Object.fromEntries(languages.map((language) => [language, name]))) ?? place;
  }, asJson(feature));
}

/** Joins a name that was one string before, or is new, into one string again if all languages agree. */
function withNamesJoined(after: Json, before: PlaceFeature, values: readonly SheetValue[]): Json {
  const names = values.filter(({ column }) => column.isName).map(({ column }) => column.at.slice(0, -1));
  return names.reduce<Json>((place, path) => {
    const old = valueAt(asJson(before), path);
    const name = valueAt(place, path);
    if (isObject(old) || !isObject(name)) return place;
    const [first, ...others] = Object.values(name);
    const isOne = others.length > 0 && others.every((each) => each === first);
    return isOne ? (put(place, path, first) ?? place) : place;
  }, after);
}

function withGeometry(feature: Json, longitude: Json | undefined, latitude: Json | undefined): Json {
  const [, , ...height] = (valueAt(feature, ['geometry', 'coordinates']) as readonly Json[] | undefined) ?? [];
  const geometry =
    longitude === undefined || latitude === undefined
      ? null
      : { type: 'Point', coordinates: [longitude, latitude, ...height] };
  return put(feature, ['geometry'], geometry) ?? feature;
}

/** The languages of names in the columns of the spreadsheet. */
const languagesIn = (fields: readonly SheetField[]): string[] => [
  ...new Set(fields.filter(({ isTranslated }) => isTranslated).map(({ path }) => path.at(-1) ?? '')),
];

const isPoint = ({ kind }: SheetColumn): boolean => kind === 'longitude' || kind === 'latitude';

/** A place with the values of some cells in it. */
export function withValues(
  feature: PlaceFeature,
  values: readonly SheetValue[],
  fields: readonly SheetField[],
): PlaceFeature {
  const languages = languagesIn(fields);
  const apart = withNamesApart(feature, values, languages);
  const plain = values.filter(({ column }) => !isPoint(column));
  const filled = plain.reduce<Json>((place, { column, value }) => put(place, column.at, value) ?? place, apart);
  const points = new Map(
    values.filter(({ column }) => isPoint(column)).map(({ column, value }) => [column.kind, value]),
  );
  const now = (kind: SheetColumn['kind'], at: number): Json | undefined =>
    points.has(kind) ? points.get(kind) : valueAt(asJson(feature), ['geometry', 'coordinates', at]);
  const placed = points.size > 0 ? withGeometry(filled, now('longitude', 0), now('latitude', 1)) : filled;
  const wanted = new Set(fields.filter(({ isRequired }) => isRequired).map(({ path }) => `properties.${path[0]}`));
  wanted.add('properties').add('geometry');
  const rest = pruned(placed, asJson(feature), (path) => wanted.has(path.join('.')));
  return withNamesJoined(rest, feature, values) as unknown as PlaceFeature;
}

/** The differences at the deepest possible path; lists of texts are replaced as a whole. */
export function editsBetween(before: Json | undefined, after: Json | undefined, path: Path = []): SheetEdit[] {
  if (before !== undefined && after !== undefined && isSame(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => editsAt(before, after, path, key));
  }
  const isListOfObjects = (value: Json | undefined): value is readonly Json[] =>
    Array.isArray(value) && value.length > 0 && value.every(isObject);
  if (isListOfObjects(before) && isListOfObjects(after) && before.length === after.length) {
    return before.flatMap((each, at) => editsBetween(each, after[at], [...path, at]));
  }
  return before === after ? [] : [{ path, from: before, to: after }];
}

const editsAt = (before: JsonObject, after: JsonObject, path: Path, key: Key & string): SheetEdit[] =>
  editsBetween(
    Object.hasOwn(before, key) ? before[key] : undefined,
    Object.hasOwn(after, key) ? after[key] : undefined,
    [...path, key],
  );
