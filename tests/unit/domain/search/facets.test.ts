import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyQuery } from '#domain/search/empty-query.ts';
import { facetCounts } from '#domain/search/facets.ts';
import { facetKeys, facets, placeIndex } from '#domain/search/place-index.ts';
import { type Query, runQuery } from '#domain/search/query.ts';
import { naiveFacetCounts } from '#tests/bench/naive.ts';
import { placeWith, sameCases, somePlaces, someQuery, somewhere } from '#tests/support/arbitrary-places.ts';

describe('facet counts', () => {
  it('are those of the plain recount', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, (places, query) => {
        const index = placeIndex(places);
        const { district: _, ...counts } = facetCounts(index, query);
        const naivePlaces = places.map((place, number) => ({ place, haystack: index.haystacks[number] ?? '' }));
        const plain = Object.fromEntries(Object.entries(counts).map(([key, ids]) => [key, Object.fromEntries(ids)]));
        expect(plain).toEqual(naiveFacetCounts(naivePlaces, query));
      }),
      { ...sameCases, numRuns: 500 },
    );
  });

  it('of a district are the hits that choosing it would give', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, (places, query) => {
        const index = placeIndex(places);
        for (const [district, count] of facetCounts(index, query).district) {
          expect(runQuery(index, { ...query, district }).hits).toHaveLength(count);
        }
      }),
      { ...sameCases, numRuns: 200 },
    );
  });

  it('leave out the choice in their own facet, and heed those in others', () => {
    const index = placeIndex([
      placeWith({ id: 'a', category: 'library', themes: ['food'] }),
      placeWith({ id: 'b', category: 'investor', themes: ['food', 'fintech'] }),
      placeWith({ id: 'c', category: 'investor', themes: ['mobility'] }),
    ]);
    const counts = facetCounts(index, { ...emptyQuery, categories: ['library'], themes: ['food'] });
    expect(counts.category.get('library')).toBe(1);
    expect(counts.category.get('investor')).toBe(1);
    expect(counts.theme.get('food')).toBe(1);
    expect(counts.theme.get('fintech')).toBe(0);
  });

  it('say how many closed places there would be, though they are not shown', () => {
    const index = placeIndex([placeWith({ id: 'a' }), placeWith({ id: 'b', status: 'closed' })]);
    expect([...facetCounts(index, emptyQuery).status]).toEqual([
      ['operating', 1],
      ['under_construction', 0],
      ['planned', 0],
      ['closed', 1],
    ]);
  });

  it('count what the results list would hold: with an origin only what is on the map', () => {
    const index = placeIndex([placeWith({ id: 'a', position: somewhere }), placeWith({ id: 'b', kind: 'digital' })]);
    const near: Query = { ...emptyQuery, origin: somewhere };
    expect(facetCounts(index, emptyQuery).kind.get('digital')).toBe(1);
    expect(facetCounts(index, near).kind.get('digital')).toBe(0);
  });

  it('name every id of every list', () => {
    const counts = facetCounts(placeIndex([]), emptyQuery);
    for (const key of facetKeys) expect([...counts[key].keys()]).toEqual([...facets[key].ids]);
  });

  it('hold for more districts than a number has bits', () => {
    const places = Array.from({ length: 40 }, (_, number) => placeWith({ id: `p${number}`, district: `d${number}` }));
    const index = placeIndex(places);
    expect(facetCounts(index, emptyQuery).district.get('d39')).toBe(1);
    expect(runQuery(index, { ...emptyQuery, district: 'd35' }).hits.map(({ place }) => place.id)).toEqual(['p35']);
  });

  it('fit each facet into the bits of a number', () => {
    for (const key of facetKeys) expect(facets[key].ids.length).toBeLessThanOrEqual(32);
  });
});
