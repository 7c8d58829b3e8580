import {
  type KeyboardEvent,
  memo,
  type RefObject,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Place } from '#domain/atlas.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import type { Hit } from '#domain/search/query.ts';
import { whereaboutsOf } from '#domain/search/off-map.ts';
import { closedShown, hovered, placeChosen, sorted } from '#state/actions.ts';
import { isLocked } from '#state/locks.ts';
import { facetCountsOf, queryOf, resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { PlaceMark } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { SaveButton } from '#ui/shortlist/save-button.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const Nothing = lazyPanel(async () => (await import('./no-results.tsx')).Nothing);
const TakeAway = lazyPanel(async () => (await import('#ui/share/download-places.tsx')).TakeAway);

/** Up and down step through the entries, as in any list; Tab goes past them one by one. */
function stepInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place-id] > button')];
  const now = entries.findIndex((entry) => entry.parentElement?.contains(document.activeElement));
  const next = entries[now + (event.key === 'ArrowDown' ? 1 : -1)];
  if (now < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

interface EntryProps {
  place: Place;
  metres: number | null;
  /** Where it stands in a list of which only a part is drawn: counted from 1, of how many. */
  at?: number;
  of?: number;
}

export const Entry = memo(({ place, metres, at, of }: EntryProps) => {
  const store = useAtlasStore();
  const { words } = useWords();
  const isChosen = useAtlas(({ view }) => view.place === place.id);
  const isHovered = useAtlas(({ session }) => session.hovered === place.id);
  const isElsewhere = place.outsideCity;
  const details = [
    words.categories[place.category],
    ...(place.status === 'operating' ? [] : [words.statuses[place.status].toLowerCase()]),
    ...(place.kind === 'physical' ? [] : [words.kinds[place.kind].toLowerCase()]),
    ...(isElsewhere ? [words.outsideMap] : []),
    ...(place.whatIf ? [words.whatIf] : []),
  ];
  return (
    <li
      className={`entry${isChosen ? ' chosen' : ''}${isHovered ? ' hovered' : ''}`}
      data-place-id={place.id}
      aria-posinset={at}
      aria-setsize={of}
      {...(metres === null ? {} : { 'data-distance-m': Math.round(metres) })}
    >
      <button
        type="button"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => placeChosen(store, place.id)}
        onMouseEnter={() => hovered(store, place.id)}
        onMouseLeave={() => hovered(store, null)}
        onFocus={() => hovered(store, place.id)}
        onBlur={() => hovered(store, null)}
      >
        <PlaceMark place={place} />
        <span className="entry-text">
          <span className="entry-name" dir="auto">
            <Said text={place.name} />
          </span>
          <span className="entry-details">{details.join(' · ')}</span>
        </span>
        {metres === null ? null : (
          <span className="entry-distance">
            <span>{words.distanceOf(metres)}</span>
            <span className="muted">{words.walk(Math.round(walkingMinutes(metres)))}</span>
          </span>
        )}
      </button>
      <span className="entry-save">
        <SaveButton place={place} />
      </span>
    </li>
  );
});

function Sorting() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { sort } = useAtlas(queryOf);
  const hasOrigin = useAtlas(({ view }) => view.near !== null);
  const hasText = useAtlas(({ view }) => view.q !== '');
  if (!hasOrigin && !hasText) return null;
  const other = sort === 'name' ? null : 'name';
  return (
    <button type="button" className="quiet sort" onClick={() => sorted(store, other)}>
      {words.sortBy} {words.sorts[other ?? (hasOrigin ? 'distance' : 'relevance')].toLowerCase()}
    </button>
  );
}

/** How many are found of all there are, said politely as it changes. */
export function Count({ found }: { found: number }) {
  const { words } = useWords();
  const total = useAtlas((state) => state.atlas.places.length);
  return (
    <p className="count" role="status" data-count={found} data-total={total}>
      {words.countOf(found, total)}
    </p>
  );
}

function HiddenClosed() {
  const store = useAtlasStore();
  const { words } = useWords();
  const hidden = useAtlas((state) =>
    state.view.status.includes('closed') ? 0 : (facetCountsOf(state).status.get('closed') ?? 0),
  );
  const isWhole = useAtlas(
    ({ view }) => view.district === null && view.near === null && view.q === '' && !isLocked(view, 'status'),
  );
  if (hidden === 0 || !isWhole) return null;
  return (
    <p className="aside">
      {words.closedHidden(hidden)}{' '}
      <button type="button" className="inline" onClick={() => closedShown(store)}>
        {words.showClosed}
      </button>
    </p>
  );
}

/** So many entries are drawn at first (a list up to this long stands whole), and again so many when their end comes into sight. */
const drawnAtOnce = 300;

/** How many entries of a list to draw, and what to lay after them, to be seen when more are wanted. */
function useEnough(hits: readonly Hit[]): { count: number; end: RefObject<HTMLDivElement | null> } {
  const [drawn, setDrawn] = useState({ hits, count: drawnAtOnce });
  const count = drawn.hits === hits ? drawn.count : drawnAtOnce;
  const end = useRef<HTMLDivElement>(null);
  const isAll = count >= hits.length;
  useEffect(() => {
    if (!end.current || isAll) return;
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn({ hits, count: count + drawnAtOnce });
    });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [hits, count, isAll]);
  return { count, end };
}

/** Drawn anew only with other hits: the slider must not wait for a list that stays as it is. */
const List = memo(({ hits, label }: { hits: readonly Hit[]; label: string }) => {
  const { count, end } = useEnough(hits);
  return (
    <>
      {/* The role is said again because WebKit forgets it for lists without bullets. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ul role="list" className="entries" aria-label={label} onKeyDown={stepInList}>
        {hits.slice(0, count).map(({ place, metres }, i) => (
          <Entry
            key={place.id}
            place={place}
            metres={metres}
            {...(count < hits.length ? { at: i + 1, of: hits.length } : {})}
          />
        ))}
      </ul>
      {count < hits.length ? <div ref={end} /> : null}
    </>
  );
});

/** Every place found is either on the map or not, and the numbers say so. */
function Whereabouts({ hits }: { hits: readonly Hit[] }) {
  const { words } = useWords();
  const { onMap, digital, byArea } = useMemo(() => whereaboutsOf(hits.map(({ place }) => place)), [hits]);
  return (
    <p className="whereabouts" data-on-map={onMap.length} data-off-map={digital.length + byArea.length}>
      {words.whereAre(onMap.length, digital.length, byArea.length)}
    </p>
  );
}

/** What was found, and apart from it what has no distance. In an embed its bar counts, and the whole atlas has the files. */
export function Results() {
  const { words, say } = useWords();
  const { hits, withoutPlace } = useAtlas(resultsOf);
  // The numbers follow the hand at once, the entries as soon as there is time between its moves.
  const listed = useDeferredValue(hits);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const isEmbed = useAtlas(({ view }) => view.embed);
  const all = useMemo(() => [...hits, ...withoutPlace], [hits, withoutPlace]);
  return (
    <section className="results">
      <div className="results-head">
        {isEmbed ? null : <Count found={hits.length} />}
        <Sorting />
      </div>
      <Whereabouts hits={all} />
      {all.length === 0 ? (
        <Suspense fallback={null}>
          <Nothing />
        </Suspense>
      ) : null}
      <List hits={listed} label={words.results(listed.length)} />
      <HiddenClosed />
      {withoutPlace.length > 0 ? (
        <section className="without-place">
          <h2>
            {words.withoutPlace} <span className="muted">{words.number(withoutPlace.length)}</span>
          </h2>
          <p className="aside">{words.withoutPlaceWhy}</p>
          <List hits={withoutPlace} label={words.withoutPlace} />
        </section>
      ) : null}
      {all.length > 0 && !isEmbed ? (
        <Suspense fallback={null}>
          <TakeAway places={all} title={words.placesIn(say(city))} />
        </Suspense>
      ) : null}
    </section>
  );
}
