/** Actions that open and close the form over the open panel: a new place, a correction, or a spreadsheet of places. */
import { placeChosen } from '#state/actions.ts';
import type { AtlasStore, DeskForm, Session } from '#state/store.ts';

const setSuggestion = (store: AtlasStore, next: Session['suggestion']): void =>
  store.setState(({ session }) => ({ session: { ...session, suggestion: next, sheet: next ? 'full' : 'half' } }));

export const suggestionOpened = (store: AtlasStore): void => setSuggestion(store, { type: 'suggest' });

/** Opens the preview of a dropped spreadsheet of places. */
export const sheetOpened = (store: AtlasStore): void => setSuggestion(store, { type: 'sheet' });

/** Opens a form of the curator's desk. */
export const deskFormOpened = (store: AtlasStore, form: DeskForm): void => setSuggestion(store, form);

export const correctionOpened = (store: AtlasStore, place: string): void =>
  setSuggestion(store, { type: 'correct', place });

/** Closes the form after a step through the history. */
export const suggestionLeft = (store: AtlasStore): void => setSuggestion(store, null);

/** Returns to the panel before: setting a pin may have closed the place that is corrected. */
export function suggestionClosed(store: AtlasStore): void {
  const { session, view } = store.getState();
  suggestionLeft(store);
  if (session.suggestion?.type === 'correct' && view.place === null) placeChosen(store, session.suggestion.place);
}
