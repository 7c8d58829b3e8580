/** Chooses between the strict parser and the lenient one, which is loaded on demand. */
import * as v from 'valibot';
import type { FieldFault } from './faults.ts';

/** The fallback for an invalid value, by its dotted path: `{ geometry: null }`. */
export type Fallbacks = Readonly<Record<string, unknown>>;

export interface LenientResult<Output> {
  /** Null when too little is left to show. */
  readonly output: Output | null;
  readonly faults: readonly FieldFault[];
}

/** How a value is read: leniently, keeping what is valid, or strictly, which throws on any fault. */
export type ParserMode = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  fallbacks?: Fallbacks,
) => LenientResult<v.InferOutput<S>>;

/** Thrown by the strict parser: the data must be read leniently. */
class Broken extends Error {}

const strict: ParserMode = (schema, value) => {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new Broken();
  return { output: result.output, faults: [] };
};

/**
 * Reads with the strict parser, which suffices for most data. At the first fault, the lenient parser is loaded and
 * everything is read again. Rejects with what `read` throws.
 */
export async function readWith<T>(read: (parse: ParserMode) => T): Promise<T> {
  try {
    return read(strict);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
  }
  const { parseLeniently: lenient } = await import('./lenient-parser.ts');
  return read(lenient);
}
