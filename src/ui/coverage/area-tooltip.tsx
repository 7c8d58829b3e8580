/** The tooltip of the area under the pointer; the list of areas has the same facts for keyboard and screen reader. */
import './coverage.css';
import { usePointedArea } from '#state/coverage/coverage-area.ts';
import { coverageChoiceOf } from '#state/coverage/coverage-state.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { areaInWords, measureValueInWords, residentsInWords } from './describe-coverage.ts';

export function AreaTooltip() {
  const { words } = useWords();
  const analysis = useAtlas(coverageChoiceOf);
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const { id, at } = usePointedArea();
  const coverage = analysis?.coverages.find(({ area }) => area.id === id);
  if (!analysis || !coverage || !at) return null;
  const { area, value, facilities } = coverage;
  const need =
    value === null
      ? words.kit.notKnown
      : `${measureValueInWords(words, analysis.measure, value)} (${analysis.measure.year})`;
  return (
    <p
      className="lens-tip"
      aria-hidden="true"
      style={{ insetInlineStart: at.x, insetBlockStart: at.y }}
      data-side={at.x > window.innerWidth - 280 ? 'start' : 'end'}
    >
      <strong>{areaInWords(areas, area)}</strong>
      <span>{residentsInWords(words, area)}</span>
      <span>{need}</span>
      <span>{facilities === null ? words.coverage.notMeasured : words.coverage.reached(facilities)}</span>
    </p>
  );
}
