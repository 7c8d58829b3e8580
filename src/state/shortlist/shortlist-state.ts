/**
 * The shortlist. What is shown is `view.save`, so the link carries it; what a person keeps is on the device. The two are the
 * same until a link brings another list: then that one is shown, and the own list waits, unchanged, for an answer. Going
 * back and forward changes neither: a list is a thing one has, not a place where one was.
 */
import { remembered } from '#state/selectors.ts';
import type { AtlasStore, Shortlist, State, Undo } from '#state/store.ts';
import type { View } from '#state/view.ts';

type Listed = Pick<State, 'view' | 'atlas' | 'places' | 'shortlists'>;
export type Ids = readonly string[];

export const emptyShortlist: Shortlist = { ids: [], notes: new Map() };

const isSame = (a: Ids, b: Ids): boolean => a.length === b.length && a.every((id, i) => id === b[i]);

/** The person's own list and notes in this city. */
export const keptOf = ({ shortlists, atlas }: Pick<State, 'shortlists' | 'atlas'>): Shortlist =>
  shortlists.get(atlas.city.id) ?? emptyShortlist;

const known = remembered((ids: Ids, places: State['places']): Ids => ids.filter((id) => places.has(id)));
export const missing = remembered((ids: Ids, places: State['places']): Ids => ids.filter((id) => !places.has(id)));

export const ownIdsOf = (state: Listed): Ids => known(keptOf(state).ids, state.places);

/** The places of the list that is shown, in order. */
export const savedIdsOf = ({ view }: Pick<State, 'view'>): Ids => view.save;

const question = remembered((shown: Ids, own: Ids): { brought: number; own: number } | null =>
  shown.length === 0 || isSame(shown, own) ? null : { brought: shown.length, own: own.length },
);

/** How long the list of a link is that is not the person's own, and how long theirs; null when there is nothing to ask. */
export const questionOf = (state: Listed) => question(state.view.save, ownIdsOf(state));

/** The list of a link that waits for an answer; empty when the own one is shown. */
export const borrowedOf = (state: Listed): Ids => (questionOf(state) === null ? [] : state.view.save);

/** The own list may follow what is shown: it is the same, or there is none that could be lost. */
function mayFollow(state: Listed): boolean {
  const asked = questionOf(state);
  return asked === null || asked.own === 0;
}

export const withShortlist = ({ shortlists, atlas }: State, list: Shortlist): State['shortlists'] =>
  new Map([...shortlists, [atlas.city.id, list]]);

/** Shows a list and, where `isOwn`, keeps it; what the data does not hold just now stays in what is kept. */
export function show(state: State, save: Ids, isOwn: boolean, undo: Undo | null): Partial<State> {
  const own = keptOf(state);
  const kept = isOwn ? { ...own, ids: [...save, ...missing(own.ids, state.places)] } : own;
  return {
    view: { ...state.view, save },
    how: 'replace',
    shortlists: isOwn ? withShortlist(state, kept) : state.shortlists,
    session: { ...state.session, undo },
  };
}

export const undoOf = (state: State, what: Undo['what'], place: string | null = null): Undo => ({
  what,
  place,
  shown: state.view.save,
  own: keptOf(state),
});

/** Changes the list that is shown. A borrowed list that has become empty gives way to the own one. */
export function listChanged(
  store: AtlasStore,
  next: (ids: Ids) => Ids,
  undo: ((state: State) => Undo) | null = null,
): void {
  store.setState((state) => {
    // What belongs to the person is not changed from within another page.
    if (state.view.embed) return state;
    const isOwn = mayFollow(state);
    // A view without a list stands for the own one, so that nothing of it is lost by the first change.
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

/** An address was read. One without a list shows the own, and its link carries it; another's list is what one came for. */
export const listArrived = (store: AtlasStore): void =>
  store.setState((state) => {
    if (state.view.embed) return state;
    if (questionOf(state) !== null) return { session: { ...state.session, door: 'saved' } };
    const save = ownIdsOf(state);
    return isSame(save, state.view.save) ? state : { view: { ...state.view, save }, how: 'replace' };
  });

/** After going back or forward the list is the one it was before. */
export const listCarriedOver = (store: AtlasStore, save: View['save']): void => {
  if (!isSame(save, store.getState().view.save)) {
    store.setState(({ view }) => ({ view: { ...view, save }, how: 'replace' }));
  }
};

/** Another tab has changed what is kept. Where the own list is shown, it is shown as it is now. */
export const keptElsewhere = (store: AtlasStore, shortlists: State['shortlists']): void =>
  store.setState((state) => {
    const save = ownIdsOf({ ...state, shortlists });
    // Taking back a change made here would take back theirs too.
    const session = { ...state.session, undo: null };
    return questionOf(state) !== null || isSame(save, state.view.save)
      ? { shortlists, session }
      : { shortlists, session, view: { ...state.view, save }, how: 'replace' };
  });
