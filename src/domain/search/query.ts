/** The query of places: filters, origin, radius and order, and the hits that it gives. */
import type { Place, Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import {
  type Audience,
  type Category,
  defaultStatuses,
  type Kind,
  type Offer,
  type PublicAccess,
  type Status,
  type Theme,
} from '#domain/vocabulary.ts';
import { matcher } from './matching.ts';
import { bitsOf, type FacetKey, facets, type PlaceIndex } from './place-index.ts';

/** A query of the places. An empty list does not filter by its facet; no statuses means the default ones. */
export interface Query {
  readonly district: string | null;
  readonly text: string;
  readonly categories: readonly Category[];
  readonly themes: readonly Theme[];
  readonly offers: readonly Offer[];
  readonly audiences: readonly Audience[];
  readonly kinds: readonly Kind[];
  readonly statuses: readonly Status[];
  readonly publicAccess: readonly PublicAccess[];
  readonly stepFree: boolean;
  /** The ids of the places that are known to be open now; null does not ask whether they are. */
  readonly open: ReadonlySet<string> | null;
  /** The ids of all that is asked for; null asks nothing. */
  readonly only: ReadonlySet<string> | null;
  /** `[lng, lat]` in degrees. */
  readonly origin: Position | null;
  /** Great-circle metres; asks nothing without an origin. */
  readonly radiusMetres: number | null;
  readonly sort: 'distance' | 'name' | 'relevance';
}

export interface Hit {
  readonly place: Place;
  /** Great-circle metres from the origin, unrounded; null without an origin or a place on the map. */
  readonly metres: number | null;
}

export interface QueryResults {
  /** The places that pass every filter, sorted. With an origin, only those on the map. */
  readonly hits: readonly Hit[];
  /** With an origin: places that pass everything that can be asked of a place without a point on the map. */
  readonly offMap: readonly Hit[];
  /** Places on the map that pass text and facets but are too far away or in another district. */
  readonly outside: readonly Place[];
}

/** The ids a query asks for, by facet. */
export const requestedIds = (query: Query): Readonly<Record<FacetKey, readonly string[]>> => ({
  category: query.categories,
  theme: query.themes,
  offer: query.offers,
  audience: query.audiences,
  kind: query.kinds,
  status: query.statuses.length === 0 ? defaultStatuses : query.statuses,
  public: query.publicAccess,
});

/** One thing asked of a column: some bit of `bits` must be set. */
export interface Check {
  readonly key: FacetKey | 'stepFree' | 'open' | 'only';
  readonly column: Uint32Array;
  readonly bits: number;
}

/** What a query asks of the columns of an index, leaving out what it does not ask. */
export function checksOf(index: PlaceIndex, query: Query): Check[] {
  const checks: Check[] = [];
  for (const [key, ids] of Object.entries(requestedIds(query)) as [FacetKey, readonly string[]][]) {
    if (ids.length > 0) checks.push({ key, column: index.facetBits[key], bits: bitsOf(ids, facets[key].ids) });
  }
  if (query.stepFree) checks.push({ key: 'stepFree', column: index.stepFree, bits: 1 });
  for (const key of ['open', 'only'] as const) {
    const ids = query[key];
    if (ids) checks.push({ key, column: Uint32Array.from(index.places, ({ id }) => Number(ids.has(id))), bits: 1 });
  }
  return checks;
}

const passes = (checks: readonly Check[], number: number): boolean => {
  for (const { column, bits } of checks) if (((column[number] ?? 0) & bits) === 0) return false;
  return true;
};

/** Asks the text of a place by its number; always true when the query has no text. */
export function textTest(index: PlaceIndex, query: Query): (number: number) => boolean {
  const wordMatcher = matcher(query.text, index.vocabulary);
  if (wordMatcher === null) return () => true;
  return (number) => wordMatcher.matches(index.haystacks[number] ?? '');
}

/** Asks whether a place, by its number, is in the district asked for, if one is. */
export function districtTest(index: PlaceIndex, query: Query): (number: number) => boolean {
  if (query.district === null) return () => true;
  const wanted = index.districtIds.indexOf(query.district);
  return (number) => wanted >= 0 && index.districtNumbers[number] === wanted;
}

/**
 * Numbers of the places that can be hits as far as the place is concerned: with an origin those on the map, with a radius
 * also those within it. The grid answers this without measuring most of them, so it is asked before anything else.
 */
export function withinRadius(index: PlaceIndex, { origin, radiusMetres }: Query): Uint32Array {
  if (origin === null) return Uint32Array.from(index.places.keys());
  if (radiusMetres === null) return index.onMap;
  const found = index.nearby.within(origin, radiusMetres);
  for (let at = 0; at < found.length; at += 1) found[at] = index.onMap[found[at] ?? 0] ?? 0;
  return found;
}

/** Numbers of the hits of a query, in no particular order. */
export function hitNumbers(index: PlaceIndex, query: Query): number[] {
  const checks = checksOf(index, query);
  const hasText = textTest(index, query);
  const isInDistrict = districtTest(index, query);
  const hits: number[] = [];
  const numbers = withinRadius(index, query);
  // By position: iterating a typed array with `of` was measured 1.6 times slower here.
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (passes(checks, number) && isInDistrict(number) && hasText(number)) hits.push(number);
  }
  return hits;
}

/** The hits of some places, with their distance where it can be measured, in the order asked for. */
function sorted(index: PlaceIndex, query: Query, numbers: Iterable<number>, origin: Position | null): Hit[] {
  const wordMatcher = query.sort === 'relevance' ? matcher(query.text, index.vocabulary) : null;
  const ranked: { hit: Hit; first: number; rank: number }[] = [];
  for (const number of numbers) {
    const place = index.places[number];
    const entry = index.entries[number];
    if (place === undefined || entry === undefined) continue;
    const metres = origin === null || place.position === null ? null : metresBetween(origin, place.position);
    const first = query.sort === 'distance' ? (metres ?? 0) : -(wordMatcher?.score(entry) ?? 0);
    ranked.push({ hit: { place, metres }, first, rank: index.nameRanks[number] ?? 0 });
  }
  return ranked.sort((a, b) => a.first - b.first || a.rank - b.rank).map(({ hit }) => hit);
}

/**
 * Answers a query. A place is within a radius when its great-circle distance is the radius or less. `withoutPlace` and
 * `outside` are worked out when first read, because they must look at every place, and `hits` need not.
 * Throws a RangeError when it has an origin and a radius, and one of them is not finite or the radius is below 0.
 */
export function runQuery(index: PlaceIndex, query: Query): QueryResults {
  const numbers = hitNumbers(index, query);
  let withoutPlace: readonly Hit[] | undefined;
  let outside: readonly Place[] | undefined;
  return {
    hits: sorted(index, query, numbers, query.origin),
    get offMap() {
      withoutPlace ??= hitsWithoutPlace(index, query);
      return withoutPlace;
    },
    get outside() {
      outside ??= placesOutside(index, query, numbers);
      return outside;
    },
  };
}

function hitsWithoutPlace(index: PlaceIndex, query: Query): Hit[] {
  if (query.origin === null) return [];
  const checks = checksOf(index, query);
  const hasText = textTest(index, query);
  const isInDistrict = districtTest(index, query);
  const numbers = index.offMap.filter((number) => passes(checks, number) && isInDistrict(number) && hasText(number));
  return sorted(index, query, numbers, null);
}

function placesOutside(index: PlaceIndex, query: Query, hits: readonly number[]): Place[] {
  const checks = checksOf(index, query);
  const hasText = textTest(index, query);
  const isHit = new Set(hits);
  const places: Place[] = [];
  for (const number of index.onMap) {
    const place = index.places[number];
    if (place !== undefined && !isHit.has(number) && passes(checks, number) && hasText(number)) places.push(place);
  }
  return places;
}
