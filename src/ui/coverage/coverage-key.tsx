/** The legend of the coverage without its panel: on paper, on a slide, in an embed. */
import './coverage.css';
import { coverageChoiceOf } from '#state/coverage/coverage-state.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { CoverageLegend } from './coverage-legend.tsx';
import { serviceDistanceInWords } from './describe-coverage.ts';

export function CoverageKey({ isOnPaper = false }: { isOnPaper?: boolean }) {
  const { words } = useWords();
  const analysis = useAtlas(coverageChoiceOf);
  if (analysis === null) return null;
  const { family, distance } = analysis.choice;
  const of = family === 'all' ? words.coverage.everyFamily : words.vocabulary.families[family];
  return (
    <section className="lens-key">
      <p>
        {words.coverage.family}: {of}, {serviceDistanceInWords(words, distance)}
      </p>
      <CoverageLegend analysis={analysis} isOnPaper={isOnPaper} />
    </section>
  );
}
