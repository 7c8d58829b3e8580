/** Selectors of the open walk. Imported by lazily loaded parts only. */
import type { Atlas, GuidedWalk, Place, Position } from '#domain/atlas.ts';
import { type WalkPlan, type WalkStop, walkPlan } from '#domain/walks/guided-walk.ts';
import { chosenPlace, memoized, placesOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';

const planned = memoized((atlas: Atlas, id: string | null, places: ReadonlyMap<string, Place>): WalkPlan | null => {
  const walk = atlas.walks.find((each) => each.id === id);
  return walk ? walkPlan(walk, places) : null;
});

/** The walk that is open, worked out; the same object for the same state. Null without one. */
export const walkOf = (state: State): WalkPlan | null => planned(state.atlas, state.view.walk, placesOf(state));

const allPlanned = memoized((walks: readonly GuidedWalk[], places: ReadonlyMap<string, Place>) =>
  walks.map((walk) => walkPlan(walk, places)),
);

/** All walks of the city, worked out, in the order of the data. */
export const walkPlansOf = (state: State): ReturnType<typeof allPlanned> =>
  allPlanned(state.atlas.walks, placesOf(state));

const stopOf = (state: State): WalkStop | null => walkOf(state)?.stops[(state.view.stop ?? 0) - 1] ?? null;

/** The place in focus: the open place or else the current stop. */
export const placeInFocus = (state: State): Place | null => chosenPlace(state) ?? stopOf(state)?.place ?? null;

const nowhere: readonly Position[] = [];

/** The way along the walk that is open, `[lng, lat]` in degrees. */
export const routeOf = (state: State): readonly Position[] => walkOf(state)?.positions ?? nowhere;
