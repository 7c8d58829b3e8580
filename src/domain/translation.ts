/** Texts of the data in the requested language. */
import type { Text } from './atlas.ts';
import { type Language, languages } from './vocabulary.ts';

/** A name that is the same in every language. */
export const inEveryLanguage = (name: string): Text => Object.fromEntries(languages.map((each) => [each, name]));

/** A name as the data write it: one string where it is the same in every language. */
export const nameAsText = (name: string | Text): Text => (typeof name === 'string' ? inEveryLanguage(name) : name);

/**
 * A text of the data in the language asked for or, where it is not known there, in the first one it is known in. It returns
 * the language that it found too, so that the page can mark it (`lang`) for screen readers.
 */
export function inLanguage(text: Text | undefined, language: Language): { value: string; language: Language } {
  const found = [language, ...languages].find((candidate) => text?.[candidate]);
  return { value: (found && text?.[found]) ?? '', language: found ?? language };
}
