import { Suspense, useEffect, useRef } from 'react';
import { aroundOf, showsArenas } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Explore } from '#ui/explore/explore.tsx';
import { Filters } from '#ui/search/filters.tsx';
import { Header, Modes } from './header.tsx';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { Results } from '#ui/search/results.tsx';
import { Search } from '#ui/search/search-box.tsx';
import { SheetHead } from './bottom-sheet.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const Chosen = lazyPanel(async () => (await import('./panel-content.tsx')).Chosen);
const AboveTheList = lazyPanel(async () => (await import('./panel-notices.tsx')).AboveTheList);
const BelowTheList = lazyPanel(async () => (await import('./panel-footer.tsx')).BelowTheList);

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
  const page = useAtlas(({ view }) => view.page);
  const hasSubset = useAtlas(({ view }) => view.show !== '');
  const lens = useAtlas(({ view, session: now }) => (view.lens !== '' && now.door === 'explore') || view.gap !== '');
  const isOpen =
    place !== null || spot !== null || walk !== null || telling !== null || around !== null || page !== '' || lens;
  const isOfArenas = useAtlas(showsArenas);
  const isSearching = useAtlas(({ view }) => view.q !== '');
  const isFirstSight = !isOpen && !hasSubset && district === null && door === 'explore' && !isOfArenas && !isSearching;
  const scroller = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is read from its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [place, district, spot, door, walk, stop, telling, around, page, lens]);
  return (
    <div className="panel" data-sheet={sheet}>
      <Header onCity={onCity} />
      <SheetHead />
      <Modes />
      <main id="places" ref={scroller} tabIndex={-1} aria-label={words.placesRegion}>
        {isOpen || door === 'saved' ? null : <Search />}
        <Suspense fallback={null}>
          <AboveTheList />
        </Suspense>
        {isFirstSight ? (
          <Explore />
        ) : (
          <Suspense fallback={null}>
            <Chosen />
          </Suspense>
        )}
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
