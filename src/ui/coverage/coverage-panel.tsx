/** The panel of the coverage: which residents have a facility within reach. */
import './coverage.css';
import '#ui/kit/styles/facts.css';
import type { CoverageAnalysis } from '#domain/coverage/coverage-analysis.ts';
import { change } from '#state/actions.ts';
import { coverageChoiceOf, coverageClosed } from '#state/coverage/coverage-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { coverageOpener } from '#ui/kit/openers.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { today } from '#ui/kit/today.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { AreaDetails, CoverageAreas, CoverageGaps } from './coverage-areas.tsx';
import { CoverageChoices } from './coverage-choices.tsx';
import { CoverageLegend } from './coverage-legend.tsx';
import { CoverageShares } from './coverage-shares.tsx';
import { serviceDistanceInWords } from './describe-coverage.ts';

/** The age in years from which a measure is marked as old. */
const oldAfterYears = 5;

/** The result in one sentence, which is announced, and its limits. */
function Summary({ analysis }: { analysis: CoverageAnalysis }) {
  const { words } = useWords();
  const { withFacility, all, withoutCentre, choice, level, measure } = analysis;
  const measured = all.residents - withoutCentre.residents;
  const share = words.coverage.percent(measured > 0 ? withFacility / measured : 0);
  const sentence = words.coverage.summary(
    withFacility,
    measured,
    share,
    serviceDistanceInWords(words, choice.distance),
  );
  const age = Number(today().slice(0, 4)) - measure.year;
  useAnnouncement(sentence);
  return (
    <>
      <p className="lens-summary">{sentence}</p>
      <p className="aside">
        {words.coverage.estimate} {level === 'borough' || level === 'ward' ? words.coverage.large : ''}{' '}
        {age >= oldAfterYears ? words.coverage.old(age) : ''}
      </p>
    </>
  );
}

function CityCoverage({ analysis }: { analysis: CoverageAnalysis }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const heading = usePanelHeading();
  const { area } = analysis.choice;
  const coverage = analysis.coverages.find((each) => each.area.id === area);
  return (
    <article className="lens">
      <button
        type="button"
        className="back"
        onClick={() => {
          coverageClosed(store);
          focusLater(coverageOpener);
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.kit.backTo(words.kit.allOf(localize(city)))}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {words.coverage.title}
      </h1>
      {coverage ? (
        <AreaDetails analysis={analysis} coverage={coverage} />
      ) : (
        <p className="lead">{words.coverage.lead}</p>
      )}
      <CoverageChoices analysis={analysis} />
      <Summary analysis={analysis} />
      <section>
        <h2>{words.coverage.legend}</h2>
        <CoverageLegend analysis={analysis} />
      </section>
      <CoverageGaps analysis={analysis} />
      <CoverageShares analysis={analysis} />
      <CoverageAreas analysis={analysis} />
      <button
        type="button"
        className="inline"
        data-opens="lens-method"
        onClick={() => change(store, 'push', { page: 'lens-method' })}
      >
        {words.coverage.howTitle}
      </button>
    </article>
  );
}

export function CoveragePanel() {
  const analysis = useAtlas(coverageChoiceOf);
  return analysis && <CityCoverage analysis={analysis} />;
}
