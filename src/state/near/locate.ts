import type { Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { metresPerPixel } from '#domain/geo/web-mercator.ts';
import { type Fix, type LocateEvent, located } from '#domain/near/location-tracking.ts';
import type { AtlasStore, State } from '#state/store.ts';
import type { Camera, View } from '#state/view.ts';
import { isOwnPosition } from './origin-name.ts';

/** Applies an event of location tracking. While the map follows, the address has no camera: it would reveal the user's location. */
export function locateHappened(store: AtlasStore, event: LocateEvent): void {
  const { session, view } = store.getState();
  const locate = located(session.locate, event);
  if (locate === session.locate) return;
  const isFollowed = locate.mode === 'following' && locate.fix !== null;
  store.setState({
    session: { ...session, locate },
    ...(isFollowed && view.camera ? { view: { ...view, camera: null }, how: 'replace' as const } : {}),
  });
}

/** Pixels by which the centre may miss the position after a pinch zoom. */
const centreTolerance = 48;

/** Whether a camera set by the user is still centred on the position. */
function isInMiddle({ lng, lat, zoom }: Camera, { position }: Fix): boolean {
  const centre: Position = [lng, lat];
  return metresBetween(centre, position) / metresPerPixel({ centre, zoom }) <= centreTolerance;
}

const choices = ['city', 'place', 'district', 'near', 'within'] as const satisfies readonly (keyof View)[];

/** The tracking event that a change of the state implies; null for none. A zoom in place keeps following at that zoom. */
export function locateEventOf(before: State, now: State): LocateEvent | null {
  const { locate } = now.session;
  if (now.view === before.view || (locate.mode !== 'following' && !locate.isHeld)) return null;
  const { camera } = now.view;
  const isCarried = isOwnPosition(before) && isOwnPosition(now);
  const isChosen = (key: (typeof choices)[number]): boolean => now.view[key] !== before.view[key];
  if (choices.some((key) => isChosen(key) && !(key === 'near' && isCarried))) return { type: 'turnedAway' };
  if (camera === null || camera === before.view.camera) return null;
  return locate.fix && locate.mode === 'following' && isInMiddle(camera, locate.fix)
    ? { type: 'zoomed', zoom: camera.zoom }
    : { type: 'turnedAway' };
}
