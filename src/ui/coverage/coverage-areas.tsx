/** The list of all areas, since the map must not be the only way to find one. */
import { atlasOf } from '#state/selectors.ts';
import './coverage.css';
import '#ui/kit/styles/disclosure.css';
import '#ui/kit/styles/facts.css';
import { type AreaCoverage, facilitiesAround } from '#domain/coverage/area-coverage.ts';
import { type CoverageAnalysis, widestGapsOf } from '#domain/coverage/coverage-analysis.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { families } from '#domain/vocabulary.ts';
import { placeChosen } from '#state/actions.ts';
import { areaChosen, pointedAreaOf } from '#state/coverage/coverage-area.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { FactRow, Unknown } from '#ui/kit/fact-row.tsx';
import { FamilySymbol, Icon, PlaceSymbol } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { focusArea } from '#ui/kit/openers.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { areaInWords, measureValueInWords, residentsInWords } from './describe-coverage.ts';

/** The number of gaps listed before the disclosure. */
const firstGaps = 5;

/** An area as a button: name, measure, residents and facilities in reach. */
function AreaButton({ analysis, coverage }: { analysis: CoverageAnalysis; coverage: AreaCoverage }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const { area, value, facilities, nearest } = coverage;
  const facts = [
    value === null ? null : measureValueInWords(words, analysis.measure, value),
    residentsInWords(words, area),
    facilities === null ? null : words.coverage.reached(facilities),
    facilities === 0 && nearest
      ? words.coverage.nearestIs(localize(nearest.place.name), words.kit.distanceOf(nearest.metres))
      : null,
  ].filter((fact) => fact !== null);
  const point = (id: string | null): void => pointedAreaOf(store).setState({ id, at: null });
  return (
    <button
      type="button"
      className="lens-area"
      data-area-id={area.id}
      onClick={() => areaChosen(store, area.id, 'list')}
      onFocus={() => point(area.id)}
      onBlur={() => point(null)}
      onPointerEnter={() => point(area.id)}
      onPointerLeave={() => point(null)}
    >
      <span className="lens-area-name">{areaInWords(areas, area)}</span>{' '}
      <span className="small muted">{facts.join(' · ')}</span>
    </button>
  );
}

/** The button that opens a facility, with its distance. */
function FacilityButton({ place, metres }: NonNullable<AreaCoverage['nearest']>) {
  const store = useAtlasStore();
  const { words } = useWords();
  const walk = words.kit.walkLong(Math.round(walkingMinutes(metres)));
  return (
    <button type="button" className="lens-door" onClick={() => placeChosen(store, place.id)}>
      <PlaceSymbol place={place} size={20} />
      <span dir="auto">
        <LocalizedText text={place.name} />
      </span>
      <span className="small muted">
        {words.kit.distanceOf(metres)} · {walk}
      </span>
    </button>
  );
}

/** The number of facilities in reach by family, whichever family is chosen. */
function FamilyCounts({ counts }: { counts: NonNullable<AreaCoverage['counts']> }) {
  const { words } = useWords();
  return (
    <ul className="lens-families">
      {families.map((family) => (
        <li key={family}>
          <FamilySymbol family={family} size={18} /> {words.vocabulary.families[family]}{' '}
          <strong>{words.kit.number(counts[family])}</strong>
        </li>
      ))}
    </ul>
  );
}

function FacilitiesInReach({ analysis, coverage }: { analysis: CoverageAnalysis; coverage: AreaCoverage }) {
  const { words } = useWords();
  const places = useAtlas(atlasOf).places;
  const { counts, facilities, nearest, forResidents, area } = coverage;
  if (counts === null || facilities === null || area.centre === null) {
    return <p className="aside">{words.coverage.notMeasured}</p>;
  }
  const nearby = facilitiesAround(places, area.centre, analysis.choice.family, analysis.radiusMetres);
  return (
    <>
      <h3>{words.coverage.doorsRow}</h3>
      <FamilyCounts counts={counts} />
      {facilities > 0 ? (
        <>
          <p className="small muted">{words.coverage.forResidents(forResidents, facilities)}</p>
          <ul className="lens-doors">
            {nearby.map(({ place, metres }) => (
              <li key={place.id}>
                <FacilityButton place={place} metres={metres} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <h3>{words.coverage.nearestRow}</h3>
          {nearest ? <FacilityButton {...nearest} /> : <p className="muted">{words.coverage.nowhere}</p>}
        </>
      )}
    </>
  );
}

/** The details of the chosen area. */
export function AreaDetails({ analysis, coverage }: { analysis: CoverageAnalysis; coverage: AreaCoverage }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const { area, value } = coverage;
  const heading = usePanelHeading(area.id);
  return (
    <section className="lens-card">
      <button
        type="button"
        className="back"
        onClick={() => {
          areaChosen(store, null, 'list');
          focusArea(area.id);
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.coverage.backToAll}</span>
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {areaInWords(areas, area)}
      </h2>
      <dl className="facts">
        <FactRow name={words.coverage.residentsHead}>
          {residentsInWords(words, area)}
          {area.populationYear ? <span className="small muted"> {area.populationYear}</span> : null}
        </FactRow>
        <FactRow name={words.coverage.measure}>
          {value === null ? <Unknown /> : measureValueInWords(words, analysis.measure, value)}{' '}
          <span className="small muted">{analysis.measure.year}</span>
        </FactRow>
      </dl>
      <FacilitiesInReach analysis={analysis} coverage={coverage} />
    </section>
  );
}

/** The areas furthest from a facility; the first ones are listed, the others are in a disclosure. */
export function CoverageGaps({ analysis }: { analysis: CoverageAnalysis }) {
  const { words } = useWords();
  const gaps = widestGapsOf(analysis);
  const list = (subset: readonly AreaCoverage[]) => (
    <ol className="lens-areas">
      {subset.map((coverage) => (
        <li key={coverage.area.id}>
          <AreaButton analysis={analysis} coverage={coverage} />
        </li>
      ))}
    </ol>
  );
  return (
    <section className="lens-gaps">
      <h2>{words.coverage.gaps}</h2>
      <p className="aside">{gaps.length > 0 ? words.coverage.gapsLead : words.coverage.noGaps}</p>
      {list(gaps.slice(0, firstGaps))}
      {gaps.length > firstGaps ? (
        <details className="more">
          <summary>{words.coverage.allGaps(gaps.length)}</summary>
          {list(gaps.slice(firstGaps))}
        </details>
      ) : null}
    </section>
  );
}

export function CoverageAreas({ analysis }: { analysis: CoverageAnalysis }) {
  const { words } = useWords();
  return (
    <details className="more">
      <summary>{words.coverage.allAreas(analysis.coverages.length)}</summary>
      <ul className="lens-areas">
        {analysis.coverages.map((coverage) => (
          <li key={coverage.area.id}>
            <AreaButton analysis={analysis} coverage={coverage} />
          </li>
        ))}
      </ul>
    </details>
  );
}
