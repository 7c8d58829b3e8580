import type { State } from './store.ts';

/** True during a presentation, on the map or, for the notes, without one. In print a story is a handout. */
export const isPresenting = ({ view }: Pick<State, 'view'>): boolean =>
  view.story !== null && !view.embed && (view.view === 'map' || view.view === 'list');
