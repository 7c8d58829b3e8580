/** Actions on walks and their stops, for the panels only. */
import type { AtlasStore } from '#state/store.ts';
import type { View } from '#state/view.ts';

const changed = (store: AtlasStore, how: 'push' | 'replace', part: Partial<View>): void =>
  store.setState(({ view, session }) => ({
    // The map moves to the walk or the stop, whatever its camera was.
    view: { ...view, place: null, camera: null, ...part },
    how,
    // A selection must be visible on the map; while paging through stops the sheet keeps its position.
    session: { ...session, tab: 'explore', coincident: null, sheet: how === 'push' ? 'half' : session.sheet },
  }));

/** Opens a walk, which leaves the district. */
export const walkChosen = (store: AtlasStore, id: string): void =>
  changed(store, 'push', { walk: id, stop: null, district: null });

/**
 * Opens a stop of the walk, counted from 1. Only the first one is a history entry, so that Back leads to the walk and not through
 * every stop.
 */
export const stopChosen = (store: AtlasStore, stop: number): void =>
  changed(store, store.getState().view.stop === null ? 'push' : 'replace', { stop });
