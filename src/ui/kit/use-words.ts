/** The hooks that give the sentences in the page's language, and the name of the site. */
import { useMemo } from 'react';
import type { Text } from '#domain/atlas.ts';
import { inLanguage, nameAsText } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import { type Words, wordsIn } from '#look/words.ts';
import { languageOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';

/** The words of the page in its language, and the function that gives texts of the data in it. */
export interface Localization {
  words: Words;
  language: Language;
  /** A text of the data as a string, where no element can carry its `lang`. */
  localize: (text: Text | undefined) => string;
}

export function useWords(): Localization {
  const language = useAtlas(languageOf);
  return useMemo(
    () => ({ words: wordsIn(language), language, localize: (text) => inLanguage(text, language).value }),
    [language],
  );
}

/** The name that the deployer gave the site, else that of the atlas. */
export function useSiteName(): string {
  const { words, localize } = useWords();
  return localize(nameAsText(useAtlas(({ config }) => config.site.name))) || words.shell.product;
}
