/** Actions for the parts of the page that load after the first list. */
import type { Position } from '#domain/atlas.ts';
import { change, defaultWithin, offWalk, pointNear, session } from './actions.ts';
import { viewOfAnotherCity } from './city-actions.ts';
import { isLocked } from './locks.ts';
import { askedBasemapOf } from './preferences/asked-basemap.ts';
import type { AtlasStore, Basemap, Notice, Session } from './store.ts';
import type { Camera, Within } from './view.ts';

/** Opens the list of coincident places. */
export const coincidentPlacesOpened = (store: AtlasStore, ids: readonly string[]): void =>
  session(store, { coincident: ids, suggestion: null });

export const stepFreeToggled = (store: AtlasStore): void =>
  change(store, 'push', { stepfree: !store.getState().view.stepfree });

/** Shows all test arenas of the city, without any other filter. */
export function testArenasOpened(store: AtlasStore): void {
  const { view } = store.getState();
  const { save, scenario, view: layout } = view;
  const category = ['test_arena'] as const;
  change(store, 'push', { ...viewOfAnotherCity(view, view.city), save, scenario, view: layout, category });
  session(store, { tab: 'explore', coincident: null });
}

/** Sets the origin at a position. Set by hand, the camera stays; else it moves to the origin. */
export function originPlaced(store: AtlasStore, position: Position, by: 'hand' | 'look' = 'hand'): void {
  const { view } = store.getState();
  if (isLocked(view, 'near')) return;
  const { within, camera } = view;
  const next = { near: pointNear(position), within: within ?? defaultWithin, place: null, ...offWalk };
  change(store, 'push', by === 'hand' ? { ...next, camera } : { ...next, camera: null });
  session(store, { tab: 'find' });
}

/** Moves the origin during a drag; only the last step is a history entry. */
export const originDragged = (store: AtlasStore, position: Position, isLast: boolean): void =>
  change(store, isLast ? 'push' : 'replace', { near: pointNear(position) });

export const originCleared = (store: AtlasStore): void =>
  change(store, 'push', { near: null, within: null, sort: null });

export const radiusChosen = (store: AtlasStore, within: Within | null, how: 'push' | 'replace' = 'replace'): void =>
  change(store, how, { within });

/** Switches street detail on or off. Either way earlier failures are forgotten. */
export function streetDetailToggled(store: AtlasStore): void {
  const { preferences } = store.getState();
  // The preference may be on although the basemap is embedded: after a failure, or under a link that asks for it.
  const isOn = askedBasemapOf(store.getState()) === 'live';
  store.setState({ preferences: { ...preferences, streetDetail: !isOn } });
  session(store, { failedBasemaps: [] });
  const { basemap } = store.getState().view;
  if (basemap === 'embedded' && !isOn) change(store, 'replace', { basemap: 'auto' });
}

/** The map now shows this basemap. */
export const basemapShown = (store: AtlasStore, basemap: Basemap): void => {
  if (store.getState().session.basemap !== basemap) session(store, { basemap: basemap });
};

/** A basemap failed to load or was lost: the map returns to the embedded one, with one notice. */
export function basemapFailed(
  store: AtlasStore,
  basemap: Basemap,
  key: 'liveFailed' | 'customFailed' | 'customRanges',
): void {
  const { failedBasemaps } = store.getState().session;
  if (failedBasemaps.includes(basemap)) return;
  session(store, { basemap: 'embedded', failedBasemaps: [...failedBasemaps, basemap] });
  noticeShown(store, { type: 'said', key });
}

export const cameraMoved = (store: AtlasStore, camera: Camera): void => change(store, 'replace', { camera });

export const viewportChanged = (store: AtlasStore, viewport: Session['viewport']): void => session(store, { viewport });

export const noticeShown = (store: AtlasStore, notice: Notice): void =>
  session(store, {
    notices: [...store.getState().session.notices.filter((each) => each.type !== notice.type), notice],
  });

export const noticeDismissed = (store: AtlasStore, notice: Notice): void =>
  session(store, { notices: store.getState().session.notices.filter((each) => each !== notice) });
