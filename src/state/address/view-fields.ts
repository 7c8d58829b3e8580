/** How one field of a View is read from the address and written into it, and the few shapes that fields have. */
import type { Known, View } from '#state/view.ts';

/**
 * What one key of the address means: how it is read (undefined: not understood) and how it is written (null: left out).
 * `view` is what has been read or is written; of what is read, it has the fields that stand above this one.
 */
export interface Field<T> {
  read: (text: string, known: Known, view: View) => T | undefined;
  write: (value: T, view: View, empty: T) => string | null;
  /** The invalid parts of a text that was otherwise read. */
  unrecognized?: (text: string, known: Known, view: View) => string[];
}

export const choice = <T extends string>(values: readonly T[]): Field<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value, _, empty) => (value === empty ? null : value),
});

export const optionalChoice = <T extends string>(values: readonly T[]): Field<T | null> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});

const split = (text: string): string[] => [...new Set(text.split(',').filter((part) => part !== ''))];

export const list = <T extends string>(accepts: (known: Known, id: string) => boolean): Field<readonly T[]> => ({
  read: (text, known) => split(text).filter((part): part is T => accepts(known, part)),
  write: (value) => (value.length === 0 ? null : value.join(',')),
  unrecognized: (text, known) => split(text).filter((part) => !accepts(known, part)),
});

export const oneOf = <T extends string>(values: readonly T[]): Field<readonly T[]> =>
  list<T>((_, part) => (values as readonly string[]).includes(part));

export const idIn = (ids: (known: Known) => Pick<ReadonlySet<string>, 'has'>): Field<string | null> => ({
  read: (text, known) => (ids(known).has(text) ? text : undefined),
  write: (value) => value,
});

export const flag: Field<boolean> = {
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  write: (value) => (value ? '1' : null),
};

export const ordinal: Field<number | null> = {
  read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
  write: (value) => (value === null ? null : String(value)),
};

/** Removes lone surrogates, which no address can hold. */
export const withoutLoneSurrogates = (value: string): string => value.replaceAll(/\p{Surrogate}/gu, '');

export const textField = (longest: number): Field<string> => ({
  read: (value) => [...withoutLoneSurrogates(value.trim())].slice(0, longest).join('').trim(),
  write: (value) => value || null,
});

/** A choice with a text format of its own. */
export const written = <T>(
  parse: (text: string) => T | null,
  format: (value: T) => string,
  accepts: (known: Known, value: T, view: View) => boolean = () => true,
): Field<T | null> => ({
  read: (value, known, view) => {
    const read = parse(value);
    return read !== null && accepts(known, read, view) ? read : undefined;
  },
  write: (value) => value && format(value),
});
