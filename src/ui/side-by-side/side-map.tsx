import { Component, type ComponentType, type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import type { Appearance } from '#look/palette.ts';
import type { Insets } from '#state/insets.ts';
import type { AtlasStore } from '#state/store.ts';
import { spotLeft } from '#state/side-by-side/side-stores.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { type Yoke, YokeContext } from '#state/side-by-side/camera-sync.ts';
import { Credits } from '#ui/over-map/credits.tsx';
import { PlaceMark } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The map of the atlas, which draws whatever store is around it. */
export type DrawnMap = ComponentType<{ appearance: Appearance; insets: Insets }>;

const nothingCovered: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

let isAble: boolean | null = null;

/** Asked once, and the context given back: browsers hand out few. */
export function canDraw(): boolean {
  if (isAble !== null) return isAble;
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
    isAble = gl !== null;
  } catch {
    isAble = false;
  }
  return isAble;
}

/** Keeps a map that cannot start from taking the table down with it. */
class Fallible extends Component<{ instead: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError = () => ({ hasFailed: true });
  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}

/** The places that share the spot that was pressed: one of them is meant. */
function Spot({ side, onPlace }: { side: AtlasStore; onPlace: (id: string) => void }) {
  const { words } = useWords();
  const spot = useStore(side, ({ session }) => session.spot);
  const places = useStore(side, (state) => state.places);
  if (spot === null) return null;
  return (
    <div className="twin-spot">
      <p>{words.twins.spot(spot.length)}</p>
      <ul>
        {spot.map((id) => {
          const place = places.get(id);
          return place ? (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  spotLeft(side);
                  onPlace(id);
                }}
              >
                <PlaceMark place={place} size={20} />
                <span dir="auto">
                  <Said text={place.name} />
                </span>
              </button>
            </li>
          ) : null;
        })}
      </ul>
      <button type="button" className="secondary" onClick={() => spotLeft(side)}>
        {words.close}
      </button>
    </div>
  );
}

/** One of two maps: the very map of the atlas, on the store of its side. */
export function TwinMap({
  side,
  yoke,
  onPlace,
  DrawnMap,
}: {
  side: AtlasStore;
  yoke: Yoke;
  onPlace: (id: string) => void;
  DrawnMap: DrawnMap;
}) {
  const { words } = useWords();
  const appearance = useAppearance();
  const state = useStore(side, ({ session }) => session.map);
  const failed = <p className="map-note">{words.mapFailed}</p>;
  return (
    <StoreContext value={side}>
      <YokeContext value={yoke}>
        <section className="map twin-map" aria-label={yoke.name} data-map-state={state}>
          <Fallible instead={failed}>
            <Suspense fallback={<p className="map-note">{words.mapLoading}</p>}>
              <DrawnMap appearance={appearance} insets={nothingCovered} />
            </Suspense>
          </Fallible>
          {state === 'failed' ? failed : null}
          <Spot side={side} onPlace={onPlace} />
          <Credits />
        </section>
      </YokeContext>
    </StoreContext>
  );
}
