/** The story on paper. */
import type { AtlasStore } from '#state/store.ts';

/** From the panel, or while it is told, to the paper of a story. */
export const handoutOpened = (store: AtlasStore, story: string): void =>
  store.setState(({ view }) => ({ view: { ...view, view: 'print', story, slide: null }, how: 'push' }));

/** Back to the map, with the door open that led here. */
export function handoutClosed(store: AtlasStore): void {
  store.setState(({ view, session }) => ({
    view: { ...view, view: 'map', story: null, slide: null },
    how: 'push',
    session: { ...session, door: 'present' },
  }));
}
