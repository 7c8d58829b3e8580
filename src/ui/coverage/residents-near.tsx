/** How many residents live near a place, and in which groups; folded until it is opened. */
import { atlasOf } from '#state/selectors.ts';
import './coverage.css';
import '#ui/kit/styles/disclosure.css';
import { useMemo } from 'react';
import type { Place, Position } from '#domain/atlas.ts';
import { type CoverageAnalysis, coverageAnalysis } from '#domain/coverage/coverage-analysis.ts';
import { firstCoverage } from '#domain/coverage/coverage-measures.ts';
import { fewest, livingNear, type Tally } from '#domain/coverage/resident-groups.ts';
import { coverageOpened } from '#state/coverage/coverage-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { measureLabelInWords, measureRangeInWords, serviceDistanceInWords } from './describe-coverage.ts';

function ByGroup({ analysis, byGroup }: { analysis: CoverageAnalysis; byGroup: readonly Tally[] }) {
  const { words, localize } = useWords();
  return (
    <table className="lens-shares">
      <caption className="small muted">
        {measureLabelInWords(localize(analysis.measure.label), analysis.measure.year)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.coverage.group}</th>
          <th scope="col">{words.coverage.residentsHead}</th>
        </tr>
      </thead>
      <tbody>
        {analysis.groups.map((group, at) => {
          const residents = byGroup[at]?.residents ?? 0;
          const isFew = residents > 0 && residents < fewest.residents;
          return (
            <tr key={group.from}>
              <th scope="row">{measureRangeInWords(words, analysis.measure, group)}</th>
              <td>{isFew ? words.coverage.tooFew : words.kit.number(residents)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The residents near a place, by measure and distance of the open coverage or else of the default one. */
function NearbyResidents({ place, analysis }: { place: Place & { position: Position }; analysis: CoverageAnalysis }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { coverages, groups, radiusMetres, choice } = analysis;
  const { all, byGroup } = livingNear(coverages, groups, place.position, radiusMetres);
  const distance = serviceDistanceInWords(words, choice.distance);
  return (
    <details className="more lens-near">
      <summary>{words.coverage.nearTitle}</summary>
      <p>
        {all.areas > 0
          ? words.coverage.nearSum(words.coverage.residents(all.residents), all.areas, distance)
          : words.coverage.nearNone(distance)}
      </p>
      {all.areas > 0 ? <ByGroup analysis={analysis} byGroup={byGroup} /> : null}
      <p className="aside">{words.coverage.estimate}</p>
      <button
        type="button"
        className="secondary"
        onClick={() => coverageOpened(store, { ...choice, family: place.family, area: null })}
      >
        {words.coverage.wholeCity}
      </button>
    </details>
  );
}

export function ResidentsNear({ place }: { place: Place & { position: Position } }) {
  const atlas = useAtlas(atlasOf);
  const coverage = useAtlas(({ view }) => view.coverage);
  const analysis = useMemo(() => {
    const choice = coverage ?? firstCoverage(atlas);
    return choice && coverageAnalysis(atlas, { ...choice, area: null });
  }, [atlas, coverage]);
  return analysis && <NearbyResidents place={place} analysis={analysis} />;
}
