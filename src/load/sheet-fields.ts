/** The columns of a spreadsheet of the places, derived from the schema: a new field of the schema is a new column. */
import type * as v from 'valibot';
import type { CellKind, SheetField } from '#domain/contribute/sheet-columns.ts';
import { languages } from '#domain/vocabulary.ts';
import { link as linkSchema, when as whenSchema } from './schema/field-schema.ts';
import { place as placeSchema } from './schema/place-schema.ts';

interface Schema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly options?: readonly unknown[];
  /** The default value. */
  readonly default?: unknown;
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && 'kind' in value;

const unwrapped = (given: Schema): Schema => (given.wrapped === undefined ? given : unwrapped(given.wrapped));

const isTranslation = ({ entries }: Schema): boolean =>
  entries !== undefined && Object.keys(entries).every((key) => (languages as readonly string[]).includes(key));

/** A name is one text or a translation. */
const isName = ({ type, options }: Schema): boolean =>
  type === 'union' && (options ?? []).filter(isSchema).some(isTranslation);

const kindsByType: Readonly<Record<string, CellKind>> = { picklist: 'choice', boolean: 'boolean', number: 'number' };

function kindOf(given: Schema): CellKind {
  if (given === (whenSchema as Schema)) return 'date';
  if (given === (linkSchema as Schema)) return 'link';
  return kindsByType[given.type] ?? 'text';
}

const choicesOf = ({ type, options }: Schema): readonly string[] | null =>
  type === 'picklist' ? (options ?? []).map(String) : null;

function fieldsIn(given: Schema, path: readonly string[], isRequired: boolean): SheetField[] {
  const inner = unwrapped(given);
  const base = {
    path,
    isRequired: isRequired && inner === given,
    isList: false,
    isTranslated: false,
    isName: false,
    fallback: given.default === false ? false : undefined,
    choices: null,
  };
  if (isTranslation(inner) || isName(inner)) {
    const sentence = { kind: 'text', isTranslated: true, isName: isName(inner) } as const;
    return languages.map((language) => ({ ...base, ...sentence, path: [...path, language] }));
  }
  if (inner.entries !== undefined) {
    return Object.entries(inner.entries).flatMap(([key, each]) => fieldsIn(each, [...path, key], path.length === 0));
  }
  if (inner.item !== undefined) {
    const item = unwrapped(inner.item);
    if (item.entries !== undefined) return fieldsIn(item, [...path, '*'], false);
    return [{ ...base, kind: kindOf(item), isList: true, choices: choicesOf(item) }];
  }
  return [{ ...base, kind: kindOf(inner), choices: choicesOf(inner) }];
}

/** Every value that a place may have, in the order of the schema. */
export const placeFields: readonly SheetField[] = fieldsIn(placeSchema as Schema, [], false);
