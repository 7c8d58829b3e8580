/** Texts of the data, marked with their own language for screen readers. */
import type { Text } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import { useWords } from './use-words.ts';

/** A text of the data, with a `lang` when its language is not that of the page. */
export function LocalizedText({ text }: { text: Text | undefined }) {
  const { language } = useWords();
  const localized = inLanguage(text, language);
  return localized.language === language ? localized.value : <span lang={localized.language}>{localized.value}</span>;
}
