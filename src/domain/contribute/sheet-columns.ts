/** The columns of the places as a spreadsheet: what each one holds, and what value of a place it stands for. */
import { isObject, type Json, type JsonObject } from './json-merge.ts';
import type { PlaceFeature } from './patch.ts';

export type CellKind = 'id' | 'text' | 'link' | 'choice' | 'boolean' | 'number' | 'date' | 'longitude' | 'latitude';
export type Key = string | number;
/** From a feature to a value in it. */
export type Path = readonly Key[];

/** A field that the schema allows in a place. A `*` in its path stands for any entry of a list of objects. */
export interface SheetField {
  readonly path: readonly string[];
  readonly kind: CellKind;
  /** Several values in one cell, with `; ` between them. */
  readonly isList: boolean;
  /** Must be filled in every row. */
  readonly isRequired: boolean;
  /** One sentence or name of several, each in a language of its own. */
  readonly isTranslated: boolean;
  /** Written once where it is the same in every language, as names are. */
  readonly isName: boolean;
  /** What an empty cell means, where that is known. */
  readonly fallback: Json | undefined;
  /** The closed list, where there is one. */
  readonly choices: readonly string[] | null;
}

export interface SheetColumn extends SheetField {
  /** Such as `name.en`, `lng` or `arena.pilots.1.from`. */
  readonly header: string;
  /** With the index, from 0, in the place of each `*`. */
  readonly at: Path;
}

export const idColumn: SheetColumn = {
  header: 'id',
  path: ['id'],
  at: ['id'],
  kind: 'id',
  isList: false,
  isRequired: false,
  isTranslated: false,
  isName: false,
  fallback: undefined,
  choices: null,
};

const pointColumn = (header: 'lng' | 'lat', kind: 'longitude' | 'latitude', index: number): SheetColumn => ({
  ...idColumn,
  header,
  kind,
  path: ['geometry', 'coordinates', String(index)],
  at: ['geometry', 'coordinates', index],
});

const pointColumns = [pointColumn('lng', 'longitude', 0), pointColumn('lat', 'latitude', 1)];

/** People count from 1. */
const columnAt = (field: SheetField, index: number | null): SheetColumn => ({
  ...field,
  header: field.path.map((key) => (key === '*' ? String((index ?? 0) + 1) : key)).join('.'),
  at: ['properties', ...field.path.map((key) => (key === '*' ? (index ?? 0) : key))],
});

/** The value at a path; undefined where there is none. */
export const valueAt = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((inner, key) => {
    if (Array.isArray(inner)) return typeof key === 'number' ? (inner[key] as Json | undefined) : undefined;
    return isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, value);

/** A feature as a value among others. */
export const asJson = (feature: PlaceFeature): JsonObject => feature as unknown as JsonObject;

/** The value of a column; a name that is the same in all languages is in the column of each. */
export function columnValue(feature: PlaceFeature, { at, isTranslated }: SheetColumn): Json | undefined {
  if (isTranslated) {
    const parent = valueAt(asJson(feature), at.slice(0, -1));
    if (typeof parent === 'string') return parent;
  }
  return valueAt(asJson(feature), at);
}

const listOf = ({ path }: SheetField): readonly string[] | null =>
  path.includes('*') ? path.slice(0, path.indexOf('*')) : null;

/** The number of columns for a list of objects: as many entries as the fullest place has, and one empty. */
function slotsFor(field: SheetField, features: readonly PlaceFeature[]): number {
  const list = listOf(field) ?? [];
  const lengths = features.map((feature) => {
    const entries = valueAt(asJson(feature), ['properties', ...list]);
    return Array.isArray(entries) ? entries.length : 0;
  });
  return Math.max(0, ...lengths) + 1;
}

/** Groups successive fields of one list of objects, so that the columns run entry by entry. */
function groupsOf(fields: readonly SheetField[]): SheetField[][] {
  const groups: SheetField[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    const list = listOf(field)?.join('.');
    if (list !== undefined && last?.[0] && listOf(last[0])?.join('.') === list) last.push(field);
    else groups.push([field]);
  }
  return groups;
}

/** All columns of a spreadsheet of these places, in order: the point comes before the facts about it. */
export function sheetColumns(fields: readonly SheetField[], features: readonly PlaceFeature[]): SheetColumn[] {
  const columns = groupsOf(fields).flatMap((group) => {
    const [first] = group;
    if (first === undefined || listOf(first) === null) return group.map((field) => columnAt(field, null));
    const slots = Array.from({ length: slotsFor(first, features) }, (_, index) => index);
    return slots.flatMap((index) => group.map((field) => columnAt(field, index)));
  });
  const position = columns.findIndex(({ path }) => path[0] === 'position');
  const at = position === -1 ? columns.length : position;
  return [idColumn, ...columns.slice(0, at), ...pointColumns, ...columns.slice(at)];
}

const plain = (header: string): string => header.replaceAll(/\s/g, '').toLowerCase();

/** The column of a header, ignoring case, spaces and line breaks; undefined if there is none. */
export function columnCalled(header: string, fields: readonly SheetField[]): SheetColumn | undefined {
  const name = plain(header);
  const fixed = [idColumn, ...pointColumns].find((column) => column.header === name);
  if (fixed) return fixed;
  const keys = name.split('.');
  const field = fields.find(
    ({ path }) =>
      path.length === keys.length &&
      path.every((key, at) => (key === '*' ? /^[1-9]\d?$/.test(keys[at] ?? '') : key.toLowerCase() === keys[at])),
  );
  if (field === undefined) return undefined;
  const index = field.path.indexOf('*');
  return columnAt(field, index === -1 ? null : Number(keys[index]) - 1);
}

/** The column of a finding of the data check: `themes.1` in the column of `themes`, `geometry` in that of `lng`. */
export function columnOfField(field: string, columns: readonly SheetColumn[]): SheetColumn | undefined {
  const keys = field.split('.').filter((key, at) => !(at === 0 && key === 'properties'));
  const score = ({ at }: SheetColumn): number => {
    const own = at.filter((key, place) => !(place === 0 && key === 'properties')).map(String);
    const common = own.findIndex((key, place) => key !== keys[place]);
    const same = common === -1 ? own.length : common;
    // A finding on the whole (`position`) stands with its first column, one on a part of a cell (`themes.1`) with that cell.
    return same === own.length || same === keys.length ? same : 0;
  };
  const [best] = columns.map((column) => ({ column, score: score(column) })).toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.column : undefined;
}
