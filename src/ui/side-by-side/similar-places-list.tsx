/** Compares a place of one district with up to three similar places of the other, with the reasons. */
import '#ui/kit/styles/disclosure.css';
import './similar-places-list.css';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Place } from '#domain/atlas.ts';
import {
  leastSimilarity,
  mostSimilar,
  type SimilarPlace,
  similarityWeights,
} from '#domain/side-by-side/similar-places.ts';
import { hovered } from '#state/actions.ts';
import { linkTo } from '#state/address/address.ts';
import { resultsOf } from '#state/selectors.ts';
import { askedOn, type CityDistrict, placeAsked, type Side, selectOnSide } from '#state/side-by-side/side-stores.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { emptyView } from '#state/view.ts';
import { PlaceSymbol } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** One side with its store. */
export interface SideData extends CityDistrict {
  readonly side: Side;
  readonly store: AtlasStore;
}

const usePlaces = ({ store }: SideData): Place[] => {
  const { hits } = useStore(store, resultsOf);
  return useMemo(() => hits.map(({ place }) => place), [hits]);
};

/** The reasons for a similarity, in words. */
function useReasons(): (shared: SimilarPlace['shared']) => string {
  const { words } = useWords();
  return ({ category, offers, themes }) =>
    [
      ...(category ? [words.sideBySide.sameKind(words.vocabulary.categories[category])] : []),
      ...(offers.length > 0
        ? [words.sideBySide.sameOffers(words.kit.list(offers.map((each) => words.vocabulary.offers[each])))]
        : []),
      ...(themes.length > 0
        ? [words.sideBySide.sameThemes(words.kit.list(themes.map((each) => words.vocabulary.themes[each])))]
        : []),
    ].join(' ');
}

function SimilarPlaceEntry({
  similar: { place, shared, score },
  own,
  other,
}: {
  similar: SimilarPlace;
  own: SideData;
  other: SideData;
}) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const reasons = useReasons();
  const lang = useAtlas(({ view }) => view.lang);
  const city = other.atlas.city.id;
  const link = linkTo({ ...emptyView(city), lang, district: other.district.id, place: place.id });
  const point = (id: string | null) => () => hovered(other.store, id);
  return (
    <li data-alike-id={place.id} onPointerEnter={point(place.id)} onPointerLeave={point(null)}>
      <p className="alike-name">
        <PlaceSymbol place={place} size={22} />
        <a href={link} dir="auto">
          <LocalizedText text={place.name} />
        </a>
      </p>
      <p className="alike-score">
        <span className="alike-bar" aria-hidden="true">
          <span style={{ inlineSize: `${score}%` }} />
        </span>
        {words.sideBySide.score(score)}
      </p>
      <p>{reasons(shared)}</p>
      <button type="button" className="quiet" onClick={() => placeAsked(store, other.side, place.id)}>
        {words.sideBySide.reverse(own.district.shortName)}
        <span className="visually-hidden"> {localize(place.name)}</span>
      </button>
    </li>
  );
}

function SimilarPlaces({ place, own, other }: { place: Place; own: SideData; other: SideData }) {
  const { words } = useWords();
  const candidates = usePlaces(other);
  const similarPlaces = useMemo(() => mostSimilar(place, candidates), [place, candidates]);
  const [first] = similarPlaces;
  // The chosen place is marked on its own map, the most similar place on the other.
  useEffect(() => {
    selectOnSide(own.store, place);
    selectOnSide(other.store, first?.place ?? null);
    return () => {
      selectOnSide(own.store, null);
      selectOnSide(other.store, null);
    };
  }, [own, other, place, first]);
  const name = <LocalizedText text={place.name} />;
  const [before, after] = (
    similarPlaces.length > 0
      ? words.sideBySide.likes('\uE000', other.district.shortName)
      : words.sideBySide.noLikes('\uE000', other.district.shortName)
  ).split('\uE000');
  return (
    <div className="alike-answer">
      {similarPlaces.length > 0 ? (
        <>
          <h3>
            {before}
            {name}
            {after}
          </h3>
          <ol>
            {similarPlaces.map((similar) => (
              <SimilarPlaceEntry key={similar.place.id} similar={similar} own={own} other={other} />
            ))}
          </ol>
        </>
      ) : (
        <p>
          {before}
          {name}
          {after}
        </p>
      )}
    </div>
  );
}

const separator = ' ';

function Options({ side, asked }: { side: SideData; asked: Place | null }) {
  const { localize } = useWords();
  const found = usePlaces(side);
  // A link may name a place that the filters exclude.
  const places = asked === null || found.includes(asked) ? found : [asked, ...found];
  return (
    <optgroup label={side.district.shortName}>
      {places.map((place) => (
        <option key={place.id} value={`${side.side}${separator}${place.id}`}>
          {localize(place.name)}
        </option>
      ))}
    </optgroup>
  );
}

export function SimilarPlacesList({ left, right }: { left: SideData; right: SideData }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const state = useAtlas((whole) => whole);
  const asked = askedOn(state, left, right);
  const [own, other] = asked?.side === 'right' ? [right, left] : [left, right];
  const choose = (value: string): void => {
    const [side, id = null] = value.split(separator);
    placeAsked(store, side === 'right' ? 'right' : 'left', id);
  };
  return (
    <section className="alike" aria-labelledby="alike-title">
      <h2 id="alike-title">{words.sideBySide.alikeTitle}</h2>
      <p className="muted">{words.sideBySide.alikeHow}</p>
      <label>
        <span>{words.sideBySide.choose}</span>
        <select
          value={asked ? `${asked.side}${separator}${asked.place.id}` : ''}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{words.sideBySide.noChoice}</option>
          <Options side={left} asked={asked?.side === 'left' ? asked.place : null} />
          <Options side={right} asked={asked?.side === 'right' ? asked.place : null} />
        </select>
      </label>
      {asked ? <SimilarPlaces key={asked.place.id} place={asked.place} own={own} other={other} /> : null}
      <details className="more">
        <summary>{words.sideBySide.scoreTitle}</summary>
        <p>
          {words.sideBySide.scoreHow(similarityWeights.category, similarityWeights.offers, similarityWeights.themes)}{' '}
          {words.sideBySide.scoreLeast(leastSimilarity)}
        </p>
      </details>
    </section>
  );
}
