import type { Text } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import { useWords } from './use-words.ts';

/** A text of the data; marked with its own language where that is not the page's, so that it is read out right. */
export function Said({ text }: { text: Text | undefined }) {
  const { language } = useWords();
  const said = inLanguage(text, language);
  return said.language === language ? said.value : <span lang={said.language}>{said.value}</span>;
}

/** Stands in a sentence where the text will be; no data have it. */
const gap = '\uE000';

/** A sentence around a text of the data, of which that text alone is marked. */
export function SaidIn({ text, sentence }: { text: Text | undefined; sentence: (name: string) => string }) {
  const [before, after] = sentence(gap).split(gap);
  return (
    <>
      {before}
      <Said text={text} />
      {after}
    </>
  );
}
