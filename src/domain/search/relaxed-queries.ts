/** What a query would find with one filter dropped or with a larger radius. */
import { metresBetween } from '#domain/geo/distance.ts';
import { emptyQuery } from './empty-query.ts';
import type { FacetKey, PlaceIndex } from './place-index.ts';
import { hitNumbers, type Query } from './query.ts';

/** The filters that can be dropped from a query, in the order in which equal results are offered. */
export type FilterKey = 'radius' | 'text' | FacetKey | 'stepFree' | 'open' | 'only' | 'district';

const dropped: Readonly<Record<FilterKey, Partial<Query>>> = {
  radius: { radiusMetres: null },
  text: { text: emptyQuery.text },
  category: { categories: [] },
  theme: { themes: [] },
  offer: { offers: [] },
  audience: { audiences: [] },
  kind: { kinds: [] },
  status: { statuses: emptyQuery.statuses },
  public: { publicAccess: [] },
  stepFree: { stepFree: false },
  open: { open: null },
  only: { only: null },
  district: { district: null },
};

/** The query with one filter dropped. Without its status filter a query still leaves closed places out. */
export const without = (query: Query, filter: FilterKey): Query => ({ ...query, ...dropped[filter] });

/**
 * Which single filter to drop, and how many places that gives, best first: what to offer when nothing is found. A filter
 * whose removal adds no place is left out. Throws as `runQuery` does.
 */
export function loosening(index: PlaceIndex, query: Query): { filter: FilterKey; count: number }[] {
  const found = hitNumbers(index, query).length;
  return (Object.keys(dropped) as FilterKey[])
    .map((filter) => ({ filter, count: hitNumbers(index, without(query, filter)).length }))
    .filter(({ count }) => count > found)
    .sort((a, b) => b.count - a.count);
}

/**
 * The great-circle metres from the origin to each hit of the query that is not farther than `maxMetres`, nearest first:
 * from these a slider tells the number within any distance without asking again. Empty without an origin. Throws a
 * RangeError when `maxMetres` is not finite.
 */
export function hitDistances(index: PlaceIndex, query: Query, maxMetres: number): Float64Array {
  if (!Number.isFinite(maxMetres)) throw new RangeError(`maxMetres must be finite, not ${maxMetres}`);
  const { origin } = query;
  if (origin === null) return new Float64Array();
  const metresTo = (number: number): number => {
    const position = index.places[number]?.position;
    return position ? metresBetween(origin, position) : 0;
  };
  return Float64Array.from(hitNumbers(index, { ...query, radiusMetres: maxMetres }), metresTo).sort();
}

/** How many of some distances, nearest first, are `metres` or less. */
export function countWithin(distances: Float64Array, metres: number): number {
  let [from, to] = [0, distances.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((distances[middle] ?? 0) <= metres) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * How many places each further step outwards would add to the hits: the first number for radius to radius + step, and so
 * on to `maxMetres`, where the last step may be shorter. Starts at the query's radius, or at 0 where it has none: then the
 * numbers are those of a slider from its left end. Empty without an origin. Throws a RangeError when `stepMetres` is not
 * above 0 or `maxMetres` is not finite.
 */
export function addedBy(index: PlaceIndex, query: Query, stepMetres: number, maxMetres: number): number[] {
  if (!(stepMetres > 0)) throw new RangeError(`stepMetres must be above 0, not ${stepMetres}`);
  const distances = hitDistances(index, query, maxMetres);
  const start = query.radiusMetres ?? 0;
  if (query.origin === null) return [];
  const added: number[] = [];
  let counted = query.radiusMetres === null ? 0 : countWithin(distances, start);
  for (let step = 1; start + (step - 1) * stepMetres < maxMetres; step += 1) {
    const within = countWithin(distances, start + step * stepMetres);
    added.push(within - counted);
    counted = within;
  }
  return added;
}
