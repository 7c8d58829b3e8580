/** One of the two maps: the map of the atlas with the store of its side. */
import { placesOf } from '#state/selectors.ts';
import './side-by-side.css';
import { Component, type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import type { CameraSync } from '#state/camera/camera-sync.ts';
import { featureStore } from '#state/feature-store.ts';
import type { Insets } from '#state/insets.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { coincidentPlacesLeft } from '#state/side-by-side/side-stores.ts';
import type { AtlasStore } from '#state/store.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { canDrawMaps } from '#state/webgl.ts';
import { PlaceSymbol } from '#ui/kit/icons.tsx';
import { useMapView } from '#ui/kit/lazy/lazy-map-view.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { Credits } from '#ui/over-map/credits.tsx';

const nothingCovered: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Whether WebGL is available: probed once. */
const probeOf = featureStore(() => ({ isAble: canDrawMaps() }));

export const canDraw = (store: AtlasStore): boolean => probeOf(store).isAble;

/** An error boundary, so that a map that cannot start does not remove the table. */
class MapErrorBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError = () => ({ hasFailed: true });
  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}

/** The choice among coincident places after a click on their marker. */
function CoincidentChoice({ side, onPlace }: { side: AtlasStore; onPlace: (id: string) => void }) {
  const { words } = useWords();
  const coincident = useStore(side, ({ session }) => session.coincident);
  const places = useStore(side, (state) => placesOf(state));
  if (coincident === null) return null;
  return (
    <div className="twin-spot">
      <p>{words.sideBySide.spot(coincident.length)}</p>
      <ul>
        {coincident.map((id) => {
          const place = places.get(id);
          return place ? (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  coincidentPlacesLeft(side);
                  onPlace(id);
                }}
              >
                <PlaceSymbol place={place} size={20} />
                <span dir="auto">
                  <LocalizedText text={place.name} />
                </span>
              </button>
            </li>
          ) : null;
        })}
      </ul>
      <button type="button" className="secondary" onClick={() => coincidentPlacesLeft(side)}>
        {words.kit.close}
      </button>
    </div>
  );
}

export function SideMap({
  side,
  sync,
  onPlace,
}: {
  side: AtlasStore;
  sync: CameraSync;
  onPlace: (id: string) => void;
}) {
  const { words } = useWords();
  const appearance = useAppearance();
  const MapView = useMapView();
  const state = useStore(side, ({ session }) => session.map);
  const failed = <p className="map-note">{words.shell.map.failed}</p>;
  return (
    <StoreContext value={side}>
      <section className="map twin-map" aria-label={sync.name} data-map-state={state}>
        <MapErrorBoundary fallback={failed}>
          <Suspense fallback={<p className="map-note">{words.shell.map.loading}</p>}>
            <MapView appearance={appearance} insets={nothingCovered} sync={sync} />
          </Suspense>
        </MapErrorBoundary>
        {state === 'failed' ? failed : null}
        <CoincidentChoice side={side} onPlace={onPlace} />
        <Credits />
      </section>
    </StoreContext>
  );
}
