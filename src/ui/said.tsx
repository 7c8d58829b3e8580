import type { Text } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import { useWords } from './use-words.ts';

/** A text of the data; marked with its own language where that is not the page's, so that it is read out right. */
export function Said({ text }: { text: Text | undefined }) {
  const { language } = useWords();
  const said = inLanguage(text, language);
  return said.language === language ? said.value : <span lang={said.language}>{said.value}</span>;
}
