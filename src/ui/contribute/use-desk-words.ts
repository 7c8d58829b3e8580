/** The hook that gives the words of the curator's desk in the page's language, English where that has none. */
import { type DeskWords, desk as english } from '#look/words/en/desk.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** By path: a new language is a new folder. */
const files = import.meta.glob<{ readonly desk: DeskWords }>('/src/look/words/*/desk.ts', { eager: true });

export function useDeskWords(): DeskWords {
  const { language } = useWords();
  return files[`/src/look/words/${language}/desk.ts`]?.desk ?? english;
}
