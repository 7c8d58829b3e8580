import * as v from 'valibot';
import type { FieldFault } from './faults.ts';

/** What may stand where a broken value stood, by its path written with dots: `{ geometry: null }`. */
export type Stopgaps = Readonly<Record<string, unknown>>;

export interface Salvaged<Output> {
  /** Null when too little is left to show. */
  readonly output: Output | null;
  readonly faults: readonly FieldFault[];
}

/** How a value is read: by what takes broken data apart (`salvaged`), or by `whole`, which knows only sound data. */
export type Salvage = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  stopgaps?: Stopgaps,
) => Salvaged<v.InferOutput<S>>;

/** Something in the data is broken, so that it has to be read by `salvaged`. */
class Broken extends Error {}

const whole: Salvage = (schema, value) => {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new Broken();
  return { output: result.output, faults: [] };
};

/**
 * Reads with a parser for sound data, which most data is; what takes broken data apart is fetched with the first of it,
 * and everything is read anew. Rejects with what `read` throws.
 */
export async function readWith<T>(read: (salvage: Salvage) => T): Promise<T> {
  try {
    return read(whole);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
  }
  const { salvaged } = await import('./lenient-parser.ts');
  return read(salvaged);
}
