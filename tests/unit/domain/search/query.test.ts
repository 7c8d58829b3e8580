import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnMap, type Place } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { emptyQuery } from '#domain/search/empty-query.ts';
import { placeIndex } from '#domain/search/place-index.ts';
import { type Hit, type Query, runQuery } from '#domain/search/query.ts';
import { addedBy, countWithin, hitDistances, loosening, without } from '#domain/search/relaxed-queries.ts';
import { naiveHits } from '#tests/bench/naive.ts';
import { placeWith, sameCases, somePlaces, someQuery, somewhere } from '#tests/support/arbitrary-places.ts';

const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ place }) => place.id);
const hitsOf = (places: readonly Place[], said: Partial<Query>): string[] =>
  idsOf(runQuery(placeIndex(places), { ...emptyQuery, ...said }).hits);

const naively = (places: readonly Place[], query: Query): string[] => {
  const { haystacks } = placeIndex(places);
  return naiveHits(
    places.map((place, number) => ({ place, haystack: haystacks[number] ?? '' })),
    query,
  );
};

describe('a query', () => {
  it('finds what the plain filter with Turf finds', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, (places, query) => {
        expect(hitsOf(places, query).toSorted()).toEqual(naively(places, query).toSorted());
      }),
      { ...sameCases, numRuns: 500 },
    );
  });

  it('puts each place that passes text and facets in one list: hits, without a place, or outside', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, (places, query) => {
        const { hits, offMap: withoutPlace, outside } = runQuery(placeIndex(places), query);
        const said = [...idsOf(hits), ...idsOf(withoutPlace), ...outside.map(({ id }) => id)];
        expect(new Set(said).size).toBe(said.length);
        const anywhere = naively(places, { ...query, district: null, origin: null });
        const lost = places.filter(({ id }) => anywhere.includes(id) && !said.includes(id));
        expect(said.filter((id) => !anywhere.includes(id))).toEqual([]);
        // What cannot be drawn is not dimmed either: a place that is not on the map and in another district is nowhere.
        expect(lost.filter((place) => isOnMap(place) || place.district === query.district)).toEqual([]);
      }),
      { ...sameCases, numRuns: 500 },
    );
  });

  it('keeps what is not on the map apart when there is an origin, and among the hits when there is none', () => {
    const places = [
      placeWith({ id: 'here', position: somewhere }),
      placeWith({ id: 'digital', kind: 'digital' }),
      placeWith({ id: 'stand-in', position: somewhere, basis: 'stand_in' }),
      placeWith({ id: 'wide', position: somewhere, areaWide: true }),
      placeWith({ id: 'other', kind: 'digital', category: 'investor' }),
    ];
    const near = runQuery(placeIndex(places), { ...emptyQuery, origin: somewhere, categories: ['library'] });
    expect(near.hits).toEqual([{ place: places[0], metres: 0 }]);
    expect(idsOf(near.offMap)).toEqual(['digital', 'stand-in', 'wide']);
    expect(near.offMap.map(({ metres }) => metres)).toEqual([null, null, null]);
    const anywhere = runQuery(placeIndex(places), { ...emptyQuery, categories: ['library'] });
    expect(idsOf(anywhere.hits)).toEqual(['digital', 'here', 'stand-in', 'wide']);
    expect(anywhere.offMap).toEqual([]);
    expect(anywhere.hits.map(({ metres }) => metres)).toEqual([null, null, null, null]);
  });

  it('dims what is too far or in another district, not what fails a facet', () => {
    const places = [
      placeWith({ id: 'near', position: somewhere, district: 'east' }),
      placeWith({ id: 'west', position: somewhere, district: 'west' }),
      placeWith({ id: 'far', position: [10.9, 59.95], district: 'east' }),
      placeWith({ id: 'closed', position: somewhere, district: 'west', status: 'closed' }),
    ];
    const query: Query = { ...emptyQuery, district: 'east', origin: somewhere, radiusMetres: 500 };
    const { hits, outside } = runQuery(placeIndex(places), query);
    expect(idsOf(hits)).toEqual(['near']);
    expect(outside.map(({ id }) => id)).toEqual(['west', 'far']);
  });

  it('counts a place at exactly the radius in', () => {
    const far = placeWith({ id: 'far', position: [10.76, 59.92] });
    const radiusMetres = metresBetween(somewhere, [10.76, 59.92]);
    expect(hitsOf([far], { origin: somewhere, radiusMetres })).toEqual(['far']);
    expect(hitsOf([far], { origin: somewhere, radiusMetres: radiusMetres - 1e-6 })).toEqual([]);
  });

  it('asks nothing of the radius without an origin', () => {
    expect(hitsOf([placeWith({ id: 'here', position: somewhere })], { radiusMetres: 1 })).toEqual(['here']);
  });

  it('wants one of the ids of each facet, and all facets', () => {
    const places = [
      placeWith({ id: 'food', themes: ['food'], offers: ['desk'] }),
      placeWith({ id: 'both', themes: ['food', 'mobility'], offers: ['studio'] }),
      placeWith({ id: 'neither', offers: ['desk'] }),
    ];
    expect(hitsOf(places, { themes: ['food', 'security'] })).toEqual(['both', 'food']);
    expect(hitsOf(places, { themes: ['food'], offers: ['desk', 'kitchen'] })).toEqual(['food']);
  });

  it('leaves closed places out unless they are asked for, also when no status is', () => {
    const places = [placeWith({ id: 'open' }), placeWith({ id: 'shut', status: 'closed' })];
    expect(hitsOf(places, {})).toEqual(['open']);
    expect(hitsOf(places, { statuses: [] })).toEqual(['open']);
    expect(hitsOf(places, { statuses: ['closed'] })).toEqual(['shut']);
  });

  it('takes unknown step-free access for no', () => {
    const places = [
      placeWith({ id: 'yes', stepFree: true }),
      placeWith({ id: 'no', stepFree: false }),
      placeWith({ id: 'unknown' }),
    ];
    expect(hitsOf(places, { stepFree: true })).toEqual(['yes']);
  });

  it('asks who may come in by any of the answers, and takes what is not known for none of them', () => {
    const places = [
      placeWith({ id: 'anybody', public: 'walk_in' }),
      placeWith({ id: 'asked', public: 'by_appointment' }),
      placeWith({ id: 'members', public: 'members' }),
      placeWith({ id: 'unknown' }),
    ];
    expect(hitsOf(places, { publicAccess: ['walk_in', 'members'] })).toEqual(['anybody', 'members']);
  });

  it('asks for what is known to be open, which may be nothing', () => {
    const places = [placeWith({ id: 'open' }), placeWith({ id: 'shut' })];
    expect(hitsOf(places, { open: new Set(['open']) })).toEqual(['open']);
    expect(hitsOf(places, { open: new Set() })).toEqual([]);
  });

  it('throws a RangeError for an origin that is none', () => {
    expect(() => hitsOf([], { origin: [Number.NaN, 0], radiusMetres: 1 })).toThrow(RangeError);
  });
});

describe('the order of hits', () => {
  const named = (id: string, name: string, lng: number): Place =>
    placeWith({ id, name: { en: name }, position: [lng, 59.91] });
  const places = [
    named('aa', 'Åpen lab', 10.74),
    named('z', 'Zoo lab', 10.76),
    named('b2', 'lab 10', 10.75),
    named('b1', 'Lab 9', 10.75),
    named('a1', 'Lab 9', 10.75),
  ];

  it('by name is the Norwegian alphabet, numbers by size, ties by id', () => {
    expect(hitsOf(places, { sort: 'name' })).toEqual(['a1', 'b1', 'b2', 'z', 'aa']);
  });

  it('by distance is nearest first, then by name', () => {
    const sorted = hitsOf(places, { sort: 'distance', origin: [10.7401, 59.91] });
    expect(sorted).toEqual(['aa', 'a1', 'b1', 'b2', 'z']);
    expect(hitsOf(places, { sort: 'distance' })).toEqual(['a1', 'b1', 'b2', 'z', 'aa']);
  });

  it('by relevance is the best find first, and by name when nothing is sought', () => {
    expect(hitsOf(places, { sort: 'relevance', text: 'lab' }).slice(0, 3)).toEqual(['a1', 'b1', 'b2']);
    expect(hitsOf(places, { sort: 'relevance' })).toEqual(['a1', 'b1', 'b2', 'z', 'aa']);
  });

  it('by name follows the language of the index', () => {
    const both = [
      placeWith({ id: 'one', name: { en: 'A', nb: 'Z' } }),
      placeWith({ id: 'two', name: { en: 'B', nb: 'Y' } }),
    ];
    expect(idsOf(runQuery(placeIndex(both, undefined, 'en'), emptyQuery).hits)).toEqual(['one', 'two']);
    expect(idsOf(runQuery(placeIndex(both, undefined, 'nb'), emptyQuery).hits)).toEqual(['two', 'one']);
  });

  it('is the same whatever order the places come in', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, (given, query) => {
        expect(hitsOf(given.toReversed(), query)).toEqual(hitsOf(given, query));
      }),
      sameCases,
    );
  });
});

describe('loosening', () => {
  it('says which single filter to drop, and how many places that gives, best first', () => {
    const places = [
      placeWith({ id: 'a', category: 'library', themes: ['food'] }),
      placeWith({ id: 'b', category: 'library', themes: ['mobility'] }),
      placeWith({ id: 'c', category: 'investor', themes: ['fintech'] }),
      placeWith({ id: 'd', category: 'investor', themes: ['fintech'] }),
    ];
    const query: Query = { ...emptyQuery, categories: ['library'], themes: ['fintech'] };
    expect(loosening(placeIndex(places), query)).toEqual([
      { filter: 'category', count: 2 },
      { filter: 'theme', count: 2 },
    ]);
    expect(loosening(placeIndex(places.slice(0, 3)), query)).toEqual([
      { filter: 'theme', count: 2 },
      { filter: 'category', count: 1 },
    ]);
  });

  it('offers nothing that would add nothing', () => {
    expect(loosening(placeIndex([placeWith({ id: 'a' })]), emptyQuery)).toEqual([]);
    const twoWrong: Query = { ...emptyQuery, categories: ['investor'], themes: ['food'] };
    expect(loosening(placeIndex([placeWith({ id: 'a' })]), twoWrong)).toEqual([]);
  });

  it('gives just the hits there are when the filter is dropped', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, (places, query) => {
        for (const { filter, count } of loosening(placeIndex(places), query)) {
          expect(hitsOf(places, without(query, filter))).toHaveLength(count);
        }
      }),
      sameCases,
    );
  });

  it('names every filter that hides something', () => {
    const place = placeWith({ id: 'a', position: somewhere });
    const queries: Partial<Query>[] = [
      { origin: [10.9, 59.9], radiusMetres: 1 },
      { text: 'nowhere' },
      { categories: ['investor'] },
      { themes: ['food'] },
      { offers: ['desk'] },
      { audiences: ['residents'] },
      { kinds: ['digital'] },
      { statuses: ['closed'] },
      { publicAccess: ['walk_in'] },
      { stepFree: true },
      { open: new Set() },
      { district: 'east' },
    ];
    const offered = queries.flatMap((said) => loosening(placeIndex([place]), { ...emptyQuery, ...said }));
    expect(offered.map(({ filter }) => filter)).toEqual([
      'radius',
      'text',
      'category',
      'theme',
      'offer',
      'audience',
      'kind',
      'status',
      'public',
      'stepFree',
      'open',
      'district',
    ]);
  });
});

describe('what further steps would add', () => {
  it('is the difference of the hits of one radius and the next', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, (places, query) => {
        const start = query.radiusMetres ?? 0;
        const index = placeIndex(places);
        const added = addedBy(index, query, 250, 2600);
        if (query.origin === null || start >= 2600) {
          expect(added).toEqual([]);
          return;
        }
        const within = (radiusMetres: number): number => runQuery(index, { ...query, radiusMetres }).hits.length;
        const expected = added.map((_, step) => {
          const before = step === 0 && query.radiusMetres === null ? 0 : within(start + step * 250);
          return within(Math.min(start + (step + 1) * 250, 2600)) - before;
        });
        expect(added).toHaveLength(Math.ceil((2600 - start) / 250));
        expect(added).toEqual(expected);
      }),
      { ...sameCases, numRuns: 200 },
    );
  });

  it('counts places at the origin itself in the first step when no radius is set', () => {
    const index = placeIndex([placeWith({ id: 'here', position: somewhere })]);
    expect(addedBy(index, { ...emptyQuery, origin: somewhere }, 250, 500)).toEqual([1, 0]);
    expect(addedBy(index, { ...emptyQuery, origin: somewhere, radiusMetres: 0 }, 250, 500)).toEqual([0, 0]);
  });

  it('counts a place exactly on the edge of a step in that step', () => {
    const index = placeIndex([placeWith({ id: 'edge', position: [10.76, 59.92] })]);
    const metres = metresBetween(somewhere, [10.76, 59.92]);
    expect(addedBy(index, { ...emptyQuery, origin: somewhere, radiusMetres: 0 }, metres, 3 * metres)).toEqual([
      1, 0, 0,
    ]);
  });

  it.each([
    ['stepMetres', 0, 500],
    ['stepMetres', Number.NaN, 500],
    ['maxMetres', 250, Number.POSITIVE_INFINITY],
  ])('throws a RangeError that names %s', (name, step, most) => {
    expect(() => addedBy(placeIndex([]), emptyQuery, step, most)).toThrow(RangeError);
    expect(() => addedBy(placeIndex([]), emptyQuery, step, most)).toThrow(name);
  });
});

describe('the distances of the hits', () => {
  it('tell the number within any distance as the query itself does', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, fc.array(fc.integer({ min: 0, max: 3000 })), (places, query, radii) => {
        const index = placeIndex(places);
        const anywhere = { ...query, radiusMetres: null };
        const distances = hitDistances(index, anywhere, 3000);
        expect([...distances]).toEqual([...distances].sort((a, b) => a - b));
        for (const radiusMetres of radii) {
          const expected = query.origin === null ? 0 : runQuery(index, { ...anywhere, radiusMetres }).hits.length;
          expect(countWithin(distances, radiusMetres)).toBe(expected);
        }
      }),
      { ...sameCases, numRuns: 100 },
    );
  });

  it('count what is exactly as far', () => {
    const distances = Float64Array.of(0, 10, 10, 20);
    expect([-1, 0, 9.9, 10, 19, 20, 99].map((metres) => countWithin(distances, metres))).toEqual([0, 1, 1, 3, 3, 4, 4]);
    expect(countWithin(new Float64Array(), 5)).toBe(0);
  });
});
