/** The length, minutes and line of a guided walk, computed from its stops. */
import { type GuidedWalk, isOnMap, type Place, type Position, type Text } from '#domain/atlas.ts';
import { metresBetween, walkingMinutes } from '#domain/geo/distance.ts';

/** From one stop to the next: great-circle metres, and the minutes estimated from those as everywhere in the atlas. */
export interface Leg {
  readonly metres: number;
  readonly minutes: number;
}

export interface WalkStop {
  readonly place: Place & { position: Position };
  readonly words: Text;
  /** To the next stop; from the last one of a circular walk to the first, of any other null. */
  readonly onward: Leg | null;
}

/** A self-guided walk with its computed lengths, minutes and line. */
export interface WalkPlan extends Leg {
  readonly walk: GuidedWalk;
  /** In the order to walk, numbered from 1 wherever they are shown. */
  readonly stops: readonly WalkStop[];
  /** `[lng, lat]` in degrees, stop by stop; a circular walk ends where it starts. */
  readonly positions: readonly Position[];
}

const legBetween = (from: Position, to: Position): Leg => {
  const metres = metresBetween(from, to);
  return { metres, minutes: walkingMinutes(metres) };
};

/**
 * Computes the length of a walk, leg by leg and in total. `places` are those of the city, by id. Stops without a point are
 * left out; reading the data has dropped them before. Throws nothing.
 */
export function walkPlan(walk: GuidedWalk, places: ReadonlyMap<string, Place>): WalkPlan {
  const located = walk.stops.flatMap(({ place: id, words }) => {
    const place = places.get(id);
    return place && isOnMap(place) ? [{ place, words }] : [];
  });
  const stops = located.map(({ place, words }, at): WalkStop => {
    const next = located[at + 1] ?? (walk.circular ? located[0] : undefined);
    return { place, words, onward: next ? legBetween(place.position, next.place.position) : null };
  });
  const metres = stops.reduce((sum, { onward }) => sum + (onward?.metres ?? 0), 0);
  const round = walk.circular ? [...located, ...located.slice(0, 1)] : located;
  return { walk, stops, positions: round.map(({ place }) => place.position), metres, minutes: walkingMinutes(metres) };
}
