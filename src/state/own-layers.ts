/** Layers of files that somebody brought along. They are on nobody's server and in no link, and die with the tab. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Columns, OwnData } from '#domain/own-data/own-data.ts';
import { doorOpened } from './actions.ts';
import type { AtlasStore } from './store.ts';
import { useAtlasStore } from './use-atlas.ts';

export interface OwnLayer {
  readonly id: number;
  /** Which of the colours it is drawn in, from 0. */
  readonly hue: number;
  readonly isShown: boolean;
  readonly data: OwnData;
  /** To be read again, should the columns mean something else. */
  readonly bytes: ArrayBuffer;
  /** What somebody said that the columns mean. */
  readonly chosen: Columns | null;
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
  /** The name of the file that is being read. */
  readonly reading: string | null;
}

const ofStores = new WeakMap<AtlasStore, StoreApi<OwnLayers>>();

export function ownLayersOf(store: AtlasStore): StoreApi<OwnLayers> {
  const own =
    ofStores.get(store) ?? createStore((): OwnLayers => ({ layers: [], chosen: null, removed: null, reading: null }));
  ofStores.set(store, own);
  return own;
}

export function useOwnLayers<T>(select: (own: OwnLayers) => T): T {
  return useStore(ownLayersOf(useAtlasStore()), select);
}

/** Pressed on the map, by the id of layer and feature there: what is known of it stands in the panel. */
export function ownFeatureChosen(store: AtlasStore, id: string): void {
  const [layer = 0, at = 0] = id.split('/').map(Number);
  doorOpened(store, 'present');
  ownLayersOf(store).setState({ chosen: { layer, at } });
}
