import type { Text } from './atlas.ts';
import { type Language, languages } from './vocabulary.ts';

/** A name that is the same in every language. */
export const inEveryLanguage = (name: string): Text => Object.fromEntries(languages.map((each) => [each, name]));

/**
 * A text of the data in the language asked for or, where it is not known there, in the first one it is known in. The
 * language really given comes back with it, so that a page can mark it (`lang`) for screen readers.
 */
export function inLanguage(text: Text | undefined, language: Language): { value: string; language: Language } {
  const found = [language, ...languages].find((candidate) => text?.[candidate]);
  return { value: (found && text?.[found]) ?? '', language: found ?? language };
}
