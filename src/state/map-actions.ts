/** Actions, as in `actions.ts`, that only parts of the page do which come after the first list. */
import type { Position } from '#domain/atlas.ts';
import { change, defaultWithin, offWalk, placeClosed, pointNear, session } from './actions.ts';
import { isLocked } from './locks.ts';
import { askedGroundOf } from './selectors.ts';
import type { AtlasStore, Ground, Notice, Session } from './store.ts';
import { type Camera, viewOfAnotherCity, type Within } from './view.ts';

/** A marker of places in one building was pressed: the list says which. */
export const spotOpened = (store: AtlasStore, ids: readonly string[]): void =>
  session(store, { spot: ids, telling: null });

/** What is around the person or the origin, in words. */
export function aroundOpened(store: AtlasStore, around: Session['around']): void {
  const { sheet } = store.getState().session;
  session(store, { around, spot: null, sheet: sheet === 'peek' ? 'half' : sheet });
  if (store.getState().view.place !== null) placeClosed(store);
}

export const stepFreeToggled = (store: AtlasStore): void =>
  change(store, 'push', { stepfree: !store.getState().view.stepfree });

/** All test arenas of the city, and nothing else asked: list, map, tray and address follow the one facet. */
export function arenasOpened(store: AtlasStore): void {
  const { view } = store.getState();
  const { save, whatif, view: layout } = view;
  const category = ['test_arena'] as const;
  change(store, 'push', { ...viewOfAnotherCity(view, view.city), save, whatif, view: layout, category });
  session(store, { door: 'explore', spot: null });
}

/** An origin at a position: put there by hand the map stays where the hand is, else the map goes to look. */
export function originPlaced(store: AtlasStore, position: Position, by: 'hand' | 'look' = 'hand'): void {
  const { view } = store.getState();
  if (isLocked(view, 'near')) return;
  const { within, camera } = view;
  const next = { near: pointNear(position), within: within ?? defaultWithin, place: null, ...offWalk };
  change(store, 'push', by === 'hand' ? { ...next, camera } : { ...next, camera: null });
  session(store, { door: 'find' });
}

/** While the pin is dragged; only the last step is a choice of its own. */
export const originDragged = (store: AtlasStore, position: Position, isLast: boolean): void =>
  change(store, isLast ? 'push' : 'replace', { near: pointNear(position) });

export const originCleared = (store: AtlasStore): void =>
  change(store, 'push', { near: null, within: null, sort: null });

export const radiusChosen = (store: AtlasStore, within: Within | null, how: 'push' | 'replace' = 'replace'): void =>
  change(store, how, { within });

/** Street detail was asked for or taken back. Either way the next try starts afresh. */
export function streetDetailToggled(store: AtlasStore): void {
  const { preferences } = store.getState();
  // After a failure, or under a link that asks for the embedded ground, the wish is still there and not taken back.
  const isOn = askedGroundOf(store.getState()) === 'live';
  store.setState({ preferences: { ...preferences, streetDetail: !isOn } });
  session(store, { failedGrounds: [] });
  const { basemap } = store.getState().view;
  if (basemap === 'embedded' && !isOn) change(store, 'replace', { basemap: 'auto' });
}

/** The map now stands on this ground. */
export const groundShown = (store: AtlasStore, ground: Ground): void => {
  if (store.getState().session.ground !== ground) session(store, { ground });
};

/** A ground did not come, or was lost: the map goes back to the embedded one, and this is said once. */
export function groundFailed(
  store: AtlasStore,
  ground: Ground,
  key: 'liveFailed' | 'customFailed' | 'customRanges',
): void {
  const { failedGrounds } = store.getState().session;
  if (failedGrounds.includes(ground)) return;
  session(store, { ground: 'embedded', failedGrounds: [...failedGrounds, ground] });
  noticeShown(store, { type: 'said', key });
}

export const cameraMoved = (store: AtlasStore, camera: Camera): void => change(store, 'replace', { camera });

export const sightChanged = (store: AtlasStore, sight: Session['sight']): void => session(store, { sight });

export const noticeShown = (store: AtlasStore, notice: Notice): void =>
  session(store, {
    notices: [...store.getState().session.notices.filter((each) => each.type !== notice.type), notice],
  });

export const noticeDismissed = (store: AtlasStore, notice: Notice): void =>
  session(store, { notices: store.getState().session.notices.filter((each) => each !== notice) });
