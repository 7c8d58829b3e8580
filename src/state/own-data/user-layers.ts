/** The store of user layers: files that a user opened. They are on no server and in no link, and last until the tab closes. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OwnData } from '#domain/own-data/own-feature.ts';
import { tabOpened } from '#state/actions.ts';
import { featureStore } from '#state/feature-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

export interface UserLayer {
  readonly id: number;
  /** The index of its colour, from 0. */
  readonly hue: number;
  readonly isShown: boolean;
  readonly data: OwnData;
  /** The file, to be read again with other columns. */
  readonly bytes: ArrayBuffer;
}

interface OwnFeatureId {
  readonly layer: number;
  /** The index among the features of its layer, from 0. */
  readonly at: number;
}

export interface UserLayers {
  /** The newest first. */
  readonly layers: readonly UserLayer[];
  readonly chosen: OwnFeatureId | null;
  /** The last removed layer and its index, for undo. */
  readonly removed: { readonly layer: UserLayer; readonly at: number } | null;
  /** The name of the file being read, and of the file that could not be read. */
  readonly reading: string | null;
  readonly failed: string | null;
  /** A new layer that has not received the focus yet. */
  readonly fresh: number | null;
}

const none: UserLayers = { layers: [], chosen: null, removed: null, reading: null, failed: null, fresh: null };

export const userLayersOf = featureStore(() => createStore(() => none));

export function useUserLayers<T>(select: (own: UserLayers) => T): T {
  return useStore(userLayersOf(useAtlasStore()), select);
}

/** Opens the panel of own data over any other. */
export function ownDataOpened(store: AtlasStore): void {
  tabOpened(store, 'present');
  store.setState(({ session }) => ({
    session: { ...session, coincident: null, sheet: session.sheet === 'peek' ? 'half' : session.sheet },
  }));
}

/** A feature was clicked on the map, by `layer/feature`: the panel shows its properties. */
export function ownFeatureChosen(store: AtlasStore, id: string): void {
  const [layer = 0, at = 0] = id.split('/').map(Number);
  ownDataOpened(store);
  userLayersOf(store).setState({ chosen: { layer, at } });
}
