/** Recommends a few places that together meet the requested needs. */
import type { Need, Place } from '#domain/atlas.ts';
import type { PlaceIndex } from '#domain/search/place-index.ts';
import type { Hit, Query } from '#domain/search/query.ts';
import { type Audience, type Category, type Offer, type Status, steps, type Theme } from '#domain/vocabulary.ts';
import { bestFor, byDistance, byId, type Candidate, candidatesOf, compared } from './recommendation-candidates.ts';

/** More than five recommendations are a list again; fewer than three leave no choice. */
export const mostRecommendations = 5;
const fewestRecommendations = 3;

/** The fields for which a place was chosen. Each holds only ids that the place has and that were requested. */
export interface Reasons {
  readonly offers: readonly Offer[];
  readonly category: Category | null;
  readonly themes: readonly Theme[];
  readonly audiences: readonly Audience[];
}

/** How well the recommendation is supported by the data. */
export interface Evidence {
  /** True when the place states an offer for every need it was chosen for; false when it meets one by its category alone. */
  readonly isStated: boolean;
  readonly status: Status;
  readonly sources: readonly string[];
  /** A year or a date; null when the date of verification is not known. */
  readonly verified: string | null;
  readonly basis: Place['basis'];
}

export interface Recommendation extends Hit {
  readonly step: (typeof steps)[number];
  /** The requested needs that this place was chosen for. */
  readonly needs: readonly Need[];
  readonly reasons: Reasons;
  readonly evidence: Evidence;
  /** The place that would be recommended instead. */
  readonly alternative: Hit | null;
}

/** A need that no recommended place meets, and the nearest place that would. */
export interface UnmetNeed {
  readonly need: Need;
  readonly nearest: Hit | null;
  /** True when that place is within the radius, and was left out only because five were chosen already. */
  readonly isWithinRadius: boolean;
}

export interface Recommendations {
  readonly places: readonly Recommendation[];
  readonly uncovered: readonly UnmetNeed[];
}

/** One recommended place replaced by another, by place id. */
export interface Swap {
  readonly from: string;
  readonly to: string;
}

interface ChosenPlace {
  readonly candidate: Candidate;
  readonly needs: number;
}

/** Covers the needs greedily; when all are covered that can be, adds the best that remain until there are three. */
function choose(candidates: readonly Candidate[], all: number): ChosenPlace[] {
  const chosen: ChosenPlace[] = [];
  const recommendedIds = new Set<string>();
  let open = all;
  while (chosen.length < mostRecommendations) {
    let candidate = bestFor(candidates, open, recommendedIds);
    const targets = candidate === null ? all : open;
    if (candidate === null && chosen.length < fewestRecommendations)
      candidate = bestFor(candidates, all, recommendedIds);
    if (candidate === null) break;
    chosen.push({ candidate, needs: candidate.met & targets });
    recommendedIds.add(candidate.place.id);
    open &= ~candidate.met;
  }
  return chosen;
}

/** Applies the swaps. A swap that no longer applies is ignored. */
function swapped(
  chosen: readonly ChosenPlace[],
  candidates: readonly Candidate[],
  swaps: readonly Swap[],
): ChosenPlace[] {
  const now = [...chosen];
  for (const { from, to } of swaps) {
    const at = now.findIndex(({ candidate }) => candidate.place.id === from);
    const replaced = now[at];
    const candidate = candidates.find(({ place }) => place.id === to);
    const isRecommended = now.some((other) => other.candidate.place.id === to);
    if (!replaced || !candidate || isRecommended || (candidate.met & replaced.needs) === 0) continue;
    now[at] = { candidate, needs: candidate.met & replaced.needs };
  }
  return now;
}

function reasonsOf({ place }: Candidate, needs: readonly Need[], query: Query): Reasons {
  const has = <T>(own: readonly T[], requested: readonly T[]): T[] => own.filter((each) => requested.includes(each));
  const offers = has(
    place.offers,
    needs.flatMap((need) => need.offers),
  );
  const byCategory = needs.filter((need) => has(place.offers, need.offers).length === 0);
  const themes = [...query.themes, ...byCategory.flatMap((need) => need.themes)];
  return {
    offers,
    category: byCategory.length > 0 ? place.category : null,
    themes: has(place.themes, themes),
    // Without a requested audience, the person is assumed to have a start-up idea.
    audiences: has(place.audiences, query.audiences.length > 0 ? query.audiences : ['startups']),
  };
}

const evidenceOf = ({ place, stated }: Candidate, needs: number): Evidence => ({
  isStated: (needs & ~stated) === 0,
  status: place.status,
  sources: place.sources,
  verified: place.verified ?? null,
  basis: place.basis,
});

const hitOf = (candidate: Candidate | null): Hit | null =>
  candidate && { place: candidate.place, metres: candidate.metres };

/** For a need that no recommended place meets: the best within the radius, else the nearest beyond it. */
function unmetNeedOf(need: Need, bit: number, candidates: readonly Candidate[]): UnmetNeed {
  const within = bestFor(
    candidates.filter(({ isWithinRadius }) => isWithinRadius),
    bit,
    new Set(),
  );
  if (within) return { need, nearest: hitOf(within), isWithinRadius: true };
  const [nearest = null] = candidates
    .filter(({ met }) => (met & bit) !== 0)
    .sort((a, b) => byDistance(a, b) || compared(a, b, bit));
  return { need, nearest: hitOf(nearest), isWithinRadius: false };
}

/**
 * Recommends a few places for some needs, in the order talk, make, test, fund, and by distance within a step.
 *
 * A place can be recommended when it meets a requested need (see `meets`), it passes the facets and the district
 * of the query, and it has not closed; the text of the query is ignored. With an origin and a radius a place must be
 * within it; one without a real point (digital, area-wide, known by its area only) is never within, yet may be recommended all
 * the same: its `metres` are null.
 *
 * The first is the place that meets most of the needs, the next one that meets most of those still open, and so on, at
 * most five; when everything is covered that can be and there are fewer than three, the best that remain. Of equals the
 * first is: who states more of it as an offer; who operates, is being built, is planned; with an origin, whose distance is
 * known; who has two sources or more and is known to have been looked at; who is nearer; whose id comes first. The order of the places plays no part, nor does any
 * place that is not chosen or named.
 *
 * `swaps` replaces recommended places; `alternative` is the best for the same needs among those not recommended, and
 * among those given up before only when nobody else is left. At most 30 needs are looked at. Throws nothing.
 */
export function recommendPlaces(
  index: PlaceIndex,
  query: Query,
  requestedNeeds: readonly Need[],
  swaps: readonly Swap[] = [],
): Recommendations {
  const requested = requestedNeeds.slice(0, 30);
  const all = 2 ** requested.length - 1;
  const candidates = candidatesOf(index, query, requested);
  const within = candidates.filter(({ isWithinRadius }) => isWithinRadius);
  const chosen = swapped(choose(within, all), within, swaps);
  const recommendedIds = new Set(chosen.map(({ candidate }) => candidate.place.id));
  const excludedIds = new Set([...recommendedIds, ...swaps.map(({ from }) => from)]);
  const recommendations = chosen.map(({ candidate, needs }): Recommendation => {
    const own = requested.filter((_, at) => (needs & (1 << at)) !== 0);
    return {
      place: candidate.place,
      metres: candidate.metres,
      step: steps.find((step) => own.some((need) => need.step === step)) ?? steps[0],
      needs: own,
      reasons: reasonsOf(candidate, own, query),
      evidence: evidenceOf(candidate, needs),
      alternative: hitOf(bestFor(within, needs, excludedIds) ?? bestFor(within, needs, recommendedIds)),
    };
  });
  const covered = chosen.reduce((bits, { candidate }) => bits | candidate.met, 0);
  return {
    places: recommendations.sort(
      (a, b) => steps.indexOf(a.step) - steps.indexOf(b.step) || byDistance(a, b) || byId(a, b),
    ),
    uncovered: requested.flatMap((need, at) =>
      (covered & (1 << at)) === 0 ? unmetNeedOf(need, 1 << at, candidates) : [],
    ),
  };
}
