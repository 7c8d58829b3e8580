/** The region of the map: the map once its engine is loaded; after a failure a notice and a retry button. */
import { Component, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { mapReported } from '#state/actions.ts';
import { type Insets, insetsOf, insetsOfEmbed } from '#state/insets.ts';
import { isListOpen } from '#state/locks.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { canDrawMaps } from '#state/webgl.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { mapViewRetried, useMapView } from '#ui/kit/lazy/lazy-map-view.ts';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';

const Credits = lazyPanel(async () => (await import('#ui/over-map/credits.tsx')).Credits);
const OverMap = lazyPanel(async () => (await import('#ui/over-map/over-map.tsx')).OverMap);

/** An error boundary, so that a map that cannot start does not remove the list. */
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

type WindowSize = readonly [width: number, height: number, head: number];

/** The insets of the map: those of a slide, of an embed or of the page. */
function useInsets([width, height, head]: WindowSize): Insets {
  const sheet = useAtlas((state) => state.session.sheet);
  const isEmbed = useAtlas(({ view }) => view.embed);
  const isOpen = useAtlas(isListOpen);
  const slideInsets = useAtlas((state) => state.session.slideInsets);
  return useMemo(
    () => slideInsets ?? (isEmbed ? insetsOfEmbed(width, isOpen) : insetsOf(width, height, sheet, head)),
    [slideInsets, isEmbed, isOpen, width, height, sheet, head],
  );
}

export function MapRegion({ size }: { size: WindowSize }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const appearance = useAppearance();
  const mapState = useAtlas((state) => state.session.map);
  const basemap = useAtlas((state) => state.session.basemap);
  const cityId = useAtlas((state) => state.atlas.city.id);
  const isEmbed = useAtlas(({ view }) => view.embed);
  const isCovered = useAtlas(({ view }) => view.view === 'compare' && !view.embed);
  const slideInsets = useAtlas((state) => state.session.slideInsets);
  const insets = useInsets(size);
  const [isAble] = useState(canDrawMaps);
  const MapView = useMapView();
  const [n, setN] = useState(0);
  useEffect(() => {
    if (!isAble) mapReported(store, 'unsupported');
  }, [isAble, store]);
  const sentence = {
    loading: null,
    idle: null,
    failed: words.shell.map.failed,
    unsupported: words.shell.map.unsupported,
  }[mapState];
  const retry = (): void => {
    mapReported(store, 'loading');
    mapViewRetried(store);
    setN(n + 1);
    // The button that had the focus is removed.
    focusLater('#map');
  };
  return (
    <section
      id="map"
      className="map"
      tabIndex={-1}
      aria-label={words.shell.mapRegion}
      data-map-state={mapState}
      data-basemap={basemap}
      inert={isCovered}
    >
      {isAble ? (
        <MapBoundary key={n} onFail={() => mapReported(store, 'failed')}>
          <Suspense fallback={<p className="map-note">{words.shell.map.loading}</p>}>
            <MapView key={cityId} appearance={appearance} insets={insets} />
          </Suspense>
        </MapBoundary>
      ) : null}
      {sentence ? (
        <div className="map-note">
          <p>{sentence}</p>
          {mapState === 'failed' ? (
            <button type="button" className="secondary" onClick={retry}>
              {words.shell.map.again}
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
