/** Telling whoever keeps the data: a new place, or what is wrong with one. The form lies over what was open. */
import { placeChosen } from '#state/actions.ts';
import type { AtlasStore, Session } from '#state/store.ts';

const telling = (store: AtlasStore, next: Session['telling']): void =>
  store.setState(({ session }) => ({ session: { ...session, telling: next, sheet: next ? 'full' : 'half' } }));

export const suggestionOpened = (store: AtlasStore): void => telling(store, { type: 'suggest' });

export const correctionOpened = (store: AtlasStore, place: string): void => telling(store, { type: 'correct', place });

/** The history was stepped through: what it shows is what is seen. */
export const tellingLeft = (store: AtlasStore): void => telling(store, null);

/** Back to where one was: a corrected place may have been closed by a pin that was set meanwhile. */
export function tellingClosed(store: AtlasStore): void {
  const { session, view } = store.getState();
  tellingLeft(store);
  if (session.telling?.type === 'correct' && view.place === null) placeChosen(store, session.telling.place);
}
