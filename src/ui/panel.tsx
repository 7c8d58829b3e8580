import { Suspense, useEffect, useRef } from 'react';
import { aroundOf, chosenDistrict, chosenPlace, showsArenas } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Explore } from './explore.tsx';
import { Filters } from './filters.tsx';
import { Header, Modes } from './header.tsx';
import { lazyPanel } from './lazy-panel.ts';
import { Results } from './results.tsx';
import { Search } from './search.tsx';
import { SheetHead } from './sheet.tsx';
import { useWords } from './use-words.ts';

/** Read only once something is chosen, so they do not stand in the way of the first list. */
const DistrictProfile = lazyPanel(async () => (await import('./district-profile.tsx')).DistrictProfile);
const FindDoor = lazyPanel(async () => (await import('./find.tsx')).FindDoor);
const PlacePage = lazyPanel(async () => (await import('./place-page.tsx')).PlacePage);
const AroundPanel = lazyPanel(async () => (await import('./around.tsx')).AroundPanel);
const Arenas = lazyPanel(async () => (await import('./arenas.tsx')).Arenas);
const Telling = lazyPanel(async () => (await import('./telling.tsx')).Telling);
const Shortlist = lazyPanel(async () => (await import('./shortlist.tsx')).Shortlist);
const PresentDoor = lazyPanel(async () => (await import('./present-door.tsx')).PresentDoor);
const Spot = lazyPanel(async () => (await import('./spot.tsx')).Spot);
const WalkPage = lazyPanel(async () => (await import('./walks.tsx')).WalkPage);
const BelowTheList = lazyPanel(async () => (await import('./below-the-list.tsx')).BelowTheList);
const StoryBar = lazyPanel(async () => (await import('./story-bar.tsx')).StoryBar);
const Notices = lazyPanel(async () => (await import('./notices.tsx')).Notices);
const OfflineNotices = lazyPanel(async () => (await import('./offline.tsx')).OfflineNotices);

/** What stands above the list: the most particular thing chosen. */
function Head() {
  const place = useAtlas(chosenPlace);
  const district = useAtlas(chosenDistrict);
  const spot = useAtlas((state) => state.session.spot);
  const door = useAtlas((state) => state.session.door);
  const isAround = useAtlas((state) => aroundOf(state) !== null);
  const isOfArenas = useAtlas(showsArenas);
  const walk = useAtlas(({ view }) => view.walk);
  const isSearching = useAtlas(({ view }) => view.q !== '');
  const telling = useAtlas((state) => state.session.telling);
  if (telling) return <Telling key={JSON.stringify(telling)} telling={telling} />;
  if (spot) return <Spot ids={spot} />;
  if (place) return <PlacePage key={place.id} place={place} />;
  if (isAround) return <AroundPanel />;
  if (walk !== null) return <WalkPage />;
  if (door === 'saved') return <Shortlist />;
  if (door === 'present') return <PresentDoor />;
  if (door === 'find') return <FindDoor />;
  if (district) return <DistrictProfile district={district} />;
  if (isOfArenas) return <Arenas />;
  return isSearching ? null : <Explore />;
}

/** One panel for everything that is read: search, what is chosen, the filters and the list. */
export function Panel({ onCity }: { onCity: (id: string) => void }) {
  const { words } = useWords();
  const sheet = useAtlas((state) => state.session.sheet);
  const place = useAtlas(({ view }) => view.place);
  const district = useAtlas(({ view }) => view.district);
  const spot = useAtlas((state) => state.session.spot);
  const door = useAtlas((state) => state.session.door);
  const walk = useAtlas(({ view }) => view.walk);
  const stop = useAtlas(({ view }) => view.stop);
  const telling = useAtlas((state) => state.session.telling);
  const around = useAtlas(aroundOf);
  const isOpen = place !== null || spot !== null || walk !== null || telling !== null || around !== null;
  const scroller = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is read from its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [place, district, spot, door, walk, stop, telling, around]);
  return (
    <div className="panel" data-sheet={sheet}>
      <Header onCity={onCity} />
      <SheetHead />
      <Modes />
      <main id="places" ref={scroller} tabIndex={-1} aria-label={words.placesRegion}>
        {isOpen || door === 'saved' ? null : <Search />}
        <Suspense fallback={null}>
          <Notices />
          <OfflineNotices />
          <StoryBar />
        </Suspense>
        <Suspense fallback={null}>
          <Head />
        </Suspense>
        {/* The shortlist comes first where one asked for it, and below it what else could be saved. */}
        {!isOpen && door === 'saved' ? <Search /> : null}
        {isOpen ? null : <Filters />}
        <Results />
        <Suspense fallback={null}>
          <BelowTheList />
        </Suspense>
      </main>
    </div>
  );
}
