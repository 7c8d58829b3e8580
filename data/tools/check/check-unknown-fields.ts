/** Field names that the schema does not know: mostly a slip of the finger, so that the field would be passed over in silence. */
import type * as v from 'valibot';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { error, fieldOf, type Local, warning } from './finding.ts';
import { isSentence, sentence, wordsOfNode } from './schema-words.ts';

type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly options?: readonly unknown[];
};

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && 'kind' in value;

/** The object schemas that a value may be held against; several where the schema offers a choice. */
function objectsOf(schema: Schema): Schema[] {
  if (schema.entries !== undefined) return [schema];
  if (schema.wrapped !== undefined) return objectsOf(schema.wrapped);
  return (schema.options ?? []).filter(isSchema).flatMap(objectsOf);
}

const listOf = (schema: Schema): Schema | undefined => schema.item ?? (schema.wrapped && listOf(schema.wrapped));

function* inObject(schemas: readonly Schema[], value: object, path: readonly string[]): Generator<Local> {
  const known = new Map(schemas.flatMap((schema) => Object.entries(schema.entries ?? {})));
  for (const [key, inner] of Object.entries(value)) {
    const schema = known.get(key);
    const field = [...path, key];
    if (schema !== undefined) yield* unknownFields(schema, inner, field);
    else {
      const meant = nearestWord(key, [...known.keys()]);
      const fix = meant === undefined ? `known are ${[...known.keys()].join(', ')}` : `perhaps "${meant}" is meant`;
      yield warning({ ...fieldOf(field), message: 'is not a field of the schema', fix });
    }
  }
}

/** A warning for each key, at any depth, that the schema has no word for. */
export function* unknownFields(
  schema: v.GenericSchema,
  value: unknown,
  path: readonly string[] = [],
): Generator<Local> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const item = listOf(schema);
    const [object] = item === undefined ? objectsOf(schema) : [];
    // For the schema a list without entries is an object without fields.
    if (object !== undefined)
      yield error({ ...fieldOf(path), message: 'is a list', fix: `give ${wordsOfNode(object)}` });
    if (item === undefined) return;
    for (const [index, inner] of value.entries()) yield* unknownFields(item, inner, [...path, String(index)]);
    return;
  }
  const objects = objectsOf(schema);
  if (objects.some(isSentence) && Object.keys(value).length === 0) {
    yield warning({ ...fieldOf(path), message: 'says nothing', fix: `give ${sentence}, or leave it out` });
  }
  if (objects.length > 0) yield* inObject(objects, value, path);
}
