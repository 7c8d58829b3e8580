import { lensOf } from '#state/lens.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { LensLegend } from './lens-legend.tsx';
import { reachInWords } from './lens-words.ts';
import { useWords } from './use-words.ts';

/** What a lens colours the areas by, where its panel is not: on paper, on a slide, in an embed. */
export function LensKey({ isOnPaper = false }: { isOnPaper?: boolean }) {
  const { words } = useWords();
  const answer = useAtlas(lensOf);
  if (answer === null) return null;
  const { family, reach } = answer.lens;
  const of = family === 'all' ? words.lens.everyFamily : words.families[family];
  return (
    <section className="lens-key">
      <p>
        {words.lens.family}: {of}, {reachInWords(words, reach)}
      </p>
      <LensLegend answer={answer} isOnPaper={isOnPaper} />
    </section>
  );
}
