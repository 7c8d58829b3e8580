/** The places shown as numbered pins. Only the map imports it, so that it loads after the first list. */
import type { Place, Position } from '#domain/atlas.ts';
import type { WalkPlan } from '#domain/walks/guided-walk.ts';
import { type RecommendationPlan, recommendationsOf } from '#state/needs/recommendations.ts';
import { memoized } from '#state/selectors.ts';
import { savedPlacesOf } from '#state/shortlist/shortlist-actions.ts';
import type { State } from '#state/store.ts';
import { walkOf } from '#state/walks/walk-selectors.ts';

/** Places in a meaningful order: the first is number 1. `line` is the route along them, where there is one. */
export interface Numbered {
  readonly places: readonly Place[];
  readonly line: readonly Position[];
}

const ofRecommendations = memoized(
  ({ places, walk }: RecommendationPlan): Numbered => ({
    places: places.map(({ place }) => place),
    line: walk?.positions ?? [],
  }),
);
const ofWalk = memoized(
  ({ stops, positions }: WalkPlan): Numbered => ({ places: stops.map(({ place }) => place), line: positions }),
);
const ofSaved = memoized((places: readonly Place[]): Numbered => ({ places, line: [] }));

/** The open walk, the recommendations in the tab Find, or the open shortlist, in the order of the panel. */
export function numberedOf(state: State): Numbered | null {
  const walk = walkOf(state);
  if (walk) return ofWalk(walk);
  if (state.session.tab === 'find' && state.view.need.length > 0) return ofRecommendations(recommendationsOf(state));
  if (state.session.tab === 'saved' && state.view.save.length > 0) return ofSaved(savedPlacesOf(state));
  return null;
}
