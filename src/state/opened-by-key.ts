import { placeChosen } from './actions.ts';
import { spotOpened } from './map-actions.ts';
import type { AtlasStore } from './store.ts';

/** What stands at one spot of the map was opened by key: the place, or the list of those that share it. */
export function openedByKey(store: AtlasStore, ids: readonly string[]): void {
  const [only, ...more] = ids;
  if (more.length > 0) spotOpened(store, ids);
  else if (only !== undefined) {
    placeChosen(store, only);
    store.setState(({ session }) => ({ session: { ...session, openedOnMap: only } }));
  }
}
