import {
  Component,
  type CSSProperties,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { inLanguage } from '#domain/translation.ts';
import { mapReported } from '#state/actions.ts';
import { isListOpen } from '#state/locks.ts';
import { freeArea, freeOfEmbed } from '#state/insets.ts';
import { isPresenting } from '#state/present/is-presenting.ts';
import { chosenDistrict, chosenPlace } from '#state/selectors.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PaperContext } from '#state/print/map-renderer.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { lazyPanel, lazyPart } from '#ui/kit/lazy-panel.ts';
import { Panel } from '#ui/shell/panel.tsx';
import { Toolbar } from '#ui/shell/toolbar.tsx';
import { toSearch, useKeys } from '#ui/shell/use-shortcuts.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** The engine is large and the list does not need it, so it comes after the page is there. Each try asks for it anew. */
const mapView = () => lazyPart(async () => (await import('#map/map-view.tsx')).MapView);
const firstTry = { n: 0, MapView: mapView() };

const bringPress = async () => (await import('#map/print/static-map.ts')).mapPress;

const Screens = lazyPanel(async () => (await import('#ui/shell/screens.tsx')).Screens);
const Embed = lazyPanel(async () => (await import('#ui/embed/embed.tsx')).Embed);
const Announcer = lazyPanel(async () => (await import('#ui/shell/announcer.tsx')).Announcer);

const Credits = lazyPanel(async () => (await import('#ui/over-map/credits.tsx')).Credits);
const OverMap = lazyPanel(async () => (await import('#ui/over-map/over-map.tsx')).OverMap);

const Loading = lazyPanel(async () => (await import('#ui/shell/loading.tsx')).Loading);
const Help = lazyPanel(async () => (await import('#ui/shell/help.tsx')).Help);

function canDrawMaps(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** How far down the header reaches on a small screen: more with large text, or under a camera in the display. */
const headBottom = (): number => {
  const parts = [...document.querySelectorAll('.header, .toolbar > .tool')].map(
    (part) => part.getBoundingClientRect().bottom,
  );
  return Math.round(Math.max(0, ...parts));
};

/** For the style sheet, which keeps sheet and list below it on a small screen. */
const headStyle = (head: number) => ({ '--head': `${head}px` }) as CSSProperties;

/** Width and height of the window and where its head ends, in pixels. */
function useWindowSize(): readonly [number, number, number] {
  const size = useSyncExternalStore(
    (onChange) => {
      window.addEventListener('resize', onChange);
      return () => window.removeEventListener('resize', onChange);
    },
    () => `${window.innerWidth}x${window.innerHeight}x${headBottom()}`,
  );
  return useMemo(() => {
    const [width = 0, height = 0, head = 0] = size.split('x').map(Number);
    return [width, height, head];
  }, [size]);
}

/** Keeps a map that cannot start from taking the list down with it. */
class MapBoundary extends Component<{ onFail: () => void; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError = () => ({ hasFailed: true });
  override componentDidCatch(): void {
    this.props.onFail();
  }
  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}

function MapRegion({ size: [width, height, head] }: { size: readonly [number, number, number] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const appearance = useAppearance();
  const mapState = useAtlas((state) => state.session.map);
  const sheet = useAtlas((state) => state.session.sheet);
  const ground = useAtlas((state) => state.session.ground);
  const cityId = useAtlas((state) => state.atlas.city.id);
  const isEmbed = useAtlas(({ view }) => view.embed);
  const isOpen = useAtlas(isListOpen);
  const isCovered = useAtlas(({ view }) => view.view === 'compare' && !view.embed);
  const slideInsets = useAtlas((state) => state.session.slideInsets);
  const insets = useMemo(
    () => slideInsets ?? (isEmbed ? freeOfEmbed(width, isOpen) : freeArea(width, height, sheet, head)),
    [slideInsets, isEmbed, isOpen, width, height, sheet, head],
  );
  const [isAble] = useState(canDrawMaps);
  const [{ n, MapView }, setTry] = useState(firstTry);
  useEffect(() => {
    if (!isAble) mapReported(store, 'unsupported');
  }, [isAble, store]);
  const sentence = { loading: null, idle: null, failed: words.mapFailed, unsupported: words.mapUnsupported }[mapState];
  const again = (): void => {
    mapReported(store, 'loading');
    setTry({ n: n + 1, MapView: mapView() });
    // The button is gone by then.
    focusLater('#map');
  };
  return (
    <section
      id="map"
      className="map"
      tabIndex={-1}
      aria-label={words.mapRegion}
      data-map-state={mapState}
      data-basemap={ground}
      inert={isCovered}
    >
      {isAble ? (
        <MapBoundary key={n} onFail={() => mapReported(store, 'failed')}>
          <Suspense fallback={<p className="map-note">{words.mapLoading}</p>}>
            <MapView key={cityId} appearance={appearance} insets={insets} />
          </Suspense>
        </MapBoundary>
      ) : null}
      {sentence ? (
        <div className="map-note">
          <p>{sentence}</p>
          {mapState === 'failed' ? (
            <button type="button" className="secondary" onClick={again}>
              {words.mapAgain}
            </button>
          ) : null}
        </div>
      ) : null}
      <Suspense fallback={null}>{isEmbed || slideInsets ? null : <OverMap />}</Suspense>
      <Suspense fallback={null}>
        <Credits />
      </Suspense>
    </section>
  );
}

/** The page itself speaks the language and wears the colours of the state. */
function usePage(): void {
  const { words, language } = useWords();
  const appearance = useAppearance();
  const place = useAtlas(chosenPlace);
  const walk = useAtlas(({ atlas, view }) => atlas.walks.find(({ id }) => id === view.walk)?.title);
  const district = useAtlas(chosenDistrict);
  const city = useAtlas((state) => state.atlas.city.name);
  const chosen = place?.name ?? walk ?? district?.name;
  useEffect(() => {
    document.documentElement.dataset['appearance'] = appearance;
  }, [appearance]);
  useEffect(() => {
    const say = (text: typeof city): string => inLanguage(text, language).value;
    document.documentElement.lang = language;
    document.title = words.title([...(chosen ? [say(chosen)] : []), say(city)]);
  }, [words, language, chosen, city]);
}

/** Inside another page: the list on demand and the way out. Alone: the whole panel, and what leads past it by keyboard. */
function Places({ isEmbed, onCity }: { isEmbed: boolean; onCity: (id: string) => void }) {
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
        {words.skipToPlaces}
      </button>
      {view === 'list' ? null : (
        <button type="button" className="skip" onClick={() => focusLater('#map :is(canvas, button)')}>
          {words.skipToMap}
        </button>
      )}
      <button type="button" className="skip" onClick={() => toSearch(store)}>
        {words.skipToSearch}
      </button>
      <Panel onCity={onCity} />
    </>
  );
}

/** The hall: the only place where the map and the panels meet. */
export function App({ onCity }: { onCity: (id: string) => void }) {
  const store = useAtlasStore();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const view = useAtlas((state) => state.view.view);
  const isEmbed = useAtlas((state) => state.view.embed);
  const isTold = useAtlas(isPresenting);
  const isPaper = useAtlas(({ view: asked }) => asked.view === 'print' && !asked.embed);
  const hasTwin = useAtlas(({ view: { twin } }) => twin !== '');
  const hasDistrict = useAtlas((state) => state.view.district !== null);
  // Two districts beside each other have maps of their own.
  const isTwin = hasTwin && hasDistrict && !isEmbed && !isTold && (view === 'map' || view === 'list');
  const size = useWindowSize();
  usePage();
  useKeys(
    store,
    useMemo(() => () => setIsHelpOpen(true), []),
  );
  return (
    <PaperContext value={bringPress}>
      <div className="atlas" data-view={view} data-embed={isEmbed || undefined} style={headStyle(size[2])}>
        {isTold || isPaper || isTwin ? null : <Places isEmbed={isEmbed} onCity={onCity} />}
        <Suspense fallback={null}>
          {isEmbed || (view === 'map' && !isTold && !hasTwin) ? null : <Screens DrawnMap={firstTry.MapView} />}
        </Suspense>
        {view === 'list' || isPaper || isTwin ? null : <MapRegion size={size} />}
        {isEmbed || isTold || isPaper ? null : <Toolbar onHelp={() => setIsHelpOpen(true)} />}
        <Suspense fallback={null}>{isHelpOpen ? <Help onClose={() => setIsHelpOpen(false)} /> : null}</Suspense>
        <Suspense fallback={null}>
          <Loading onCity={onCity} />
          <Announcer />
        </Suspense>
      </div>
    </PaperContext>
  );
}
