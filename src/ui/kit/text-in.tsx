/** A sentence around a text of the data, of which that text alone is marked. */
import type { Text } from '#domain/atlas.ts';
import { LocalizedText } from './localized-text.tsx';

const gap = '\uE000';

export function TextIn({ text, sentence }: { text: Text | undefined; sentence: (name: string) => string }) {
  const [before, after] = sentence(gap).split(gap);
  return (
    <>
      {before}
      <LocalizedText text={text} />
      {after}
    </>
  );
}
