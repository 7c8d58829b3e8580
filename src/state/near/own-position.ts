/** The actions that make the position of the device the origin. */
import { isOnMap, type Place } from '#domain/atlas.ts';
import { type Fix, type LocateNote, positionForLink, roughMetres } from '#domain/near/location-tracking.ts';
import { steadyPosition } from '#domain/near/nearest-announcement.ts';
import { change, offWalk, pointNear, session } from '#state/actions.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { isOwnPosition } from './origin-name.ts';

/** Where the person is, as far as the device has told. */
export const hereOf = ({ session: { locate, here } }: State): Fix | null => locate.fix ?? here ?? null;

const roughness = ({ accuracyMetres }: Fix): LocateNote | null =>
  accuracyMetres > roughMetres ? { type: 'rough', metres: accuracyMetres } : null;

/**
 * Starts from the position of the device, rounded to about ten metres since the link contains it. What would hide the nearest
 * places is dropped: text, district and subset, and with `isAnew` also needs. Without a first distance all are listed, nearest first.
 */
export function ownPositionChosen(store: AtlasStore, fix: Fix, { isAnew }: { isAnew: boolean }): void {
  const { view, session: now } = store.getState();
  const near = pointNear(positionForLink(fix.position));
  change(store, 'push', {
    ...{ near, within: view.near && view.within, sort: null, q: '', district: null, subset: null, place: null },
    ...{ camera: null, ...offWalk, ...(isAnew ? { need: [] } : {}) },
  });
  session(store, {
    ...{ tab: 'find', coincident: null, suggestion: null, here: fix, nearMe: roughness(fix) },
    named: { near, name: null },
    sheet: now.sheet === 'peek' ? 'half' : now.sheet,
  });
}

/** Who walks takes the origin along, where it is the person's own position and the device is followed. */
export function ownPositionMoved(store: AtlasStore, fix: Fix): void {
  const state = store.getState();
  const { here } = state.session;
  if (!here || !isOwnPosition(state) || steadyPosition(here.position, fix.position) === here.position) return;
  const near = pointNear(positionForLink(fix.position));
  store.setState({
    view: { ...state.view, near },
    how: 'replace',
    session: { ...state.session, here: fix, named: { near, name: null } },
  });
}

/** Where the way to a place begins: the origin, or else the person; null where neither is known, or the place is the origin. */
export function startOfWayTo(state: State, place: Place, origin: Fix['position'] | null): Fix['position'] | null {
  const isOrigin = state.view.near?.type === 'place' && state.view.near.id === place.id;
  return isOnMap(place) ? ((isOrigin ? null : origin) ?? hereOf(state)?.position ?? null) : null;
}
