/** Every sentence of both languages, as they are once everything has been fetched. */
import { wordsChunks } from '#look/words/chunks.ts';
import { loadWordsChunks, type Words } from '#look/words.ts';

const files = import.meta.glob<Readonly<Record<string, object>>>('../../src/look/words/*/chunks/*.ts', { eager: true });

function allOf(language: string): Words {
  const words: Record<string, object> = {};
  for (const chunk of ['first', ...wordsChunks]) {
    const part = files[`../../src/look/words/${language}/chunks/${chunk}.ts`]?.[chunk] ?? {};
    for (const [feature, sentences] of Object.entries<object>({ ...part })) {
      words[feature] = { ...words[feature], ...sentences };
    }
  }
  return words as unknown as Words;
}

export const en = allOf('en');
export const nb = allOf('nb');

/** Fetches the words of every part, in every language that is spoken and will be. */
export const loadAllWords = (): Promise<void> => loadWordsChunks(wordsChunks);
