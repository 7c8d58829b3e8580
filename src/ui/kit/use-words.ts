import { useMemo } from 'react';
import type { Text } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import { type Words, wordsIn } from '#look/words.ts';
import { languageOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';

export interface Spoken {
  words: Words;
  language: Language;
  /** A text of the data as plain words, where nothing can carry a `lang` of its own. */
  say: (text: Text | undefined) => string;
}

/** The sentences of the page's language. */
export function useWords(): Spoken {
  const language = useAtlas(languageOf);
  return useMemo(
    () => ({ words: wordsIn(language), language, say: (text) => inLanguage(text, language).value }),
    [language],
  );
}
