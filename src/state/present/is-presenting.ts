import type { State } from '#state/store.ts';

/** True while a story is told, on the map or, as the notes to it, without one. On paper it is a handout. */
export const isPresenting = ({ view }: Pick<State, 'view'>): boolean =>
  view.story !== null && !view.embed && (view.view === 'map' || view.view === 'list');
