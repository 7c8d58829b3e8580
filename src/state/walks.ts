/** The self-guided walk one is on. Read by lazy parts only, so that none of it stands before the first list. */
import type { Atlas, GuidedWalk, Place, Position } from '#domain/atlas.ts';
import { type WalkPlan, type WalkStop, walkPlan } from '#domain/guided-walk.ts';
import { chosenPlace, remembered } from './selectors.ts';
import type { AtlasStore, State } from './store.ts';
import type { View } from './view.ts';

const planOf = remembered(walkPlan);

const planned = remembered((atlas: Atlas, id: string | null, places: ReadonlyMap<string, Place>): WalkPlan | null => {
  const walk = atlas.walks.find((each) => each.id === id);
  return walk ? planOf(walk, places) : null;
});

/** The walk that is open, worked out; the same object for the same state. Null without one. */
export const walkOf = ({ atlas, view, places }: State): WalkPlan | null => planned(atlas, view.walk, places);

/** All walks of the city, worked out, in the order of the data. */
export const walkPlansOf = (state: State): readonly WalkPlan[] => allPlanned(state.atlas.walks, state.places);

const allPlanned = remembered((walks: readonly GuidedWalk[], places: ReadonlyMap<string, Place>) =>
  walks.map((walk) => walkPlan(walk, places)),
);

const stopOf = (state: State): WalkStop | null => walkOf(state)?.stops[(state.view.stop ?? 0) - 1] ?? null;

/** What stands in the middle: the place that is open or else the stop one is at. */
export const placeInSight = (state: State): Place | null => chosenPlace(state) ?? stopOf(state)?.place ?? null;

const nowhere: readonly Position[] = [];

/** The way along the walk that is open, `[lng, lat]` in degrees. */
export const wayOf = (state: State): readonly Position[] => walkOf(state)?.positions ?? nowhere;

const changed = (store: AtlasStore, how: 'push' | 'replace', part: Partial<View>): void =>
  store.setState(({ view, session }) => ({
    // Wherever the map was moved to, it now looks at the walk or the stop.
    view: { ...view, place: null, camera: null, ...part },
    how,
    session: { ...session, door: 'explore', spot: null, sheet: session.sheet === 'peek' ? 'half' : session.sheet },
  }));

/** A walk was chosen; what was asked of a district does not hold for it. */
export const walkChosen = (store: AtlasStore, id: string): void =>
  changed(store, 'push', { walk: id, stop: null, district: null });

/**
 * A stop of the open walk, counted from 1. The first one is a choice; from stop to stop only a page is turned, so that the
 * browser's Back leads to the walk as a whole and not through every stop again.
 */
export const stopChosen = (store: AtlasStore, stop: number): void =>
  changed(store, store.getState().view.stop === null ? 'push' : 'replace', { stop });
