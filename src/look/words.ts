import type { Words } from './words/en.ts';

export type { Words };

/** Adding a language is one file beside the others and one line here. Only the one in use is fetched before the first list. */
const languages = {
  en: async () => (await import('./words/en.ts')).en,
  nb: async () => (await import('./words/nb.ts')).nb,
} as const satisfies Record<string, () => Promise<Words>>;

type Spoken = keyof typeof languages;

const loaded = new Map<Spoken, Words>();

/** Fetches the sentences of a language, once. Rejects when they cannot be had. */
export async function loadWords(language: Spoken): Promise<Words> {
  const words = loaded.get(language) ?? (await languages[language]());
  loaded.set(language, words);
  return words;
}

/** Every sentence on screen in one language, which must have been loaded. */
export function wordsIn(language: Spoken): Words {
  const words = loaded.get(language);
  if (!words) throw new Error(`The words in "${language}" are not loaded: await loadWords("${language}") first.`);
  return words;
}

/** The languages whose words are here now. */
export const loadedWords = (): Words[] => [...loaded.values()];
