/** The self-guided walk one is on. Read by lazy parts only, so that none of it stands before the first list. */
import type { Atlas, GuidedWalk, Place, Position } from '#domain/atlas.ts';
import { type WalkPlan, type WalkStop, walkPlan } from '#domain/walks/guided-walk.ts';
import { chosenPlace, remembered } from '#state/selectors.ts';
import type { State } from '#state/store.ts';

const planned = remembered((atlas: Atlas, id: string | null, places: ReadonlyMap<string, Place>): WalkPlan | null => {
  const walk = atlas.walks.find((each) => each.id === id);
  return walk ? walkPlan(walk, places) : null;
});

/** The walk that is open, worked out; the same object for the same state. Null without one. */
export const walkOf = ({ atlas, view, places }: State): WalkPlan | null => planned(atlas, view.walk, places);

const allPlanned = remembered((walks: readonly GuidedWalk[], places: ReadonlyMap<string, Place>) =>
  walks.map((walk) => walkPlan(walk, places)),
);

/** All walks of the city, worked out, in the order of the data. */
export const walkPlansOf = ({ atlas, places }: State): ReturnType<typeof allPlanned> => allPlanned(atlas.walks, places);

const stopOf = (state: State): WalkStop | null => walkOf(state)?.stops[(state.view.stop ?? 0) - 1] ?? null;

/** What stands in the middle: the place that is open or else the stop one is at. */
export const placeInSight = (state: State): Place | null => chosenPlace(state) ?? stopOf(state)?.place ?? null;

const nowhere: readonly Position[] = [];

/** The way along the walk that is open, `[lng, lat]` in degrees. */
export const wayOf = (state: State): readonly Position[] => walkOf(state)?.positions ?? nowhere;
