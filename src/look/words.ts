/** Loads the sentences of a language. */
import type { WordsChunk } from '#look/words/chunks.ts';
import type { FirstWords } from '#look/words/en/chunks/first.ts';
import type { PanelsWords } from '#look/words/en/chunks/panels.ts';
import type { StudiesWords } from '#look/words/en/chunks/studies.ts';
import type { WorkshopWords } from '#look/words/en/chunks/workshop.ts';

export type Words = FirstWords & PanelsWords & StudiesWords & WorkshopWords;

type Part = Readonly<Record<string, object>>;

/** By language and chunk: a file exports its words by its own name. */
const files = import.meta.glob<Readonly<Record<string, Part | undefined>>>('./words/*/chunks/*.ts');

const loaded = new Map<string, Words>();
/** The languages that the page shows or has shown: the words of a panel are fetched in each of these. */
const loadedLanguages = new Set<string>();
const wanted = new Set<WordsChunk>();

async function read(language: string, chunk: WordsChunk | 'first'): Promise<Part> {
  const path = `./words/${language}/chunks/${chunk}.ts`;
  const part = (await files[path]?.())?.[chunk];
  if (!part) throw new Error(`There is no src/look/${path.slice(2)}.`);
  return part;
}

/** Adds the words of a part to the object of its language in place, so that components that hold the object are not rendered again. */
function add(language: string, part: Part): Words {
  const words = loaded.get(language) ?? ({} as Words);
  const features: Record<string, object> = words;
  for (const [feature, sentences] of Object.entries(part)) {
    features[feature] = Object.assign(features[feature] ?? {}, sentences);
  }
  loaded.set(language, words);
  return words;
}

async function loadChunk(language: string, chunk: WordsChunk): Promise<void> {
  add(language, await read(language, chunk));
}

/** Fetches the words of the landing page in a language, and those by which places are searched. Rejects if they cannot be loaded. */
export const loadFirstWords = async (language: string): Promise<Words> => add(language, await read(language, 'first'));

/** Fetches the words of a language that the page is to show: the first ones, and those of every part that is in use. */
export async function loadWords(language: string): Promise<Words> {
  const words = await loadFirstWords(language);
  // From here on, a part that is loaded later fetches its words in this language too, so that none is missed.
  loadedLanguages.add(language);
  await Promise.all([...wanted].map((chunk) => loadChunk(language, chunk)));
  return words;
}

/** Fetches the words of a part in every language loaded so far and, from now on, in every language loaded later. `lazyPanel` waits for it. */
export async function loadWordsChunks(chunks: readonly WordsChunk[]): Promise<void> {
  for (const chunk of chunks) wanted.add(chunk);
  await Promise.all([...loadedLanguages].flatMap((language) => chunks.map((chunk) => loadChunk(language, chunk))));
}

/** Every sentence on screen in one language, which must have been loaded. */
export function wordsIn(language: string): Words {
  const words = loaded.get(language);
  if (!words) throw new Error(`Await loadWords("${language}") first.`);
  return words;
}

/** The languages whose words are here now. */
export const loadedWords = (): Words[] => [...loaded.values()];
