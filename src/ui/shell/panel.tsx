/** The panel: search, content, filters and list of results. */
import './panel.css';
import { Suspense, useEffect, useRef } from 'react';
import { isNearList, panelLayerOf, panelOf } from '#state/screens.ts';
import { resultsOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Explore } from '#ui/explore/explore.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { Filters } from '#ui/search/filters.tsx';
import { Count, Results } from '#ui/search/results.tsx';
import { SearchBox } from '#ui/search/search-box.tsx';
import { BottomSheetHead } from './bottom-sheet.tsx';
import { Header, Modes } from './header.tsx';

const PanelContent = lazyPanel(async () => (await import('./panel-content.tsx')).PanelContent);
const NearControls = lazyPanel(async () => (await import('#ui/needs/near-controls.tsx')).NearControls);
const PanelNotices = lazyPanel(async () => (await import('./panel-notices.tsx')).PanelNotices);
const PanelFooter = lazyPanel(async () => (await import('./panel-footer.tsx')).PanelFooter);

/** The key of content that is read from its top: when it changes, the panel scrolls to the top. */
const openedInPanel = (state: State): string => {
  const { place, district, walk, stop, page } = state.view;
  const { coincident, tab, suggestion } = state.session;
  return JSON.stringify([panelLayerOf(state), place, district, coincident, tab, walk, stop, suggestion, page]);
};

/** The page of a place or of a walk is not followed by the list, but it is still known how long that is. */
function HiddenCount() {
  const found = useAtlas((state) => resultsOf(state).hits.length);
  return (
    <div className="visually-hidden">
      <Count found={found} />
    </div>
  );
}

export function Panel() {
  const { words } = useWords();
  const sheet = useAtlas((state) => state.session.sheet);
  const tab = useAtlas((state) => state.session.tab);
  const layer = useAtlas(panelLayerOf);
  const isOpen = layer !== null;
  const isNear = useAtlas(isNearList);
  const isLanding = useAtlas((state) => panelOf(state) === null && state.view.subset === null && state.view.q === '');
  const top = useAtlas(openedInPanel);
  const scroller = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened is read from its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [top]);
  return (
    <div className="panel" data-sheet={sheet}>
      <Header />
      <BottomSheetHead />
      <Modes />
      <main id="places" ref={scroller} tabIndex={-1} aria-label={words.shell.placesRegion}>
        {isOpen || tab === 'saved' ? null : <SearchBox />}
        <Suspense fallback={null}>
          <PanelNotices />
        </Suspense>
        {isLanding ? (
          <Explore />
        ) : (
          <Suspense fallback={null}>
            <PanelContent />
          </Suspense>
        )}
        {/* The open shortlist comes first, and below it the places that can be saved. */}
        {!isOpen && tab === 'saved' ? <SearchBox /> : null}
        {isOpen || isNear ? null : <Filters />}
        {layer === 'place' || layer === 'walk' ? <HiddenCount /> : <Results />}
        {isNear ? (
          <Suspense fallback={null}>
            <NearControls />
          </Suspense>
        ) : null}
        <Suspense fallback={null}>
          <PanelFooter />
        </Suspense>
      </main>
    </div>
  );
}
