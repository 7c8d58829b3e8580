import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyQuery } from '#domain/search/empty-query.ts';
import { offMapKindOf } from '#domain/search/off-map.ts';
import { placeIndex } from '#domain/search/place-index.ts';
import { type Query, runQuery } from '#domain/search/query.ts';
import { audiences, categories, kinds, offers, statuses, themes } from '#domain/vocabulary.ts';
import { markersIn } from '#map/markers/group-places.ts';
import { placeWith, sameCases, somewhere } from '#tests/support/arbitrary-places.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

it('parts places into pinned, digital, and known by area', () => {
  const pinned = placeWith({ id: 'pinned', position: somewhere });
  const digital = placeWith({ id: 'digital', kind: 'digital' });
  const area = placeWith({ id: 'area', position: somewhere, basis: 'stand_in' });
  const wide = placeWith({ id: 'wide', position: somewhere, areaWide: true });
  const homeless = placeWith({ id: 'homeless', kind: 'organisational' });
  expect(offMapKindOf([pinned, digital, area, wide, homeless])).toEqual({
    onMap: [pinned],
    digital: [digital],
    byArea: [area, wide, homeless],
  });
});

/** Filters of every kind, drawn from the whole vocabulary. */
const few = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...list], { maxLength: Math.min(4, list.length) });
const someFilters = fc.record(
  {
    text: fc.constantFrom('lab', 'oslo', 'oxford', 'test', 'university', 'zzz'),
    categories: few(categories),
    themes: few(themes),
    offers: few(offers),
    audiences: few(audiences),
    kinds: few(kinds),
    statuses: few(statuses),
    stepFree: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Each place is drawn once at any zoom, alone or among others. */
const someZoom = 12;

describe.each(shippedCities)('in %s, under every filter', async (id) => {
  const { city, places, districts } = await shippedCity(id);
  const index = placeIndex(places);
  const someQuery: fc.Arbitrary<Query> = fc
    .tuple(
      someFilters,
      fc.option(fc.constantFrom(...districts.map((district) => district.id))),
      fc.option(fc.record({ origin: fc.constant(city.centre), radiusMetres: fc.integer({ min: 100, max: 9000 }) })),
    )
    .map(([filters, district, near]) => ({ ...emptyQuery, ...filters, district, ...near }));

  it('what is found is on the map or not on the map, each once, and the map pins the first', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        const { hits, offMap: withoutPlace } = runQuery(index, query);
        const found = [...hits, ...withoutPlace].map(({ place }) => place);
        const { onMap, digital, byArea } = offMapKindOf(found);
        expect(new Set([...onMap, ...digital, ...byArea])).toEqual(new Set(found));
        expect(onMap.length + digital.length + byArea.length).toBe(found.length);
        const pinned = markersIn({ shown: found, outside: [] })
          .filter(({ minzoom, maxzoom }) => minzoom <= someZoom && someZoom < maxzoom)
          .flatMap((marker) => marker.places);
        expect(new Set(pinned)).toEqual(new Set(onMap));
        expect(pinned.length).toBe(onMap.length);
        expect(digital.every((place) => place.kind === 'digital')).toBe(true);
      }),
      { ...sameCases, numRuns: 300 },
    );
  });

  it('with an origin, those on the map are the list and the others stand apart', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        const { hits, offMap: withoutPlace } = runQuery(index, { ...query, origin: city.centre });
        expect(offMapKindOf(hits.map(({ place }) => place)).onMap.length).toBe(hits.length);
        expect(offMapKindOf(withoutPlace.map(({ place }) => place)).onMap).toEqual([]);
      }),
      { ...sameCases, numRuns: 100 },
    );
  });
});
