/** The comparison of saved places: a table that starts with the rows that differ. */
import '#ui/kit/styles/form.css';
import './compare-places.css';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { isOnMap, type Place } from '#domain/atlas.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { type Compared, type ComparedKey, type ComparedRow, comparison } from '#domain/shortlist/place-comparison.ts';
import type { Words } from '#look/words.ts';
import { placeChosen } from '#state/actions.ts';
import { stepBack } from '#state/closing-actions.ts';
import { atlasOf, originOf } from '#state/selectors.ts';
import { comparedChosen, comparedPlacesOf, mostCompared, savedPlacesOf } from '#state/shortlist/shortlist-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { positionInWords } from '#ui/kit/describe-position.ts';
import { Icon, PlaceSymbol } from '#ui/kit/icons.tsx';
import { Link } from '#ui/kit/link.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { focusCompareButton } from '#ui/kit/openers.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { LineChips } from '#ui/kit/station-row.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const fewSources = 3;

const rowNames = (words: Words): Record<ComparedKey, string> => ({
  category: words.vocabulary.facets.category,
  offers: words.place.offers,
  themes: words.place.themes,
  audiences: words.place.forWhom,
  metres: words.near.distance,
  station: words.shortlist.nearestStation,
  stepFree: words.place.stepFree,
  status: words.place.status,
  evidence: words.place.sources,
  position: words.place.position,
});

function Distance({ metres }: { metres: number }) {
  const { words } = useWords();
  return (
    <span className="far">
      {words.kit.distanceOf(metres)} <span className="muted">{words.kit.walk(Math.round(walkingMinutes(metres)))}</span>
    </span>
  );
}

function Evidence({ sources, verified }: Compared['evidence']) {
  const { words } = useWords();
  const rest = sources.length - fewSources;
  return (
    <>
      {sources.length === 0 ? <span className="muted">{words.kit.notKnown}</span> : null}
      <ul>
        {sources.slice(0, fewSources).map((source) => (
          <li key={source}>
            <Link to={source} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="muted">{words.kit.andMore(rest)}</p> : null}
      <p className="muted">{verified ? words.kit.lookedAt(words.kit.date(verified)) : words.place.neverLooked}</p>
    </>
  );
}

function NameList({ names }: { names: readonly string[] }) {
  const { words } = useWords();
  if (names.length === 0) return <span className="muted">{words.kit.notKnown}</span>;
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
  const muted = (text: string): ReactNode => <span className="muted">{text}</span>;
  const cells: Record<ComparedKey, () => ReactNode> = {
    category: () => words.vocabulary.categories[facts.category],
    offers: () => <NameList names={facts.offers.map((each) => words.vocabulary.offers[each])} />,
    themes: () => <NameList names={facts.themes.map((each) => words.vocabulary.themes[each])} />,
    audiences: () => <NameList names={facts.audiences.map((each) => words.vocabulary.audiences[each])} />,
    metres: () => (facts.metres === null ? muted(words.shortlist.noPoint) : <Distance metres={facts.metres} />),
    station: () =>
      facts.station ? (
        <>
          {facts.station.station.name} <LineChips station={facts.station.station} />{' '}
          <Distance metres={facts.station.metres} />
        </>
      ) : (
        muted(isOnMap(place) ? words.shortlist.noStation : words.shortlist.noPoint)
      ),
    stepFree: () =>
      facts.stepFree === null ? muted(words.kit.notKnown) : words.place.stepFreeKnown[facts.stepFree ? 'yes' : 'no'],
    status: () => words.vocabulary.statuses[facts.status],
    evidence: () => <Evidence {...facts.evidence} />,
    position: () => positionInWords(place, words),
  };
  return cells[of]();
}

/** A group of rows under its own heading. */
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
      <tr className="compare-half">
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
  const atlas = useAtlas(atlasOf);
  const origin = useAtlas(originOf);
  const { columns, rows } = useMemo(() => comparison(places, atlas, origin?.position ?? null), [places, atlas, origin]);
  return (
    <table style={{ '--columns': places.length } as CSSProperties}>
      <caption>{words.shortlist.comparedOf(places.length)}</caption>
      <thead>
        <tr>
          <td />
          {places.map((place) => (
            <th key={place.id} scope="col">
              <button type="button" onClick={() => placeChosen(store, place.id)}>
                <PlaceSymbol place={place} />
                <span dir="auto">
                  <LocalizedText text={place.name} />
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <Rows title={words.shortlist.differs} rows={rows.filter(({ isSame }) => !isSame)} columns={columns} />
      <Rows title={words.shortlist.sameForAll} rows={rows.filter(({ isSame }) => isSame)} columns={columns} />
    </table>
  );
}

/** Chooses the saved places of the table. */
function Choice({ compared }: { compared: readonly Place[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const saved = useAtlas(savedPlacesOf);
  const ids = compared.map(({ id }) => id);
  if (saved.length <= 2) return null;
  return (
    <details className="which">
      <summary>{words.shortlist.compareWhich(mostCompared)}</summary>
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
                  <LocalizedText text={place.name} />
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

export function ComparePlaces() {
  const store = useAtlasStore();
  const { words } = useWords();
  const places = useAtlas(comparedPlacesOf);
  const saved = useAtlas(savedPlacesOf);
  const heading = usePanelHeading();
  return (
    <section className="compare" aria-labelledby="compare-title">
      <header>
        <h1 id="compare-title" ref={heading} tabIndex={-1}>
          {words.shortlist.compare}
        </h1>
        <button
          type="button"
          className="bare"
          aria-label={words.kit.close}
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
        <p className="lead">{saved.length < 2 ? words.shortlist.compareFew : words.shortlist.compareChoose}</p>
      ) : (
        <>
          <div className="compare-frame">
            <Table places={places} />
          </div>
          <p className="aside">{words.kit.straightLine}</p>
        </>
      )}
    </section>
  );
}
