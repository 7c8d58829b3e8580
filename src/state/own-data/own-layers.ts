/** Layers of files that somebody brought along. They are on nobody's server and in no link, and die with the tab. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OwnData } from '#domain/own-data/own-feature.ts';
import { doorOpened } from '#state/actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

export interface OwnLayer {
  readonly id: number;
  /** Which of the colours it is drawn in, from 0. */
  readonly hue: number;
  readonly isShown: boolean;
  readonly data: OwnData;
  /** To be read again, should the columns mean something else. */
  readonly bytes: ArrayBuffer;
}

interface OwnFeatureId {
  readonly layer: number;
  /** In the features of its layer, from 0. */
  readonly at: number;
}

export interface OwnLayers {
  /** The newest first. */
  readonly layers: readonly OwnLayer[];
  readonly chosen: OwnFeatureId | null;
  /** The layer that was removed last, and where it stood. */
  readonly removed: { readonly layer: OwnLayer; readonly at: number } | null;
  /** The name of the file that is being read, and of one that the browser would not give. */
  readonly reading: string | null;
  readonly failed: string | null;
  /** A layer that was just put there and has not taken the keyboard yet. */
  readonly fresh: number | null;
}

const ofStores = new WeakMap<AtlasStore, StoreApi<OwnLayers>>();

export function ownLayersOf(store: AtlasStore): StoreApi<OwnLayers> {
  const own =
    ofStores.get(store) ??
    createStore(
      (): OwnLayers => ({ layers: [], chosen: null, removed: null, reading: null, failed: null, fresh: null }),
    );
  ofStores.set(store, own);
  return own;
}

export function useOwnLayers<T>(select: (own: OwnLayers) => T): T {
  return useStore(ownLayersOf(useAtlasStore()), select);
}

/** Opens the panel that own data stand in, over whatever is open. */
export function ownDataOpened(store: AtlasStore): void {
  doorOpened(store, 'present');
  store.setState(({ session }) => ({
    session: { ...session, spot: null, around: null, sheet: session.sheet === 'peek' ? 'half' : session.sheet },
  }));
}

/** Pressed on the map, by the id of layer and feature there: what is known of it stands in the panel. */
export function ownFeatureChosen(store: AtlasStore, id: string): void {
  const [layer = 0, at = 0] = id.split('/').map(Number);
  ownDataOpened(store);
  ownLayersOf(store).setState({ chosen: { layer, at } });
}
