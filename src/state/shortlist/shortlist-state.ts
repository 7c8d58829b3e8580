/**
 * The shortlist. What is shown is `view.save`, so the link carries it; what a person keeps is on the device. The two are the
 * same until a link brings another list: then that one is shown, and the own list waits, unchanged, for an answer. Going
 * back and forward changes neither: a list is a thing one has, not a place where one was.
 */
import { type DataSource, memoized, placesOf } from '#state/selectors.ts';
import type { AtlasStore, Shortlist, State, Undo } from '#state/store.ts';

export type Listed = DataSource & Pick<State, 'shortlists'>;
export type Ids = readonly string[];

export const emptyShortlist: Shortlist = { ids: [], notes: new Map() };

const isSame = (a: Ids, b: Ids): boolean => a.length === b.length && a.every((id, i) => id === b[i]);

/** The user's list and notes in this city. */
export const storedShortlistOf = ({ shortlists, atlas }: Pick<State, 'shortlists' | 'atlas'>): Shortlist =>
  shortlists.get(atlas.city.id) ?? emptyShortlist;

const known = memoized((ids: Ids, places: State['places']): Ids => ids.filter((id) => places.has(id)));
export const missing = memoized((ids: Ids, places: State['places']): Ids => ids.filter((id) => !places.has(id)));

export const ownIdsOf = (state: Listed): Ids => known(storedShortlistOf(state).ids, placesOf(state));

/** The places of the list that is shown, in order. */
export const savedIdsOf = ({ view }: Pick<State, 'view'>): Ids => view.save;

const question = memoized((shown: Ids, own: Ids): { linked: number; own: number } | null =>
  shown.length === 0 || isSame(shown, own) ? null : { linked: shown.length, own: own.length },
);

/** The lengths of a link's list and of the user's, where they differ; null when there is nothing to ask. */
export const questionOf = (state: Listed) => question(state.view.save, ownIdsOf(state));

/** Whether the user's list may follow the shown one: both are equal, or there is none to lose. */
function mayFollow(state: Listed): boolean {
  const asked = questionOf(state);
  return asked === null || asked.own === 0;
}

export const withShortlist = ({ shortlists, atlas }: State, list: Shortlist): State['shortlists'] =>
  new Map([...shortlists, [atlas.city.id, list]]);

/** Shows a list and, where `isOwn`, stores it; stored places that the data do not have at present stay stored. */
export function show(state: State, save: Ids, isOwn: boolean, undo: Undo | null): Partial<State> {
  const own = storedShortlistOf(state);
  const stored = isOwn ? { ...own, ids: [...save, ...missing(own.ids, placesOf(state))] } : own;
  return {
    view: { ...state.view, save },
    how: 'replace',
    shortlists: isOwn ? withShortlist(state, stored) : state.shortlists,
    session: { ...state.session, undo },
  };
}

export const undoOf = (state: State, what: Undo['what'], place: string | null = null): Undo => ({
  what,
  place,
  shown: state.view.save,
  own: storedShortlistOf(state),
});

/** Changes the shown list. A link's list that becomes empty is replaced by the user's own. */
export function listChanged(
  store: AtlasStore,
  next: (ids: Ids) => Ids,
  undo: ((state: State) => Undo) | null = null,
): void {
  store.setState((state) => {
    // An embed must not change the user's list.
    if (state.view.embed) return state;
    const isOwn = mayFollow(state);
    // A view without a list means the user's own, so that the first change loses nothing of it.
    const save = next(state.view.save.length === 0 ? ownIdsOf(state) : state.view.save);
    const shown = save.length === 0 && !isOwn ? ownIdsOf(state) : save;
    return show(state, shown, isOwn, undo?.(state) ?? null);
  });
}

export function placeSaved(store: AtlasStore, id: string): void {
  if (!savedIdsOf(store.getState()).includes(id))
    listChanged(store, (ids) => [...ids.filter((each) => each !== id), id]);
}

export const placeUnsaved = (store: AtlasStore, id: string): void =>
  listChanged(
    store,
    (ids) => ids.filter((each) => each !== id),
    (state) => undoOf(state, 'removed', id),
  );

export const placeToggled = (store: AtlasStore, id: string): void =>
  (savedIdsOf(store.getState()).includes(id) ? placeUnsaved : placeSaved)(store, id);

/** Shows the list of a new address: its own list, or the user's where it has none. */
export const listArrived = (store: AtlasStore): void =>
  store.setState((state) => {
    if (state.view.embed) return state;
    if (questionOf(state) !== null) return { session: { ...state.session, tab: 'saved' } };
    const save = ownIdsOf(state);
    return isSame(save, state.view.save) ? state : { view: { ...state.view, save }, how: 'replace' };
  });

/** Keeps the list unchanged by Back and Forward within a city. Returns the function that ends it. */
export const carryListThroughHistory = (store: AtlasStore): (() => void) =>
  store.subscribe(({ view, how, atlas }, before) => {
    const wasRead = how === 'address' && view !== before.view && atlas.city.id === before.atlas.city.id;
    if (!wasRead || isSame(before.view.save, view.save)) return;
    store.setState(({ view: now }) => ({ view: { ...now, save: before.view.save }, how: 'replace' }));
  });

/** Another tab has stored a change: updates the list where the user's own is shown. */
export const shortlistStoredElsewhere = (store: AtlasStore, shortlists: State['shortlists']): void =>
  store.setState((state) => {
    const save = ownIdsOf({ ...state, shortlists });
    // Undo would revert the other tab's change too.
    const session = { ...state.session, undo: null };
    return questionOf(state) !== null || isSame(save, state.view.save)
      ? { shortlists, session }
      : { shortlists, session, view: { ...state.view, save }, how: 'replace' };
  });
