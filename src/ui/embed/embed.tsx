import { Suspense, useEffect, useRef } from 'react';
import type { FacetKey } from '#domain/search/place-index.ts';
import type { Words } from '#look/words.ts';
import { districtChosen, doorOpened, placeClosed, sheetMoved, spotClosed } from '#state/actions.ts';
import { linkTo } from '#state/address.ts';
import { isListOpen, isLocked } from '#state/locks.ts';
import { outsideEmbed } from '#state/embed/embed-view.ts';
import { chosenDistrict, chosenPlace, originOf, resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { EmbedDoors } from './embed-recommendations.tsx';
import { facetIds, labelsOf } from '#ui/search/facet-labels.ts';
import { Filters } from '#ui/search/filters.tsx';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Notices } from '#ui/kit/notices.tsx';
import { OriginPart, useOriginName } from '#ui/near/origin.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';
import { ReachPart } from '#ui/near/radius.tsx';
import { Count, Results } from '#ui/search/results.tsx';
import { Spot } from '#ui/search/coincident-places.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const MapKey = lazyPanel(async () => (await import('#ui/over-map/area-legend.tsx')).MapKey);

/** The facets that are fixed, each with what it is fixed to. */
function fixedFacets(view: View, words: Words): string[] {
  return (Object.keys(facetIds) as FacetKey[]).flatMap((key) => {
    if (!isLocked(view, key)) return [];
    const labels = labelsOf(words, key);
    const values = view[key].map((id) => labels[id] ?? id);
    return [`${words.facet[key]}: ${values.length > 0 ? words.list(values) : words.anyField}`];
  });
}

/** What the page around the embed has fixed: said, and without a way to take it back. */
function Fixed() {
  const { words, say } = useWords();
  const view = useAtlas((state) => state.view);
  const district = useAtlas(chosenDistrict);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const origin = useOriginName();
  if (!view.embed || view.lock.length === 0) return null;
  const { within } = view;
  const far = within && (within.unit === 'm' ? words.distanceOf(within.value) : words.walkLong(within.value));
  const fixed = [
    ...(isLocked(view, 'district') ? [district ? say(district.name) : words.allOf(say(city))] : []),
    ...fixedFacets(view, words),
    ...(isLocked(view, 'stepfree') && view.stepfree ? [words.stepFreeOnly] : []),
    ...(isLocked(view, 'near') && origin ? [`${words.from}: ${origin}`] : []),
    ...(isLocked(view, 'within') && far ? [`${words.within}: ${far}`] : []),
  ];
  return (
    <section className="fixed" aria-label={words.fixedHere}>
      <p className="aside">{words.fixedHere}</p>
      <ul className="tags">
        {fixed.map((name) => (
          <li key={name} className="tag">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From where and how far, unless that is fixed. */
function Start() {
  const store = useAtlasStore();
  const { words } = useWords();
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  const isSearching = useAtlas(({ session }) => session.door === 'find');
  const isNearFixed = useAtlas(({ view }) => isLocked(view, 'near'));
  const isWithinFixed = useAtlas(({ view }) => isLocked(view, 'within'));
  const reach = hasOrigin && !isWithinFixed ? <ReachPart /> : null;
  if (isNearFixed) return reach && <section className="find">{reach}</section>;
  if (hasOrigin || isSearching) {
    return (
      <section className="find">
        <OriginPart />
        {reach}
      </section>
    );
  }
  return (
    <button type="button" className="secondary" onClick={() => doorOpened(store, 'find')}>
      <Icon name="near" size={18} />
      <span>{words.findDoor}</span>
    </button>
  );
}

/** A district that was pressed on the map, with the way back to all of them. */
function District() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const district = useAtlas(chosenDistrict);
  const isFixed = useAtlas(({ view }) => isLocked(view, 'district'));
  if (!district || isFixed) return null;
  const name = say(district.name);
  return (
    <div className="tags">
      <button
        type="button"
        className="tag"
        aria-label={words.removeFilter(name)}
        onClick={() => districtChosen(store, null)}
      >
        <span>{name}</span>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

/** The most particular thing chosen, else what the list can be narrowed by. */
function Head() {
  const place = useAtlas(chosenPlace);
  const spot = useAtlas(({ session }) => session.spot);
  const hasKey = useAtlas(({ view }) => view.lens !== '' || view.gap !== '');
  if (spot) return <Spot ids={spot} />;
  if (place) return <PlacePage key={place.id} place={place} />;
  return (
    <>
      <Fixed />
      <EmbedDoors />
      <Suspense fallback={null}>{hasKey ? <MapKey /> : null}</Suspense>
      <Start />
      <District />
      <Filters />
    </>
  );
}

const listId = 'embed-list';

/** The same view in the whole atlas, in a tab of its own. */
function WayOut() {
  const { words } = useWords();
  const href = useAtlas(({ view }) => linkTo(outsideEmbed(view)));
  return (
    <header className="embed-out">
      <a href={href} target="_blank" rel="noopener">
        <Icon name="outward" size={18} />
        <span>{words.openAtlas}</span>
      </a>
    </header>
  );
}

/** Shows the list, and puts away whatever was opened in it. */
function Toggle({ isOpen }: { isOpen: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // What had the focus went with the list.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const press = (): void => {
    if (isOpen) {
      spotClosed(store);
      if (store.getState().view.place !== null) placeClosed(store);
    }
    sheetMoved(store, isOpen ? 'peek' : 'full');
  };
  return (
    <button ref={button} type="button" className="bare" aria-expanded={isOpen} aria-controls={listId} onClick={press}>
      <Icon name={isOpen ? 'close' : 'list'} size={18} />
      <span>{isOpen ? words.close : words.listOnly}</span>
    </button>
  );
}

/** The atlas inside another page, beside the map: how many places, the list on demand, and the way out. */
export function Embed() {
  const { words } = useWords();
  const isOpen = useAtlas(isListOpen);
  const isListAlone = useAtlas(({ view }) => view.view === 'list');
  const found = useAtlas((state) => resultsOf(state).hits.length);
  const opened = useAtlas(({ view, session }) => session.spot?.join() ?? view.place);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is read from its top
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [opened]);
  return (
    <>
      <main id="places" className="embed-places" data-open={isOpen} tabIndex={-1} aria-label={words.placesRegion}>
        <div className="embed-head">
          <Count found={found} />
          {isListAlone ? null : <Toggle isOpen={isOpen} />}
        </div>
        <Notices />
        <div id={listId} className="embed-list" ref={list} hidden={!isOpen}>
          <Suspense fallback={null}>
            {isOpen ? (
              <>
                <Head />
                <Results />
              </>
            ) : null}
          </Suspense>
        </div>
      </main>
      <WayOut />
    </>
  );
}
