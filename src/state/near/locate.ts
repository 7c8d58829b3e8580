/**
 * Where the person is, as the device says it: known to this session only, never in the address and never kept. A press
 * asks; what happens then is told here as events, whoever sees them.
 */
import type { City, Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import type { AtlasStore, State } from '#state/store.ts';
import type { Camera, View } from '#state/view.ts';

/** One answer of the device. */
export interface Fix {
  readonly position: Position;
  /** The position is within so many metres with 95 % confidence (W3C Geolocation, `accuracy`). */
  readonly accuracyMetres: number;
  /** Milliseconds on the device's clock. */
  readonly at: number;
}

export type LocateFault = 'refused' | 'unavailable' | 'slow' | 'insecure';

/** What has to be said of it once. */
export type LocateNote = { type: LocateFault | 'lost' } | { type: 'far' | 'rough'; metres: number };

export interface Locate {
  /** `following`: the map keeps the position in its middle. `away`: it is known, but the person looks elsewhere. */
  readonly mode: 'off' | 'following' | 'away';
  /** Null until the device has answered. */
  readonly fix: Fix | null;
  /** The zoom the person chose while following; null: as the accuracy asks. */
  readonly zoom: number | null;
  /** After following has been switched off: the map stays where it is until something is chosen. */
  readonly isHeld: boolean;
  readonly note: LocateNote | null;
}

export type LocateEvent =
  | { type: 'pressed' | 'turnedAway' | 'stopped' | 'noteDismissed' }
  | { type: 'fixed'; fix: Fix; metresOutside: number | null }
  | { type: 'failed'; fault: LocateFault }
  | { type: 'zoomed'; zoom: number };

/** A position that is less sure than this is worth a word. */
export const roughMetres = 200;

const off = ({ mode, fix }: Locate, note: LocateNote | null): Locate => ({
  mode: 'off',
  fix: null,
  zoom: null,
  isHeld: mode === 'following' && fix !== null,
  note,
});

function fixed(now: Locate, fix: Fix, metresOutside: number | null): Locate {
  if (now.mode === 'off') return now;
  if (metresOutside !== null) return off(now, { type: 'far', metres: metresOutside });
  const isRough = fix.accuracyMetres > roughMetres;
  const first = now.fix === null && isRough ? ({ type: 'rough', metres: fix.accuracyMetres } as const) : now.note;
  const isOver = first?.type === 'lost' || (first?.type === 'rough' && !isRough);
  return { ...now, fix, note: isOver ? null : first };
}

/** Under a bridge: what was known a moment ago still holds, the device goes on trying, and a loss is said. */
function failed(now: Locate, fault: LocateFault): Locate {
  if (now.mode === 'off' || (fault === 'slow' && now.fix !== null)) return now;
  return fault === 'unavailable' && now.fix !== null ? { ...now, note: { type: 'lost' } } : off(now, { type: fault });
}

/** What an event makes of it. The last thing the person did counts: whoever moves the map while waiting is not fetched back. */
export function located(now: Locate, event: LocateEvent): Locate {
  switch (event.type) {
    case 'pressed':
      if (now.mode === 'following') return off(now, null);
      return { ...now, mode: 'following', zoom: null, isHeld: false, note: null };
    case 'turnedAway':
      if (now.mode === 'following') return { ...now, mode: 'away', zoom: null };
      return now.isHeld ? { ...now, isHeld: false } : now;
    case 'fixed':
      return fixed(now, event.fix, event.metresOutside);
    case 'zoomed':
      return now.mode === 'following' ? { ...now, zoom: event.zoom } : now;
    case 'failed':
      return failed(now, event.fault);
    case 'stopped':
      return now.mode === 'off' ? now : { ...off(now, null), isHeld: false };
    case 'noteDismissed':
      return { ...now, note: null };
  }
}

/** Tells the store. While the map follows, the address says of the camera nothing: it would say where somebody walks. */
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

/** Metres from the middle of a city, for a position (`[lng, lat]`, degrees) outside its bounds; null for one inside. */
export function metresOutside({ bounds, centre }: City, position: Position): number | null {
  const [west, south, east, north] = bounds;
  const [lng, lat] = position;
  return lng >= west && lng <= east && lat >= south && lat <= north ? null : metresBetween(position, centre);
}

/** Metres of one pixel at zoom 0 on the equator, for the map's tiles of 512 pixels (earth's circumference / 512). */
const metresPerPixel = 78_271.517;

/** Pixels by which the middle may miss the position after a zoom by two fingers. */
const stillInMiddle = 48;

/** Whether a camera that the person chose still has the position in its middle. */
function isInMiddle({ lng, lat, zoom }: Camera, { position }: Fix): boolean {
  const perPixel = (metresPerPixel * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  return metresBetween([lng, lat], position) / perPixel <= stillInMiddle;
}

const choices = ['city', 'place', 'district', 'near', 'within'] as const satisfies readonly (keyof View)[];

/** What a change of the state means for following; null: nothing. A zoom in place goes on following at that zoom. */
export function turnOf(before: State, now: State): LocateEvent | null {
  const { locate } = now.session;
  if (now.view === before.view || (locate.mode !== 'following' && !locate.isHeld)) return null;
  const { camera } = now.view;
  if (choices.some((key) => now.view[key] !== before.view[key])) return { type: 'turnedAway' };
  if (camera === null || camera === before.view.camera) return null;
  return locate.fix && locate.mode === 'following' && isInMiddle(camera, locate.fix)
    ? { type: 'zoomed', zoom: camera.zoom }
    : { type: 'turnedAway' };
}

/** Decimals of a degree in a link: about ten metres, which is enough to start a search from. */
const decimals = 4;

/** A position (`[lng, lat]`, degrees) as a link may carry it. */
export const positionForLink = ([lng, lat]: Position): Position => [
  Number(lng.toFixed(decimals)),
  Number(lat.toFixed(decimals)),
];
