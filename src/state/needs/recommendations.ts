/** The recommendations for the needs of the View. Imported by lazily loaded parts only. */

import { needsById } from '#domain/needs/needs.ts';
import { type Recommendation, type Recommendations, recommendPlaces } from '#domain/needs/recommend.ts';
import { type RecommendedRoute, routeAlong } from '#domain/needs/recommended-route.ts';
import type { PlaceIndex } from '#domain/search/place-index.ts';
import type { Query } from '#domain/search/query.ts';
import { memoized, memoizedOn, type Origin, originOf, placeIndexOf, queryOf } from '#state/selectors.ts';
import type { AtlasStore, RecommendationEdits, State } from '#state/store.ts';

export interface RecommendationPlan extends Recommendations {
  /** What these doors were worked out as; edits by hand hold as long as it stays the same. */
  readonly key: string;
  readonly edits: RecommendationEdits | null;
  readonly walk: RecommendedRoute | null;
}

const noRecommendations: RecommendationPlan = { places: [], uncovered: [], key: '', edits: null, walk: null };

/** Applies the user's order; a recommendation that it does not name goes to the end. */
function inOrder(recommended: readonly Recommendation[], order: readonly string[] | null): readonly Recommendation[] {
  if (order === null) return recommended;
  const rank = ({ place }: Recommendation): number =>
    order.includes(place.id) ? order.indexOf(place.id) : order.length;
  return recommended.toSorted((a, b) => rank(a) - rank(b));
}

const asked = memoized(needsById);
const workedOut = memoized(recommendPlaces);

interface PlanInput {
  readonly index: PlaceIndex;
  readonly query: Query;
  readonly needs: ReturnType<typeof needsById>;
  readonly origin: Origin | null;
  readonly edits: RecommendationEdits | null;
}

const planned = memoizedOn(({ index, query, needs, origin, edits }: PlanInput): RecommendationPlan => {
  const plain = workedOut(index, query, needs);
  const ids = plain.places.map(({ place }) => place.id);
  const key = `${needs.map(({ id }) => id).join(',')}:${ids.join(',')}`;
  const now = edits?.for === key ? edits : null;
  const { places: recommended, uncovered } =
    now && now.swaps.length > 0 ? recommendPlaces(index, query, needs, now.swaps) : plain;
  const ordered = inOrder(recommended, now?.order ?? null);
  const walk = routeAlong(
    origin?.position ?? null,
    ordered.map(({ place }) => place),
  );
  return { places: ordered, uncovered, key, edits: now, walk };
});

/** The doors, in the order to walk; the same object for the same state. Empty when no need is asked for. */
export function recommendationsOf(state: State): RecommendationPlan {
  const { view, atlas, session } = state;
  if (view.need.length === 0) return noRecommendations;
  return planned({
    index: placeIndexOf(state),
    query: queryOf(state),
    needs: asked(atlas.needs, view.need),
    origin: originOf(state),
    edits: session.recommendationEdits,
  });
}

const edited = (store: AtlasStore, part: Partial<RecommendationEdits>): void =>
  store.setState((state) => {
    const { key, edits } = recommendationsOf(state);
    return {
      session: { ...state.session, recommendationEdits: { swaps: [], order: null, ...edits, ...part, for: key } },
    };
  });

/** Selects or deselects a need. */
export function needToggled(store: AtlasStore, id: string): void {
  store.setState(({ view }) => {
    const need = view.need.includes(id) ? view.need.filter((each) => each !== id) : [...view.need, id];
    return { view: { ...view, need }, how: 'push' };
  });
}

/** Reorders the recommendations: the ids of all of them. */
export const recommendationsReordered = (store: AtlasStore, order: readonly string[]): void => edited(store, { order });

/** Replaces a recommendation by its alternative, at the same position of the user's order. */
export function recommendationSwapped(store: AtlasStore, from: string, to: string): void {
  const { edits } = recommendationsOf(store.getState());
  const order = edits?.order?.map((id) => (id === from ? to : id)) ?? null;
  edited(store, { swaps: [...(edits?.swaps ?? []), { from, to }], order });
}
