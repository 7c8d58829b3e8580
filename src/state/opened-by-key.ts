import { placeChosen } from './actions.ts';
import { coincidentPlacesOpened } from './map-actions.ts';
import type { AtlasStore } from './store.ts';

/** A marker was opened by key: opens its place, or the list of its coincident places. */
export function openedByKey(store: AtlasStore, ids: readonly string[]): void {
  const [only, ...more] = ids;
  if (more.length > 0) coincidentPlacesOpened(store, ids);
  else if (only !== undefined) {
    placeChosen(store, only);
    store.setState(({ session }) => ({ session: { ...session, openedOnMap: only } }));
  }
}
