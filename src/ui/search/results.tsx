/** The list of results with its count, and the places without a distance apart from it. */
import '#ui/kit/styles/entry.css';
import './results.css';
import '#ui/shortlist/save-button.css';
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
import { unconfirmedSince } from '#domain/calendar.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { offMapKindOf } from '#domain/search/off-map.ts';
import type { Hit } from '#domain/search/query.ts';
import { hovered, placeChosen } from '#state/actions.ts';
import { atlasOf, resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PlaceSymbol } from '#ui/kit/icons.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { SaveButton } from '#ui/shortlist/save-button.tsx';

const Direction = lazyPanel(async () => (await import('#ui/near/direction.tsx')).Direction);
const OpeningNow = lazyPanel(async () => (await import('#ui/hours/opening-now.tsx')).OpeningNow);
const HiddenClosed = lazyPanel(async () => (await import('./hidden-closed.tsx')).HiddenClosed);
const Sorting = lazyPanel(async () => (await import('./sorting.tsx')).Sorting);
const NoResults = lazyPanel(async () => (await import('./no-results.tsx')).NoResults);
const DownloadPlaces = lazyPanel(async () => (await import('#ui/share/download-places.tsx')).DownloadPlaces);

/** The arrow keys move the focus through the entries. */
function stepInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place-id] > button')];
  const now = entries.findIndex((entry) => entry.parentElement?.contains(document.activeElement));
  const next = entries[now + (event.key === 'ArrowDown' ? 1 : -1)];
  if (now < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** The minutes are an estimate from the straight line. */
const measured = (metres: number) => ({
  'data-distance-m': Math.round(metres),
  'data-minutes': Math.round(walkingMinutes(metres)),
  'data-walk': 'estimate',
});

interface EntryProps {
  place: Place;
  metres: number | null;
  /** Its number, from 1, and the length of a list that is rendered in part. */
  at?: number;
  of?: number;
}

export const Entry = memo(({ place, metres, at, of }: EntryProps) => {
  const store = useAtlasStore();
  const { words } = useWords();
  const isChosen = useAtlas(({ view }) => view.place === place.id);
  const isHovered = useAtlas(({ session }) => session.hovered === place.id);
  const opening = useAtlas(({ session }) => session.hours?.openings.get(place.id));
  const unconfirmed = unconfirmedSince(place, today());
  const details = [
    words.vocabulary.categories[place.category],
    ...(place.status === 'operating' ? [] : [words.vocabulary.statuses[place.status].toLowerCase()]),
    ...(place.kind === 'physical' ? [] : [words.vocabulary.kinds[place.kind].toLowerCase()]),
    ...(place.outsideCity ? [words.search.outsideMap] : []),
    ...(place.whatIf ? [words.search.whatIf] : []),
    ...(unconfirmed && place.whatIf !== 'added' ? [words.search.notConfirmedSince(unconfirmed)] : []),
  ];
  return (
    <li
      className={`entry${isChosen ? ' chosen' : ''}${isHovered ? ' hovered' : ''}`}
      data-place-id={place.id}
      aria-posinset={at}
      aria-setsize={of}
      data-open={opening?.state}
      {...(metres === null ? {} : measured(metres))}
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
        <PlaceSymbol place={place} />
        <span className="entry-text">
          <span className="entry-name" dir="auto">
            <LocalizedText text={place.name} />
          </span>
          <span className="entry-details">{details.join(' · ')}</span>
          {opening ? (
            <Suspense fallback={null}>
              <OpeningNow opening={opening} />
            </Suspense>
          ) : null}
        </span>
        {metres === null ? null : (
          <span className="entry-distance">
            <span>{words.kit.distanceOf(metres)}</span>
            <span className="entry-minutes muted">{words.kit.walk(Math.round(walkingMinutes(metres)))}</span>
            <Suspense fallback={null}>
              <Direction place={place} />
            </Suspense>
          </span>
        )}
      </button>
      <span className="entry-save">
        <SaveButton place={place} />
      </span>
    </li>
  );
});

/** The count of results, a polite live region. */
export function Count({ found }: { found: number }) {
  const { words } = useWords();
  const total = useAtlas((state) => atlasOf(state).places.length);
  return (
    <p className="count" role="status" data-count={found} data-total={total}>
      {words.search.countOf(found, total)}
    </p>
  );
}

/** The number of entries rendered at first, and added each time the end of the list becomes visible. */
const drawnAtOnce = 300;

/** The number of entries to render, and the element after them that asks for more when it becomes visible. */
function useVisibleCount(hits: readonly Hit[]): { count: number; end: RefObject<HTMLDivElement | null> } {
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

/** Memoized, so that the slider does not wait for a list that has not changed. */
const List = memo(({ hits, label }: { hits: readonly Hit[]; label: string }) => {
  const { count, end } = useVisibleCount(hits);
  return (
    <>
      {/* The role is explicit because WebKit drops it for lists without bullets. */}
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

/** The counts of results on the map and off the map. */
function MapCounts({ hits }: { hits: readonly Hit[] }) {
  const { words } = useWords();
  const { onMap, digital, byArea } = useMemo(() => offMapKindOf(hits.map(({ place }) => place)), [hits]);
  return (
    <p className="whereabouts" data-on-map={onMap.length} data-off-map={digital.length + byArea.length}>
      {words.search.whereAre(onMap.length, digital.length, byArea.length)}
    </p>
  );
}

/** The results, and separately those without a distance. An embed has its own count and no downloads. */
export function Results() {
  const { words, localize } = useWords();
  const { hits, offMap } = useAtlas(resultsOf);
  // The counts follow the slider at once; the entries are deferred.
  const listed = useDeferredValue(hits);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const isEmbed = useAtlas(({ view }) => view.embed);
  const all = useMemo(() => [...hits, ...offMap], [hits, offMap]);
  return (
    <section className="results">
      <div className="results-head">
        {isEmbed ? null : <Count found={hits.length} />}
        <Suspense fallback={null}>
          <Sorting />
        </Suspense>
      </div>
      <MapCounts hits={all} />
      {all.length === 0 ? (
        <Suspense fallback={null}>
          <NoResults />
        </Suspense>
      ) : null}
      <List hits={listed} label={words.search.results(listed.length)} />
      <Suspense fallback={null}>
        <HiddenClosed />
      </Suspense>
      {offMap.length > 0 ? (
        <section className="without-place">
          <h2>
            {words.search.withoutPlace} <span className="muted">{words.kit.number(offMap.length)}</span>
          </h2>
          <p className="aside">{words.search.withoutPlaceWhy}</p>
          <List hits={offMap} label={words.search.withoutPlace} />
        </section>
      ) : null}
      {all.length > 0 && !isEmbed ? (
        <Suspense fallback={null}>
          <DownloadPlaces places={all} title={words.search.placesIn(localize(city))} />
        </Suspense>
      ) : null}
    </section>
  );
}
