import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { isOnMap, type Place } from '#domain/atlas.ts';
import { type Compared, type ComparedKey, type ComparedRow, comparison } from '#domain/shortlist/place-comparison.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import type { Words } from '#look/words.ts';
import { placeChosen, stepBack } from '#state/actions.ts';
import { originOf } from '#state/selectors.ts';
import { comparedChosen, comparedPlacesOf, mostCompared, savedPlacesOf } from '#state/shortlist/shortlist-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusCompareButton, focusHeading } from '#ui/kit/focus.ts';
import { Link } from '#ui/kit/link.tsx';
import { Icon, PlaceMark } from '#ui/kit/icons.tsx';
import { positionInWords } from '#ui/place/place-page.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { LineChips } from '#ui/kit/station-row.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const fewSources = 3;

const rowNames = (words: Words): Record<ComparedKey, string> => ({
  category: words.facet.category,
  offers: words.offersRow,
  themes: words.themesRow,
  audiences: words.forWhom,
  metres: words.distance,
  station: words.nearestStation,
  stepFree: words.stepFree,
  status: words.statusRow,
  evidence: words.sources,
  position: words.positionRow,
});

function Far({ metres }: { metres: number }) {
  const { words } = useWords();
  return (
    <span className="far">
      {words.distanceOf(metres)} <span className="muted">{words.walk(Math.round(walkingMinutes(metres)))}</span>
    </span>
  );
}

function Evidence({ sources, verified }: Compared['evidence']) {
  const { words } = useWords();
  const rest = sources.length - fewSources;
  return (
    <>
      {sources.length === 0 ? <span className="muted">{words.notKnown}</span> : null}
      <ul>
        {sources.slice(0, fewSources).map((source) => (
          <li key={source}>
            <Link to={source} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="muted">{words.andMore(rest)}</p> : null}
      <p className="muted">{verified ? words.lookedAt(words.date(verified)) : words.neverLooked}</p>
    </>
  );
}

function Listed({ names }: { names: readonly string[] }) {
  const { words } = useWords();
  if (names.length === 0) return <span className="muted">{words.notKnown}</span>;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function Fact({ of, place, facts }: { of: ComparedKey; place: Place; facts: Compared }): ReactNode {
  const { words } = useWords();
  const muted = (said: string): ReactNode => <span className="muted">{said}</span>;
  const said: Record<ComparedKey, () => ReactNode> = {
    category: () => words.categories[facts.category],
    offers: () => <Listed names={facts.offers.map((each) => words.offers[each])} />,
    themes: () => <Listed names={facts.themes.map((each) => words.themes[each])} />,
    audiences: () => <Listed names={facts.audiences.map((each) => words.audiences[each])} />,
    metres: () => (facts.metres === null ? muted(words.noPoint) : <Far metres={facts.metres} />),
    station: () =>
      facts.station ? (
        <>
          {facts.station.station.name} <LineChips station={facts.station.station} />{' '}
          <Far metres={facts.station.metres} />
        </>
      ) : (
        muted(isOnMap(place) ? words.noStation : words.noPoint)
      ),
    stepFree: () =>
      facts.stepFree === null ? muted(words.notKnown) : words.stepFreeKnown[facts.stepFree ? 'yes' : 'no'],
    status: () => words.statuses[facts.status],
    evidence: () => <Evidence {...facts.evidence} />,
    position: () => positionInWords(place, words),
  };
  return said[of]();
}

/** One half of the table under its own heading. */
function Rows({
  title,
  rows,
  columns,
}: {
  title: string;
  rows: readonly ComparedRow[];
  columns: ReturnType<typeof comparison>['columns'];
}) {
  const { words } = useWords();
  const names = rowNames(words);
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className="half">
        <th scope="rowgroup" colSpan={columns.length + 1}>
          <span>{title}</span>
        </th>
      </tr>
      {rows.map(({ key }) => (
        <tr key={key}>
          <th scope="row">{names[key]}</th>
          {columns.map(({ place, facts }) => (
            <td key={place.id}>
              <Fact of={key} place={place} facts={facts} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Table({ places }: { places: readonly Place[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  const origin = useAtlas(originOf);
  const { columns, rows } = useMemo(() => comparison(places, atlas, origin?.position ?? null), [places, atlas, origin]);
  return (
    <table style={{ '--columns': places.length } as CSSProperties}>
      <caption>{words.comparedOf(places.length)}</caption>
      <thead>
        <tr>
          <td />
          {places.map((place) => (
            <th key={place.id} scope="col">
              <button type="button" onClick={() => placeChosen(store, place.id)}>
                <PlaceMark place={place} />
                <span dir="auto">
                  <Said text={place.name} />
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <Rows title={words.differs} rows={rows.filter(({ isSame }) => !isSame)} columns={columns} />
      <Rows title={words.sameForAll} rows={rows.filter(({ isSame }) => isSame)} columns={columns} />
    </table>
  );
}

/** Which of the saved places stand in the table. */
function Choice({ compared }: { compared: readonly Place[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const saved = useAtlas(savedPlacesOf);
  const ids = compared.map(({ id }) => id);
  if (saved.length <= 2) return null;
  return (
    <details className="which">
      <summary>{words.compareWhich(mostCompared)}</summary>
      <ul>
        {saved.map((place) => {
          const isIn = ids.includes(place.id);
          return (
            <li key={place.id}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={isIn}
                  disabled={!isIn && ids.length === mostCompared}
                  onChange={() =>
                    comparedChosen(store, isIn ? ids.filter((id) => id !== place.id) : [...ids, place.id])
                  }
                />
                <span className="check-name" dir="auto">
                  <Said text={place.name} />
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Saved places side by side: what differs first. */
export function Compare() {
  const store = useAtlasStore();
  const { words } = useWords();
  const places = useAtlas(comparedPlacesOf);
  const saved = useAtlas(savedPlacesOf);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  return (
    <section className="compare" aria-labelledby="compare-title">
      <header>
        <h1 id="compare-title" ref={heading} tabIndex={-1}>
          {words.compare}
        </h1>
        <button
          type="button"
          className="bare"
          aria-label={words.close}
          onClick={() => {
            stepBack(store);
            focusCompareButton();
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <Choice compared={places} />
      {places.length < 2 ? (
        <p className="lead">{saved.length < 2 ? words.compareFew : words.compareChoose}</p>
      ) : (
        <>
          <div className="compare-frame">
            <Table places={places} />
          </div>
          <p className="aside">{words.straightLine}</p>
        </>
      )}
    </section>
  );
}
