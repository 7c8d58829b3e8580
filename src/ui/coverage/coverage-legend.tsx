/** The legend of the coverage: colours and sizes with class limits, source and year. A paper sheet is always light. */
import './coverage.css';
import type { CSSProperties } from 'react';
import { type CoverageAnalysis, thirdsOfArea } from '#domain/coverage/coverage-analysis.ts';
import { coverageColours } from '#look/coverage-colours.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { Link } from '#ui/kit/link.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { TextIn } from '#ui/kit/text-in.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { facilityClassesInWords, measureLabelInWords, measureRangeInWords } from './describe-coverage.ts';

/** The style of a colour sample. */
const swatchStyle = (colour: string | undefined, edge: string): CSSProperties => ({
  background: colour,
  borderColor: edge,
});

function FacilityClasses({ analysis, look }: { analysis: CoverageAnalysis; look: keyof typeof coverageColours }) {
  const { words } = useWords();
  const { facilities, edge } = coverageColours[look];
  return (
    <ul className="lens-classes">
      {facilityClassesInWords(words, analysis).map((name, at) => (
        <li key={name}>
          <span className="lens-swatch" style={swatchStyle(facilities[at], edge)} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}

function BothClasses({ analysis, look }: { analysis: CoverageAnalysis; look: keyof typeof coverageColours }) {
  const { words } = useWords();
  const { both, edge } = coverageColours[look];
  const { needThirds, facilityThirds, coverages, measure } = analysis;
  const [, few, many] = facilityThirds.map(({ from, to }) =>
    words.coverage.range(words.kit.number(from), words.kit.number(to)),
  );
  const heads = [words.coverage.noDoor, few && words.coverage.few(few), many && words.coverage.many(many)].filter(
    Boolean,
  );
  const countOf = (need: number, facilities: number): number =>
    coverages.filter((coverage) => {
      const at = thirdsOfArea(analysis, coverage);
      return at?.need === need && at.facilities === facilities;
    }).length;
  return (
    <table className="lens-both">
      <caption className="small muted">{words.coverage.bothCaption}</caption>
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {needThirds.map((third, need) => (
          <tr key={third.from}>
            <th scope="row">
              {words.coverage.needs[need]}
              <span className="small muted">{measureRangeInWords(words, measure, third)}</span>
            </th>
            {heads.map((head, facilities) => (
              <td key={head}>
                <span className="lens-field" style={swatchStyle(both[3 * need + facilities], edge)}>
                  <span>{words.kit.number(countOf(need, facilities))}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The source of the measure, with its year and kind. */
function MeasureSource({ analysis: { measure, coverages } }: { analysis: CoverageAnalysis }) {
  const { words, localize } = useWords();
  const years = [...new Set(coverages.flatMap(({ area }) => area.populationYear ?? []))].toSorted((a, b) => a - b);
  const kind = words.coverage.measureKinds[measure.kind];
  const isDated = localize(measure.label).includes(String(measure.year));
  return (
    <p className="aside">
      <TextIn
        text={measure.label}
        sentence={(label) => words.coverage.source(isDated ? label : measureLabelInWords(label, measure.year), kind)}
      />{' '}
      <Link to={measure.source} />.{' '}
      {measure.note ? (
        <>
          <LocalizedText text={measure.note} />{' '}
        </>
      ) : null}
      {years.length > 0 ? words.coverage.populationOf(years.join(', ')) : null}
    </p>
  );
}

export function CoverageLegend({ analysis, isOnPaper = false }: { analysis: CoverageAnalysis; isOnPaper?: boolean }) {
  const { words } = useWords();
  const appearance = useAppearance();
  const look = isOnPaper ? 'light' : appearance;
  const dots = analysis.coverages.filter(({ area }) => area.outline === null && area.centre !== null);
  const most = Math.max(...dots.map(({ area }) => area.population ?? 0));
  const isPartUnknown =
    analysis.withoutCentre.areas + (analysis.choice.colourBy === 'both' ? analysis.withoutValue.areas : 0) > 0;
  return (
    <>
      {analysis.choice.colourBy === 'facilities' ? (
        <FacilityClasses analysis={analysis} look={look} />
      ) : (
        <BothClasses analysis={analysis} look={look} />
      )}
      {dots.length > 0 || isPartUnknown ? (
        <p className="aside">
          {dots.length > 0 ? words.coverage.dots(words.coverage.residents(most)) : null}{' '}
          {isPartUnknown ? words.coverage.noColour : null}
        </p>
      ) : null}
      <MeasureSource analysis={analysis} />
    </>
  );
}
