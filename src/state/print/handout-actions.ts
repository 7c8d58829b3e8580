/** Actions that open and close the handout of a story. */
import type { AtlasStore } from '#state/store.ts';

/** Opens the handout, from the panel or from the presentation. */
export const handoutOpened = (store: AtlasStore, story: string): void =>
  store.setState(({ view }) => ({ view: { ...view, view: 'print', story, slide: null }, how: 'push' }));

/** Returns to the map, with the tab open from which the handout was opened. */
export function handoutClosed(store: AtlasStore): void {
  store.setState(({ view, session }) => ({
    view: { ...view, view: 'map', story: null, slide: null },
    how: 'push',
    session: { ...session, tab: 'present' },
  }));
}
