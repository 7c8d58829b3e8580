/** Actions that close one layer each; only lazily loaded panels offer them. */

import { change, session } from './actions.ts';
import { layersOf } from './screens.ts';
import type { AtlasStore } from './store.ts';
export const coincidentPlacesClosed = (store: AtlasStore): void => session(store, { coincident: null });
export const placeClosed = (store: AtlasStore): void => change(store, 'push', { place: null });

/** Closes the topmost layer. False where none is open. */
export function stepBack(store: AtlasStore): boolean {
  const [layer] = layersOf(store.getState());
  if (layer === undefined) return false;
  const closed = layer.close(store.getState());
  if (closed.view) change(store, 'push', closed.view);
  if (closed.session) session(store, closed.session);
  return true;
}
