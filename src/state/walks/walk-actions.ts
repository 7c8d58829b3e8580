/** What choosing a walk, or turning to one of its stops, makes of the state. For the panels alone. */
import type { AtlasStore } from '#state/store.ts';
import type { View } from '#state/view.ts';

const changed = (store: AtlasStore, how: 'push' | 'replace', part: Partial<View>): void =>
  store.setState(({ view, session }) => ({
    // Wherever the map was moved to, it now looks at the walk or the stop.
    view: { ...view, place: null, camera: null, ...part },
    how,
    // What is chosen is to be seen on the map too; while one turns pages the sheet stays as it was pulled.
    session: { ...session, door: 'explore', spot: null, sheet: how === 'push' ? 'half' : session.sheet },
  }));

/** A walk was chosen; what was asked of a district does not hold for it. */
export const walkChosen = (store: AtlasStore, id: string): void =>
  changed(store, 'push', { walk: id, stop: null, district: null });

/**
 * A stop of the open walk, counted from 1. The first one is a choice; from stop to stop only a page is turned, so that the
 * browser's Back leads to the walk as a whole and not through every stop again.
 */
export const stopChosen = (store: AtlasStore, stop: number): void =>
  changed(store, store.getState().view.stop === null ? 'push' : 'replace', { stop });
