/** The page: panel, map, screens and toolbar, as the state requires. */
import { Suspense, useMemo, useState } from 'react';
import { screenOf } from '#state/screens.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { Panel } from '#ui/shell/panel.tsx';
import { Toolbar } from '#ui/shell/toolbar.tsx';
import { focusSearch, useShortcuts } from '#ui/shell/use-shortcuts.ts';
import { MapRegion } from './map-region.tsx';
import { useDocument } from './use-document.ts';
import { headStyle, useWindowSize } from './use-window-size.ts';

const Screens = lazyPanel(async () => (await import('#ui/shell/screen-switch.tsx')).Screens);
const Embed = lazyPanel(async () => (await import('#ui/embed/embed.tsx')).Embed);
const Announcer = lazyPanel(async () => (await import('#ui/shell/announcer.tsx')).Announcer);
const Loading = lazyPanel(async () => (await import('#ui/shell/loading.tsx')).Loading);
const Help = lazyPanel(async () => (await import('#ui/shell/help.tsx')).Help);

/** The embed, or the panel with the skip links. */
function Places({ isEmbed }: { isEmbed: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const view = useAtlas((state) => state.view.view);
  if (isEmbed) {
    return (
      <Suspense fallback={null}>
        <Embed />
      </Suspense>
    );
  }
  return (
    <>
      {/* Buttons rather than links: the hash of the address belongs to the map's camera. */}
      <button type="button" className="skip" onClick={() => focusLater('#places')}>
        {words.shell.skipToPlaces}
      </button>
      {view === 'list' ? null : (
        <button type="button" className="skip" onClick={() => focusLater('#map :is(canvas, button)')}>
          {words.shell.skipToMap}
        </button>
      )}
      <button type="button" className="skip" onClick={() => focusSearch(store)}>
        {words.shell.skipToSearch}
      </button>
      <Panel />
    </>
  );
}

export function App() {
  const store = useAtlasStore();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const view = useAtlas((state) => state.view.view);
  const { id, hasPanel, hasMap, hasToolbar } = useAtlas(screenOf);
  const isSideBySide = useAtlas(({ view: { pair } }) => pair !== null);
  const isEmbed = id === 'embed';
  const size = useWindowSize();
  useDocument();
  useShortcuts(
    store,
    useMemo(() => () => setIsHelpOpen(true), []),
  );
  return (
    <div className="atlas" data-view={view} data-embed={isEmbed || undefined} style={headStyle(size[2])}>
      {hasPanel ? <Places isEmbed={isEmbed} /> : null}
      <Suspense fallback={null}>{isEmbed || (id === 'atlas' && !isSideBySide) ? null : <Screens />}</Suspense>
      {hasMap && view !== 'list' ? <MapRegion size={size} /> : null}
      {hasToolbar ? <Toolbar onHelp={() => setIsHelpOpen(true)} /> : null}
      <Suspense fallback={null}>{isHelpOpen ? <Help onClose={() => setIsHelpOpen(false)} /> : null}</Suspense>
      <Suspense fallback={null}>
        <Loading />
        <Announcer />
      </Suspense>
    </div>
  );
}
