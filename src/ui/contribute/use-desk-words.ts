/** The hook that gives the words of the curator's desk in the page's language, English where that has none. */
import { type DeskWords, desk as en } from '#look/words/en/desk.ts';
import { desk as nb } from '#look/words/nb/desk.ts';
import { useWords } from '#ui/kit/use-words.ts';

const all: Readonly<Record<string, DeskWords>> = { en, nb };

export function useDeskWords(): DeskWords {
  const { language } = useWords();
  return all[language] ?? en;
}
