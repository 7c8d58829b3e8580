import type { FirstWords } from './words/en.ts';
import type { LaterWords } from './words/en-later.ts';

export type Words = FirstWords & LaterWords;

interface Parts {
  first: () => Promise<FirstWords>;
  later: () => Promise<LaterWords>;
}

/**
 * Adding a language is two files beside the others and one entry here. Before the first list only the first part of the one
 * in use is fetched; the later part comes with the first panel or map that is not there from the start.
 */
const languages = {
  en: {
    first: async () => (await import('./words/en.ts')).en,
    later: async () => (await import('./words/en-later.ts')).enLater,
  },
  nb: {
    first: async () => (await import('./words/nb.ts')).nb,
    later: async () => (await import('./words/nb-later.ts')).nbLater,
  },
} as const satisfies Record<string, Parts>;

type Spoken = keyof typeof languages;

/** They grow in place when the later part comes, so that nothing that holds them is drawn anew for it. */
const loaded = new Map<Spoken, Words>();
let isWhole = false;

/** Fetches the sentences of a language, once: the first part, and the later one too where it is in use. Rejects when they cannot be had. */
export async function loadWords(language: Spoken): Promise<Words> {
  const { first, later } = languages[language];
  const part = await first();
  // Who says something of the later part has waited for it; tests/unit/first-words.test.ts watches the page's first modules.
  const words = loaded.get(language) ?? ({ ...part } as Words);
  loaded.set(language, words);
  return isWhole ? Object.assign(words, await later()) : words;
}

/** Fetches the later sentences of every language that is here, and from now on those of every other with it. */
export async function loadLaterWords(): Promise<void> {
  isWhole = true;
  await Promise.all([...loaded.keys()].map(loadWords));
}

/** Every sentence on screen in one language, which must have been loaded. */
export function wordsIn(language: Spoken): Words {
  const words = loaded.get(language);
  if (!words) throw new Error(`The words in "${language}" are not loaded: await loadWords("${language}") first.`);
  return words;
}

/** The languages whose words are here now. */
export const loadedWords = (): Words[] => [...loaded.values()];
