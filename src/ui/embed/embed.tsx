/** The panel of an embed: number of places, list on demand, and the link to the whole atlas. */
import './embed.css';
import '#ui/near/near.css';
import { Suspense, useEffect, useRef } from 'react';
import type { FacetKey } from '#domain/search/place-index.ts';
import type { Words } from '#look/words.ts';
import { districtChosen, sheetMoved } from '#state/actions.ts';
import { linkTo } from '#state/address/address.ts';
import { coincidentPlacesClosed, placeClosed } from '#state/closing-actions.ts';
import { outsideEmbed } from '#state/embed/embed-view.ts';
import { isListOpen, isLocked } from '#state/locks.ts';
import { chosenDistrict, chosenPlace, originOf, resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { Notices } from '#ui/kit/notices.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { nearMe } from '#ui/near/ask-near-me.ts';
import { MoveOrigin } from '#ui/near/move-origin.tsx';
import { OriginPart, useOriginName } from '#ui/near/origin.tsx';
import { RadiusPart } from '#ui/near/radius.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';
import { facetIds } from '#ui/search/chosen-facets.ts';
import { CoincidentPlaces } from '#ui/search/coincident-places.tsx';
import { labelsOf } from '#ui/search/facet-labels.ts';
import { Filters } from '#ui/search/filters.tsx';
import { Count, Results } from '#ui/search/results.tsx';
import { EmbedRecommendations } from './embed-recommendations.tsx';

const MapLegend = lazyPanel(async () => (await import('#ui/over-map/area-legend.tsx')).AreaLegend, 'studies');

/** The locked facets, each with its values. */
function fixedFacets(view: View, words: Words): string[] {
  return (Object.keys(facetIds) as FacetKey[]).flatMap((key) => {
    if (!isLocked(view, key)) return [];
    const labels = labelsOf(words, key);
    const values = view[key].map((id) => labels[id] ?? id);
    return [`${words.vocabulary.facets[key]}: ${values.length > 0 ? words.kit.list(values) : words.needs.anyField}`];
  });
}

/** The filters that the embedding page has locked: shown, but without a button that removes them. */
function LockedFilters() {
  const { words, localize } = useWords();
  const view = useAtlas((state) => state.view);
  const district = useAtlas(chosenDistrict);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const origin = useOriginName();
  if (!view.embed || view.lock.length === 0) return null;
  const { within } = view;
  const distance =
    within && (within.unit === 'm' ? words.kit.distanceOf(within.value) : words.kit.walkLong(within.value));
  const lockedNames = [
    ...(isLocked(view, 'district') ? [district ? localize(district.name) : words.kit.allOf(localize(city))] : []),
    ...fixedFacets(view, words),
    ...(isLocked(view, 'open') && view.open ? [words.search.openOnly] : []),
    ...(isLocked(view, 'stepfree') && view.stepfree ? [words.search.stepFreeOnly] : []),
    ...(isLocked(view, 'near') && origin ? [`${words.near.from}: ${origin}`] : []),
    ...(isLocked(view, 'within') && distance ? [`${words.near.within}: ${distance}`] : []),
  ];
  return (
    <section className="fixed" aria-label={words.share.fixedHere}>
      <p className="aside">{words.share.fixedHere}</p>
      <ul className="tags">
        {lockedNames.map((name) => (
          <li key={name} className="tag">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Origin and radius, unless they are locked. */
function OriginSection() {
  const store = useAtlasStore();
  const { words } = useWords();
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  const isSearching = useAtlas(({ session }) => session.tab === 'find');
  const isNearFixed = useAtlas(({ view }) => isLocked(view, 'near'));
  const isWithinFixed = useAtlas(({ view }) => isLocked(view, 'within'));
  const radiusPart = hasOrigin && !isWithinFixed ? <RadiusPart /> : null;
  if (isNearFixed) return radiusPart && <section className="find">{radiusPart}</section>;
  if (hasOrigin || isSearching) {
    return (
      <section className="find">
        <OriginPart />
        <MoveOrigin />
        {radiusPart}
      </section>
    );
  }
  return (
    <button type="button" className="secondary" onClick={() => nearMe(store)}>
      <Icon name="near" size={18} />
      <span>{words.explore.doors.find}</span>
    </button>
  );
}

/** The district chosen on the map, with the button that clears it. */
function DistrictTag() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const district = useAtlas(chosenDistrict);
  const isFixed = useAtlas(({ view }) => isLocked(view, 'district'));
  if (!district || isFixed) return null;
  const name = localize(district.name);
  return (
    <div className="tags">
      <button
        type="button"
        className="tag"
        aria-label={words.search.removeFilter(name)}
        onClick={() => districtChosen(store, null)}
      >
        <span>{name}</span>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

/** The chosen place or coincident places; otherwise filters and recommendations. */
function ListHead() {
  const place = useAtlas(chosenPlace);
  const coincident = useAtlas(({ session }) => session.coincident);
  const hasLegend = useAtlas(({ view }) => view.coverage !== null || view.gap !== null);
  if (coincident) return <CoincidentPlaces ids={coincident} />;
  if (place) return <PlacePage key={place.id} place={place} />;
  return (
    <>
      <LockedFilters />
      <EmbedRecommendations />
      <Suspense fallback={null}>{hasLegend ? <MapLegend /> : null}</Suspense>
      <OriginSection />
      <DistrictTag />
      <Filters />
    </>
  );
}

const listId = 'embed-list';

/** The link to the same view in the whole atlas, in a new browser tab. */
function AtlasLink() {
  const { words } = useWords();
  const href = useAtlas(({ view }) => linkTo(outsideEmbed(view)));
  return (
    <header className="embed-out">
      <a href={href} target="_blank" rel="noopener">
        <Icon name="outward" size={18} />
        <span>{words.share.openAtlas}</span>
      </a>
    </header>
  );
}

/** The button that opens and closes the list; closing it also closes the place that was opened in it. */
function ListToggle({ isOpen }: { isOpen: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The focused element was removed with the list.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const toggle = (): void => {
    if (isOpen) {
      coincidentPlacesClosed(store);
      if (store.getState().view.place !== null) placeClosed(store);
    }
    sheetMoved(store, isOpen ? 'peek' : 'full');
  };
  return (
    <button ref={button} type="button" className="bare" aria-expanded={isOpen} aria-controls={listId} onClick={toggle}>
      <Icon name={isOpen ? 'close' : 'list'} size={18} />
      <span>{isOpen ? words.kit.close : words.shell.listOnly}</span>
    </button>
  );
}

export function Embed() {
  const { words } = useWords();
  const isOpen = useAtlas(isListOpen);
  const isListAlone = useAtlas(({ view }) => view.view === 'list');
  const found = useAtlas((state) => resultsOf(state).hits.length);
  const opened = useAtlas(({ view, session }) => session.coincident?.join() ?? view.place);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is read from its top
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [opened]);
  return (
    <>
      <main id="places" className="embed-places" data-open={isOpen} tabIndex={-1} aria-label={words.shell.placesRegion}>
        <div className="embed-head">
          <Count found={found} />
          {isListAlone ? null : <ListToggle isOpen={isOpen} />}
        </div>
        <Notices />
        <div id={listId} className="embed-list" ref={list} hidden={!isOpen}>
          <Suspense fallback={null}>
            {isOpen ? (
              <>
                <ListHead />
                <Results />
              </>
            ) : null}
          </Suspense>
        </div>
      </main>
      <AtlasLink />
    </>
  );
}
