/** What only the panel of the shortlist and the comparison need of the shortlist: nothing of it is read before they open. */
import type { Place } from '#domain/atlas.ts';
import { remembered } from '#state/selectors.ts';
import {
  emptyShortlist,
  type Ids,
  keptOf,
  listChanged,
  missing,
  ownIdsOf,
  show,
  undoOf,
  withShortlist,
} from './shortlist-state.ts';
import type { AtlasStore, State } from '#state/store.ts';

/** As many columns as a table can have and still be read. */
export const mostCompared = 6;

export const longestNote = 1000;

/** Places of the own list that the data no longer holds. */
export const missingIdsOf = (state: State): Ids => missing(keptOf(state).ids, state.places);

const placesFor = (ids: Ids, places: State['places']): Place[] => ids.flatMap((id) => places.get(id) ?? []);
const savedPlaces = remembered(placesFor);
const comparedPlaces = remembered(placesFor);

export const savedPlacesOf = (state: State): Place[] => savedPlaces(state.view.save, state.places);

const chosenOf = remembered(
  (save: Ids, compared: Ids | null): Ids =>
    (compared === null ? save : save.filter((id) => compared.includes(id))).slice(0, mostCompared),
);

/** The saved places that stand in the table, in the order of the list. */
export const comparedPlacesOf = ({ view, session, places }: State): Place[] =>
  comparedPlaces(chosenOf(view.save, session.compared), places);

/** Moves a place to another position of the list, counted from 0; beyond an end it goes to that end. */
export const savedMoved = (store: AtlasStore, id: string, to: number): void =>
  listChanged(store, (ids) => {
    if (!ids.includes(id)) return ids;
    const others = ids.filter((each) => each !== id);
    const at = Math.min(others.length, Math.max(0, to));
    return [...others.slice(0, at), id, ...others.slice(at)];
  });

/** A note is the person's own: it is kept on the device, and the link never carries it. */
export const noteWritten = (store: AtlasStore, id: string, text: string): void =>
  store.setState((state) => {
    const own = keptOf(state);
    const notes = new Map(own.notes);
    if (text.trim() === '') notes.delete(id);
    else notes.set(id, text.slice(0, longestNote));
    return { shortlists: withShortlist(state, { ...own, notes }) };
  });

/** Empties the own list, notes and all. */
export const shortlistCleared = (store: AtlasStore): void =>
  store.setState((state) => {
    const undo = undoOf(state, 'cleared');
    return { ...show(state, [], true, undo), shortlists: withShortlist(state, emptyShortlist) };
  });

/** Places that the data no longer holds go from what is kept, with their notes. */
export const missingForgotten = (store: AtlasStore): void =>
  store.setState((state) => {
    const own = keptOf(state);
    const notes = new Map([...own.notes].filter(([id]) => state.places.has(id)));
    return {
      shortlists: withShortlist(state, { ids: ownIdsOf(state), notes }),
      session: { ...state.session, undo: undoOf(state, 'forgotten') },
    };
  });

/** The answer to a link's list: the own one is shown again, the link's becomes the own, or both are put together. */
export const listAnswered = (store: AtlasStore, answer: 'kept' | 'taken' | 'joined'): void =>
  store.setState((state) => {
    const [own, brought] = [ownIdsOf(state), state.view.save];
    const joined = [...own, ...brought.filter((id) => !own.includes(id))];
    const save = { kept: own, taken: brought, joined }[answer];
    return show(state, save, true, undoOf(state, answer));
  });

/** Takes the last change back. Notes written since then stay. */
export const changeUndone = (store: AtlasStore): void =>
  store.setState((state) => {
    const { undo } = state.session;
    if (undo === null) return state;
    const notes = new Map([...undo.own.notes, ...keptOf(state).notes]);
    return {
      view: { ...state.view, save: undo.shown },
      how: 'replace',
      shortlists: withShortlist(state, { ids: undo.own.ids, notes }),
      session: { ...state.session, undo: null },
    };
  });

/** The table of saved places is opened over whatever is there. */
export const compareOpened = (store: AtlasStore): void =>
  store.setState(({ view, session }) =>
    view.view === 'compare'
      ? {}
      : { view: { ...view, view: 'compare' }, how: 'push', session: { ...session, beforeComparing: view.view } },
  );

/** Which of the saved places are compared. */
export const comparedChosen = (store: AtlasStore, ids: Ids): void =>
  store.setState(({ session }) => ({ session: { ...session, compared: ids.slice(0, mostCompared) } }));
