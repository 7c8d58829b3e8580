/** The reducer of location tracking: the device's position, and whether the map follows it. Pure. */
import type { City, Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';

/** One position from the device. */
export interface Fix {
  readonly position: Position;
  /** The position is within so many metres with 95 % confidence (W3C Geolocation, `accuracy`). */
  readonly accuracyMetres: number;
  /** Milliseconds on the device's clock. */
  readonly at: number;
}

export type LocateFault = 'refused' | 'unavailable' | 'slow' | 'insecure';

/** A note to show once. */
export type LocateNote = { type: LocateFault | 'lost' } | { type: 'far' | 'rough'; metres: number };

export interface Locate {
  /** `following`: the map is centred on the position. `away`: the position is known, but the user has moved the map. */
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

/** A position less accurate than this is noted. */
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

/** A temporary loss, as under a bridge: the last position still holds, the device keeps trying, and a note reports the loss. */
function failed(now: Locate, fault: LocateFault): Locate {
  if (now.mode === 'off' || (fault === 'slow' && now.fix !== null)) return now;
  return fault === 'unavailable' && now.fix !== null ? { ...now, note: { type: 'lost' } } : off(now, { type: fault });
}

/**
 * The state after an event. The person's last action has priority: after a move of the map while waiting, the map is not
 * moved back.
 */
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

/** Metres from the middle of a city, for a position (`[lng, lat]`, degrees) outside its bounds; null for one inside. */
export function metresOutside({ bounds, centre }: City, position: Position): number | null {
  const [west, south, east, north] = bounds;
  const [lng, lat] = position;
  return lng >= west && lng <= east && lat >= south && lat <= north ? null : metresBetween(position, centre);
}

/** Decimals of a degree in a link: about ten metres, which is enough to start a search from. */
const decimals = 4;

/** A position (`[lng, lat]`, degrees) as a link may carry it. */
export const positionForLink = ([lng, lat]: Position): Position => [
  Number(lng.toFixed(decimals)),
  Number(lat.toFixed(decimals)),
];
