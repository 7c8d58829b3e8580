import { lensOf } from '#state/coverage/coverage-state.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { LensLegend } from './coverage-legend.tsx';
import { reachInWords } from './describe-coverage.ts';
import { useWords } from '#ui/kit/use-words.ts';

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
