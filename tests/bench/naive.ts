/**
 * The plain way, as one would write it first with Turf: what the domain is measured against, and must agree with. It too is
 * handed haystacks folded beforehand and reads the query once, so that no ratio comes from needless work here.
 */
import { distance } from '@turf/turf';
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { type FacetKey, facetKeys, facets } from '#domain/search/place-index.ts';
import { type Query, requestedIds } from '#domain/search/query.ts';
import { tokensOf } from '#domain/search/text.ts';

const metres = (a: number[], b: number[]): number => distance(a, b, { units: 'metres' });

export function naiveWithin(positions: readonly number[][], origin: Position, radiusMetres: number): number[] {
  const from = [...origin];
  const found: number[] = [];
  for (const [number, position] of positions.entries()) {
    if (metres(from, position) <= radiusMetres) found.push(number);
  }
  return found;
}

/** How far it is from each position to the nearest of the others. */
export const naiveNearest = (positions: readonly Position[], others: readonly Position[]): number[] =>
  positions.map((position) => Math.min(...others.map((other) => metres([...position], [...other]))));

export interface NaivePlace {
  readonly place: Place;
  readonly haystack: string;
}

const idsOf = (place: Place, key: FacetKey): readonly string[] => facets[key].of(place);

/** One test a filter; which comes first is the only choice a plain filter has. */
function testsOf(query: Query): Record<'near' | 'facets' | 'text', (entry: NaivePlace) => boolean> {
  const { origin, radiusMetres, district } = query;
  const asked = Object.entries(requestedIds(query)) as [FacetKey, readonly string[]][];
  const active = asked.filter(([, ids]) => ids.length > 0);
  const tokens = tokensOf(query.text);
  return {
    near: ({ place }) =>
      origin === null ||
      (isOnMap(place) && (radiusMetres === null || metres([...origin], [...place.position]) <= radiusMetres)),
    facets: ({ place }) =>
      (district === null || place.district === district) &&
      (!query.stepFree || place.stepFree === true) &&
      active.every(([key, ids]) => idsOf(place, key).some((id) => ids.includes(id))),
    text: ({ haystack }) => tokens.every((token) => haystack.includes(token)),
  };
}

/** Ids of the hits, nearest first. Proximity is asked first, or last when told so. Texts without typing errors only. */
export function naiveHits(places: readonly NaivePlace[], query: Query, isNearLast = false): string[] {
  const { near, facets: hasFacets, text } = testsOf(query);
  const passing = isNearLast
    ? places.filter((entry) => hasFacets(entry) && text(entry) && near(entry))
    : places.filter((entry) => near(entry) && hasFacets(entry) && text(entry));
  const { origin } = query;
  return passing
    .map(({ place: { id, position } }) => ({ id, far: origin && position ? metres([...origin], [...position]) : 0 }))
    .sort((a, b) => a.far - b.far)
    .map(({ id }) => id);
}

/** The facet of a key left open. */
const opened: Readonly<Record<FacetKey, Partial<Query>>> = {
  category: { categories: [] },
  theme: { themes: [] },
  offer: { offers: [] },
  audience: { audiences: [] },
  kind: { kinds: [] },
  status: { statuses: facets.status.ids },
  public: { publicAccess: [] },
};

/** One facet after another: a filter with that facet left open, and then one more for each of its ids. */
export function naiveFacetCounts(places: readonly NaivePlace[], query: Query): Record<string, Record<string, number>> {
  const counts = facetKeys.map((key) => {
    const { near, facets: hasFacets, text } = testsOf({ ...query, ...opened[key] });
    const passing = places.filter((entry) => near(entry) && hasFacets(entry) && text(entry));
    const countOf = (id: string): number => passing.filter(({ place }) => idsOf(place, key).includes(id)).length;
    return [key, Object.fromEntries(facets[key].ids.map((id) => [id, countOf(id)]))] as const;
  });
  return Object.fromEntries(counts);
}
