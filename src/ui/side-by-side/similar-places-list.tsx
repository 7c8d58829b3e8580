import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Alike, leastLikeness, likenessWeights, mostAlike } from '#domain/side-by-side/similar-places.ts';
import type { Place } from '#domain/atlas.ts';
import { hovered } from '#state/actions.ts';
import { linkTo } from '#state/address.ts';
import { resultsOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { askedOn, type Beside, placeAsked, type Side, sideMarks } from '#state/side-by-side/side-stores.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { emptyView } from '#state/view.ts';
import { PlaceMark } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** One side with its store. */
export interface Half extends Beside {
  readonly side: Side;
  readonly store: AtlasStore;
}

const usePlaces = ({ store }: Half): Place[] => {
  const { hits } = useStore(store, resultsOf);
  return useMemo(() => hits.map(({ place }) => place), [hits]);
};

/** What two places have in common, in words. */
function useReasons(): (shared: Alike['shared']) => string {
  const { words } = useWords();
  return ({ category, offers, themes }) =>
    [
      ...(category ? [words.twins.sameKind(words.categories[category])] : []),
      ...(offers.length > 0 ? [words.twins.sameOffers(words.list(offers.map((each) => words.offers[each])))] : []),
      ...(themes.length > 0 ? [words.twins.sameThemes(words.list(themes.map((each) => words.themes[each])))] : []),
    ].join(' ');
}

function Like({ alike: { place, shared, score }, here, there }: { alike: Alike; here: Half; there: Half }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const reasons = useReasons();
  const lang = useAtlas(({ view }) => view.lang);
  const city = there.atlas.city.id;
  const link = linkTo({ ...emptyView(city), lang, district: there.district.id, place: place.id });
  const point = (id: string | null) => () => hovered(there.store, id);
  return (
    <li data-alike-id={place.id} onPointerEnter={point(place.id)} onPointerLeave={point(null)}>
      <p className="alike-name">
        <PlaceMark place={place} size={22} />
        <a href={link} dir="auto">
          <Said text={place.name} />
        </a>
      </p>
      <p className="alike-score">
        <span className="alike-bar" aria-hidden="true">
          <span style={{ inlineSize: `${score}%` }} />
        </span>
        {words.twins.score(score)}
      </p>
      <p>{reasons(shared)}</p>
      <button type="button" className="quiet" onClick={() => placeAsked(store, there.side, place.id)}>
        {words.twins.reverse(here.district.shortName)}
        <span className="visually-hidden"> {say(place.name)}</span>
      </button>
    </li>
  );
}

function Answer({ place, here, there }: { place: Place; here: Half; there: Half }) {
  const { words } = useWords();
  const among = usePlaces(there);
  const likes = useMemo(() => mostAlike(place, among), [place, among]);
  const [first] = likes;
  // What is asked about is marked on its own map, the likest on the other.
  useEffect(() => {
    sideMarks(here.store, place);
    sideMarks(there.store, first?.place ?? null);
    return () => {
      sideMarks(here.store, null);
      sideMarks(there.store, null);
    };
  }, [here, there, place, first]);
  const name = <Said text={place.name} />;
  const [before, after] = (
    likes.length > 0
      ? words.twins.likes('\uE000', there.district.shortName)
      : words.twins.noLikes('\uE000', there.district.shortName)
  ).split('\uE000');
  return (
    <div className="alike-answer">
      {likes.length > 0 ? (
        <>
          <h3>
            {before}
            {name}
            {after}
          </h3>
          <ol>
            {likes.map((alike) => (
              <Like key={alike.place.id} alike={alike} here={here} there={there} />
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

function Options({ half, asked }: { half: Half; asked: Place | null }) {
  const { say } = useWords();
  const found = usePlaces(half);
  // One that the filters keep out is asked about all the same, where a link says so.
  const places = asked === null || found.includes(asked) ? found : [asked, ...found];
  return (
    <optgroup label={half.district.shortName}>
      {places.map((place) => (
        <option key={place.id} value={`${half.side}${separator}${place.id}`}>
          {say(place.name)}
        </option>
      ))}
    </optgroup>
  );
}

/** A place of either side, and up to three of the other that are most like it, with the reasons. */
export function AlikePlaces({ left, right }: { left: Half; right: Half }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const state = useAtlas((whole) => whole);
  const asked = askedOn(state, left, right);
  const [here, there] = asked?.side === 'right' ? [right, left] : [left, right];
  const choose = (value: string): void => {
    const [side, id = null] = value.split(separator);
    placeAsked(store, side === 'right' ? 'right' : 'left', id);
  };
  return (
    <section className="alike" aria-labelledby="alike-title">
      <h2 id="alike-title">{words.twins.alikeTitle}</h2>
      <p className="muted">{words.twins.alikeHow}</p>
      <label>
        <span>{words.twins.choose}</span>
        <select
          value={asked ? `${asked.side}${separator}${asked.place.id}` : ''}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{words.twins.noChoice}</option>
          <Options half={left} asked={asked?.side === 'left' ? asked.place : null} />
          <Options half={right} asked={asked?.side === 'right' ? asked.place : null} />
        </select>
      </label>
      {asked ? <Answer key={asked.place.id} place={asked.place} here={here} there={there} /> : null}
      <details className="more">
        <summary>{words.twins.scoreTitle}</summary>
        <p>
          {words.twins.scoreHow(likenessWeights.category, likenessWeights.offers, likenessWeights.themes)}{' '}
          {words.twins.scoreLeast(leastLikeness)}
        </p>
      </details>
    </section>
  );
}
