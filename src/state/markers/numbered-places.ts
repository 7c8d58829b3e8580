/** What stands on the map as numbered pins. Read by the map alone, so that none of it stands before the first list. */
import type { Place, Position } from '#domain/atlas.ts';
import type { WalkPlan } from '#domain/walks/guided-walk.ts';
import { type DoorPlan, doorsOf } from '#state/needs/recommendations.ts';
import { remembered } from '#state/selectors.ts';
import { savedPlacesOf } from '#state/shortlist/shortlist-actions.ts';
import type { State } from '#state/store.ts';
import { walkOf } from '#state/walks/walk-selectors.ts';

/** Places in an order that matters: the first is number 1. `line` is the way along them, where there is one to draw. */
export interface Numbered {
  readonly places: readonly Place[];
  readonly line: readonly Position[];
}

const ofDoors = remembered(
  ({ doors, walk }: DoorPlan): Numbered => ({ places: doors.map(({ place }) => place), line: walk?.positions ?? [] }),
);
const ofWalk = remembered(
  ({ stops, positions }: WalkPlan): Numbered => ({ places: stops.map(({ place }) => place), line: positions }),
);
const ofSaved = remembered((places: readonly Place[]): Numbered => ({ places, line: [] }));

/** The walk one is on, the doors while one looks for them, the shortlist while it is open, in the order of the panel. */
export function numberedOf(state: State): Numbered | null {
  const walk = walkOf(state);
  if (walk) return ofWalk(walk);
  if (state.session.door === 'find' && state.view.need.length > 0) return ofDoors(doorsOf(state));
  if (state.session.door === 'saved' && state.view.save.length > 0) return ofSaved(savedPlacesOf(state));
  return null;
}
