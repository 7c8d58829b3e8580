import type { FirstWords } from '#look/words/en.ts';
import type { LaterWords } from '#look/words/en-later.ts';

export type Words = FirstWords & LaterWords;

type File = Readonly<Record<string, Partial<Words> | undefined>>;

/**
 * The words of a language are all of `xx.ts`, or its first part beside an `xx-later.ts`, each exported by the name of its
 * file. Before the first list only the first file of the language in use is fetched; the later one comes with the first
 * panel or map that is not there from the start.
 */
const files = import.meta.glob<File>('./words/*.ts');

const read = async (language: string, part: '' | 'later'): Promise<Partial<Words> | undefined> =>
  (await files[`./words/${language}${part && '-later'}.ts`]?.())?.[`${language}${part && 'Later'}`];

/** They grow in place when the later part comes, so that nothing that holds them is drawn anew for it. */
const loaded = new Map<string, Words>();
let isWhole = false;

/** Fetches the sentences of a language, once: the first part, and the later one too where it is in use. Rejects when they cannot be had. */
export async function loadWords(language: string): Promise<Words> {
  const part = await read(language, '');
  if (!part) throw new Error(`There are no words in "${language}": src/look/words/${language}.ts is missing.`);
  // Who says something of the later part has waited for it; tests/unit/first-words.test.ts watches the page's first modules.
  const words = loaded.get(language) ?? ({ ...part } as Words);
  loaded.set(language, words);
  return isWhole ? Object.assign(words, await read(language, 'later')) : words;
}

/** Fetches the later sentences of every language that is here, and from now on those of every other with it. */
export async function loadLaterWords(): Promise<void> {
  isWhole = true;
  await Promise.all([...loaded.keys()].map(loadWords));
}

/** Every sentence on screen in one language, which must have been loaded. */
export function wordsIn(language: string): Words {
  const words = loaded.get(language);
  if (!words) throw new Error(`The words in "${language}" are not loaded: await loadWords("${language}") first.`);
  return words;
}

/** The languages whose words are here now. */
export const loadedWords = (): Words[] => [...loaded.values()];
