/** Selectors and actions for the panels of shortlist and comparison, loaded when they open. */
import type { Place } from '#domain/atlas.ts';
import { memoized, placesOf } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import {
  emptyShortlist,
  type Ids,
  listChanged,
  missing,
  ownIdsOf,
  show,
  storedShortlistOf,
  undoOf,
  withShortlist,
} from './shortlist-state.ts';

/** The most columns of a readable table. */
export const mostCompared = 6;

export const longestNote = 1000;

/** Places of the user's list that the data no longer have. */
export const missingIdsOf = (state: State): Ids => missing(storedShortlistOf(state).ids, placesOf(state));

const placesFor = (ids: Ids, places: State['places']): Place[] => ids.flatMap((id) => places.get(id) ?? []);
const savedPlaces = memoized(placesFor);
const comparedPlaces = memoized(placesFor);

export const savedPlacesOf = (state: State): Place[] => savedPlaces(state.view.save, placesOf(state));

const comparedIdsOf = memoized(
  (save: Ids, compared: Ids | null): Ids =>
    (compared === null ? save : save.filter((id) => compared.includes(id))).slice(0, mostCompared),
);

/** The compared places, in the order of the list. */
export const comparedPlacesOf = (state: State): Place[] =>
  comparedPlaces(comparedIdsOf(state.view.save, state.session.compared), placesOf(state));

/** Moves a place to another position of the list, counted from 0; beyond an end it goes to that end. */
export const savedMoved = (store: AtlasStore, id: string, to: number): void =>
  listChanged(store, (ids) => {
    if (!ids.includes(id)) return ids;
    const others = ids.filter((each) => each !== id);
    const at = Math.min(others.length, Math.max(0, to));
    return [...others.slice(0, at), id, ...others.slice(at)];
  });

/** Writes a note, which is stored on the device and in no link. */
export const noteWritten = (store: AtlasStore, id: string, text: string): void =>
  store.setState((state) => {
    const own = storedShortlistOf(state);
    const notes = new Map(own.notes);
    if (text.trim() === '') notes.delete(id);
    else notes.set(id, text.slice(0, longestNote));
    return { shortlists: withShortlist(state, { ...own, notes }) };
  });

/** Clears the user's list with its notes. */
export const shortlistCleared = (store: AtlasStore): void =>
  store.setState((state) => {
    const undo = undoOf(state, 'cleared');
    return { ...show(state, [], true, undo), shortlists: withShortlist(state, emptyShortlist) };
  });

/** Removes stored places that the data no longer have, with their notes. */
export const missingForgotten = (store: AtlasStore): void =>
  store.setState((state) => {
    const own = storedShortlistOf(state);
    const notes = new Map([...own.notes].filter(([id]) => placesOf(state).has(id)));
    return {
      shortlists: withShortlist(state, { ids: ownIdsOf(state), notes }),
      session: { ...state.session, undo: undoOf(state, 'forgotten') },
    };
  });

/** Applies the choice about a link's list: keep the user's, take the link's, or join both. */
export const listAnswered = (store: AtlasStore, answer: 'kept' | 'taken' | 'joined'): void =>
  store.setState((state) => {
    const [own, linked] = [ownIdsOf(state), state.view.save];
    const joined = [...own, ...linked.filter((id) => !own.includes(id))];
    const save = { kept: own, taken: linked, joined }[answer];
    return show(state, save, true, undoOf(state, answer));
  });

/** Undoes the last change. Notes written since then stay. */
export const changeUndone = (store: AtlasStore): void =>
  store.setState((state) => {
    const { undo } = state.session;
    if (undo === null) return state;
    const notes = new Map([...undo.own.notes, ...storedShortlistOf(state).notes]);
    return {
      view: { ...state.view, save: undo.shown },
      how: 'replace',
      shortlists: withShortlist(state, { ids: undo.own.ids, notes }),
      session: { ...state.session, undo: null },
    };
  });

/** Opens the comparison. */
export const compareOpened = (store: AtlasStore): void =>
  store.setState(({ view, session }) =>
    view.view === 'compare'
      ? {}
      : { view: { ...view, view: 'compare' }, how: 'push', session: { ...session, beforeComparing: view.view } },
  );

/** Sets the compared places. */
export const comparedChosen = (store: AtlasStore, ids: Ids): void =>
  store.setState(({ session }) => ({ session: { ...session, compared: ids.slice(0, mostCompared) } }));
