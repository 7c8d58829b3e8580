import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Need, Place, Position } from '#domain/atlas.ts';
import { meets, needsById } from '#domain/needs/needs.ts';
import { mostRecommendations, type Recommendations, recommendPlaces, type Swap } from '#domain/needs/recommend.ts';
import { routeAlong } from '#domain/needs/recommended-route.ts';
import { emptyQuery } from '#domain/search/empty-query.ts';
import { placeIndex } from '#domain/search/place-index.ts';
import type { Query } from '#domain/search/query.ts';
import { categories, type Offer, offers, steps, themes } from '#domain/vocabulary.ts';
import { placeWith, sameCases, somePlaces, someQuery, somewhere } from '#tests/support/arbitrary-places.ts';

const need = (id: string, said: Partial<Need>): Need => ({
  id,
  step: 'make',
  label: {},
  offers: [],
  categories: [],
  themes: [],
  ...said,
});

const talk = need('talk', { step: 'talk', offers: ['mentoring'] });
const make = need('make', { offers: ['prototyping_workshop'], categories: ['makerspace_lab'] });
const test = need('test', { step: 'test', offers: ['living_lab'] });
const fund = need('fund', { step: 'fund', offers: ['funding'] });

/** So many metres north of somewhere, to within a metre. */
const north = (metres: number): Position => [somewhere[0], somewhere[1] + metres / 111_195];

const sure = { sources: ['https://example.org/1', 'https://example.org/2'], verified: '2026' };

const at = (id: string, metres: number | null, offered: readonly Offer[], more: Partial<Place> = {}): Place =>
  placeWith({ id, position: metres === null ? null : north(metres), offers: offered, ...sure, ...more });

const fromHere: Query = { ...emptyQuery, origin: somewhere, radiusMetres: 1000 };

const answer = (
  places: readonly Place[],
  asked: readonly Need[],
  query: Query = fromHere,
  swaps: readonly Swap[] = [],
) => recommendPlaces(placeIndex(places), query, asked, swaps);

const idsOf = ({ places: doors }: Recommendations): string[] => doors.map(({ place }) => place.id);

const unsure = (place: Place): Place => {
  const { verified: _, ...rest } = place;
  return rest;
};

describe('the recommendations', () => {
  it('are those that cover most needs, then what is open, then the best that remain', () => {
    const places = [
      at('mentor', 10, ['mentoring']),
      at('both', 900, ['mentoring', 'prototyping_workshop']),
      at('fund', 300, ['funding']),
    ];
    const { places: doors, uncovered } = answer(places, [talk, make, fund]);
    expect(doors.map(({ place, needs }) => [place.id, needs.map(({ id }) => id)])).toEqual([
      ['mentor', ['talk']],
      ['both', ['talk', 'make']],
      ['fund', ['fund']],
    ]);
    expect(uncovered).toEqual([]);
  });

  const worse: readonly [string, Place, Place][] = [
    [
      'states it, before one of such a category',
      at('far', 900, ['prototyping_workshop']),
      at('near', 1, [], { category: 'makerspace_lab' }),
    ],
    [
      'operates, before one that is being built',
      at('far', 900, ['prototyping_workshop']),
      at('near', 1, ['prototyping_workshop'], { status: 'under_construction' }),
    ],
    [
      'is being built, before one that is planned',
      at('far', 900, ['prototyping_workshop'], { status: 'under_construction' }),
      at('near', 1, ['prototyping_workshop'], { status: 'planned' }),
    ],
    [
      'has a door, before one that is known by its area',
      at('far', 900, ['prototyping_workshop'], { sources: [] }),
      at('near', 1, ['prototyping_workshop'], { basis: 'stand_in' }),
    ],
    [
      'has two sources, before one that has not',
      at('far', 900, ['prototyping_workshop']),
      at('near', 1, ['prototyping_workshop'], { sources: ['https://example.org/1'] }),
    ],
    [
      'was looked at, before one that nobody looked at',
      at('far', 900, ['prototyping_workshop']),
      unsure(at('near', 1, ['prototyping_workshop'])),
    ],
    ['is nearer', at('z', 900, ['prototyping_workshop']), at('a', 901, ['prototyping_workshop'])],
    ['comes first by id', at('a', 900, ['prototyping_workshop']), at('z', 900, ['prototyping_workshop'])],
  ];
  it.each(worse)('are, of equals, first the one that %s', (_, better, other) => {
    const two = [at('x1', 0, ['prototyping_workshop']), at('x2', 0, ['prototyping_workshop'])];
    const { places: doors } = answer([other, ...two, better], [make]);
    expect(new Set(doors.map(({ place }) => place.id))).toEqual(new Set(['x1', 'x2', better.id]));
    expect(doors.map(({ alternative }) => alternative?.place.id)).toEqual([other.id, other.id, other.id]);
  });

  it('stand in the order talk, make, test, fund, and within a step by distance', () => {
    const places = [
      at('money', 1, ['funding']),
      at('lab', 2, ['living_lab']),
      at('workshop', 800, ['prototyping_workshop']),
      at('advice', 700, ['mentoring']),
    ];
    const { places: doors } = answer(places, [fund, test, make, talk]);
    expect(doors.map(({ step, place }) => [step, place.id])).toEqual([
      ['talk', 'advice'],
      ['make', 'workshop'],
      ['test', 'lab'],
      ['fund', 'money'],
    ]);
    expect(new Set(answer(places, [fund, make]).places.map(({ step }) => step))).toEqual(new Set(['make', 'fund']));
  });

  it('are five at most, and say what would have been a sixth', () => {
    const asked = offers.slice(0, 6).map((offer) => need(`need-${offer}`, { offers: [offer] }));
    const places = offers.slice(0, 6).map((offer, i) => at(`place-${i}`, 100 * i, [offer]));
    const { places: doors, uncovered } = answer(places, asked);
    expect(doors).toHaveLength(mostRecommendations);
    expect(
      uncovered.map(({ need: { id }, nearest, isWithinRadius: isWithin }) => [id, nearest?.place.id, isWithin]),
    ).toEqual([[`need-${offers[5]}`, 'place-5', true]]);
  });

  it('name the nearest place beyond the radius for an unmet need, and none for a need that no place meets', () => {
    const places = [at('surer', 3000, ['funding']), unsure(at('nearer', 2000, ['funding']))];
    const { places: doors, uncovered } = answer(places, [fund, talk]);
    expect(doors).toEqual([]);
    expect(uncovered.map(({ nearest, isWithinRadius: isWithin }) => [nearest?.place.id, isWithin])).toEqual([
      ['nearer', false],
      [undefined, false],
    ]);
  });

  it('are never closed ones, even where the query asks for them', () => {
    const places = [at('gone', 1, ['funding'], { status: 'closed' })];
    expect(answer(places, [fund], { ...fromHere, statuses: ['operating', 'closed'] })).toMatchObject({
      places: [],
      uncovered: [{ nearest: null }],
    });
    expect(
      idsOf(answer([...places, at('open', 2, ['funding'])], [fund], { ...fromHere, statuses: ['closed'] })),
    ).toEqual([]);
  });

  it('pass every facet and the district, whatever the text says', () => {
    const places = [
      at('in', 1, ['funding'], { district: 'east', themes: ['food'], audiences: ['startups'] }),
      at('elsewhere', 1, ['funding'], { district: 'west', themes: ['food'], audiences: ['startups'] }),
      at('other-theme', 1, ['funding'], { district: 'east', audiences: ['startups'] }),
    ];
    const query: Query = { ...fromHere, district: 'east', themes: ['food'], audiences: ['startups'], text: 'nothing' };
    expect(idsOf(answer(places, [fund], query))).toEqual(['in']);
  });

  it('may have no place on the map: without a distance, whatever the radius', () => {
    const places = [
      at('digital', null, ['funding'], { kind: 'digital' }),
      at('wide', 1, ['funding'], { areaWide: true }),
    ];
    const { places: doors } = answer(places, [fund], { ...fromHere, radiusMetres: 10 });
    expect(doors.map(({ place, metres }) => [place.id, metres])).toEqual([
      ['digital', null],
      ['wide', null],
    ]);
  });

  it('give their reasons and how far to trust them, in ids', () => {
    const places = [
      at('maker', 100, ['desk', 'prototyping_workshop'], {
        category: 'makerspace_lab',
        themes: ['food', 'mobility'],
        audiences: ['residents', 'startups'],
        basis: 'estimated',
      }),
      unsure(at('by-category', 200, ['desk'], { category: 'makerspace_lab', sources: [], audiences: ['residents'] })),
    ];
    const [stated, byCategory] = answer(places, [make], { ...fromHere, themes: [] }).places;
    expect(stated).toMatchObject({
      reasons: { offers: ['prototyping_workshop'], category: null, themes: [], audiences: ['startups'] },
      evidence: { isStated: true, status: 'operating', sources: sure.sources, verified: '2026', basis: 'estimated' },
    });
    expect(byCategory).toMatchObject({
      reasons: { offers: [], category: 'makerspace_lab', audiences: [] },
      evidence: { isStated: false, sources: [], verified: null },
    });
    const [inField] = answer(places, [make], {
      ...fromHere,
      themes: ['mobility', 'food'],
      audiences: ['residents'],
    }).places;
    expect(inField?.reasons).toMatchObject({ themes: ['food', 'mobility'], audiences: ['residents'] });
  });

  it('are none without a need, and none without a place', () => {
    expect(answer([at('any', 1, ['funding'])], [])).toEqual({ places: [], uncovered: [] });
    expect(answer([], [fund]).places).toEqual([]);
  });
});

describe('a swap', () => {
  const places = [0, 1, 2, 3, 4].map((i) => at(`fund-${i}`, i, ['funding']));
  const swapped = (...swaps: Swap[]) => answer(places, [fund], fromHere, swaps);
  const nextOf = ({ places: doors }: Recommendations, id: string) =>
    doors.find(({ place }) => place.id === id)?.alternative?.place.id;

  it('replaces a place by the next best, and names the one after it as the alternative', () => {
    expect(idsOf(swapped())).toEqual(['fund-0', 'fund-1', 'fund-2']);
    const once = swapped({ from: 'fund-0', to: 'fund-3' });
    expect(idsOf(once)).toEqual(['fund-1', 'fund-2', 'fund-3']);
    expect(nextOf(once, 'fund-3')).toBe('fund-4');
  });

  it('offers a replaced place again once no other is left', () => {
    const twice = swapped({ from: 'fund-0', to: 'fund-3' }, { from: 'fund-3', to: 'fund-4' });
    expect(idsOf(twice)).toEqual(['fund-1', 'fund-2', 'fund-4']);
    expect(nextOf(twice, 'fund-4')).toBe('fund-0');
  });

  it('is passed over when it fits no longer', () => {
    expect(idsOf(swapped({ from: 'fund-0', to: 'nobody' }))).toEqual(idsOf(swapped()));
    expect(idsOf(swapped({ from: 'fund-4', to: 'fund-3' }))).toEqual(idsOf(swapped()));
    expect(idsOf(swapped({ from: 'fund-0', to: 'fund-1' }))).toEqual(idsOf(swapped()));
    const mentors = [at('mentor', 1, ['mentoring']), at('other-mentor', 2, ['mentoring']), ...places];
    const plain = answer(mentors, [talk, fund]);
    expect(idsOf(plain)).toEqual(['mentor', 'fund-0', 'fund-1']);
    expect(answer(mentors, [talk, fund], fromHere, [{ from: 'fund-0', to: 'other-mentor' }]).places[1]?.place.id).toBe(
      'fund-0',
    );
  });

  it('that covers less says what is now open', () => {
    const both = at('both', 1, ['mentoring', 'funding']);
    const less = answer([both, ...places], [talk, fund], fromHere, [{ from: 'both', to: 'fund-4' }]);
    expect(less.uncovered.map(({ need: { id }, nearest }) => [id, nearest?.place.id])).toEqual([['talk', 'both']]);
  });
});

describe('what meets a need', () => {
  const reuse = need('reuse', {
    offers: ['circular_materials'],
    categories: ['makerspace_lab'],
    themes: ['circular_economy'],
  });

  it('is a stated offer, or a category with a theme where one is named', () => {
    expect(meets(at('a', 1, ['circular_materials']), reuse)).toBe(true);
    expect(meets(at('b', 1, [], { category: 'makerspace_lab', themes: ['circular_economy'] }), reuse)).toBe(true);
    expect(meets(at('c', 1, [], { category: 'makerspace_lab', themes: ['food'] }), reuse)).toBe(false);
    expect(meets(at('d', 1, [], { themes: ['circular_economy'] }), reuse)).toBe(false);
    expect(meets(at('e', 1, [], { category: 'makerspace_lab' }), make)).toBe(true);
  });

  it('is asked for by the ids of the table and by offers, in their order; others are passed over', () => {
    const asked = needsById([talk, make], ['funding', 'make', 'luck', 'wet_lab', 'talk']);
    expect(asked.map(({ id, step }) => [id, step])).toEqual([
      ['funding', 'fund'],
      ['make', 'make'],
      ['wet_lab', 'make'],
      ['talk', 'talk'],
    ]);
    expect(asked[0]).toMatchObject({ offers: ['funding'], categories: [] });
  });
});

describe('the walk', () => {
  it('is the sum of its legs from the origin, skipping places without a point', () => {
    const walk = routeAlong(somewhere, [at('a', 1000, []), at('nowhere', null, []), at('b', 400, [])]);
    expect(walk?.positions).toEqual([somewhere, north(1000), north(400)]);
    expect(walk?.metres).toBeCloseTo(1600, 0);
    // 1,600 m, 1.3 times as far by street, at 80 m a minute.
    expect(walk?.minutes).toBeCloseTo(26, 1);
  });

  it('begins at the first place without an origin, and is null with fewer than two points', () => {
    expect(routeAlong(null, [at('a', 0, []), at('b', 500, [])])?.metres).toBeCloseTo(500, 0);
    expect(routeAlong(null, [at('a', 0, [])])).toBeNull();
    expect(routeAlong(somewhere, [at('nowhere', null, [])])).toBeNull();
  });
});

const someNeeds: fc.Arbitrary<Need[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    step: fc.constantFrom(...steps),
    label: fc.constant({}),
    offers: fc.subarray(offers.slice(0, 4)),
    categories: fc.subarray(categories.slice(0, 4)),
    themes: fc.subarray(themes.slice(0, 3), { maxLength: 1 }),
  }),
  { maxLength: 8 },
);

/** Every place that an answer names. */
const namedIn = ({ places: doors, uncovered }: Recommendations): Set<string | undefined> =>
  new Set([
    ...doors.flatMap(({ place, alternative }) => [place.id, alternative?.place.id]),
    ...uncovered.map(({ nearest }) => nearest?.place.id),
  ]);

describe('any answer', () => {
  it('has open, different places within the radius, each with a reason, and leaves no need unmet that one could meet', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, someNeeds, (places, query, asked) => {
        const { places: doors, uncovered } = answer(places, asked, query);
        expect(doors.length).toBeLessThanOrEqual(mostRecommendations);
        expect(new Set(doors.map(({ place }) => place.id)).size).toBe(doors.length);
        for (const { place, needs, reasons, metres, alternative, step } of doors) {
          expect(place.status).not.toBe('closed');
          expect(needs.length).toBeGreaterThan(0);
          expect(needs.every((each) => meets(place, each))).toBe(true);
          expect(needs.some((each) => each.step === step)).toBe(true);
          expect(reasons.offers.length > 0 || reasons.category === place.category).toBe(true);
          expect(metres ?? 0).toBeLessThanOrEqual(query.radiusMetres ?? Number.POSITIVE_INFINITY);
          expect(doors.some((door) => door.place.id === alternative?.place.id)).toBe(false);
        }
        if (doors.length < mostRecommendations)
          expect(uncovered.some(({ isWithinRadius: isWithin }) => isWithin)).toBe(false);
      }),
      sameCases,
    );
  });

  it('is the same whatever the order of the places, and without any that it does not name', () => {
    fc.assert(
      fc.property(somePlaces, someQuery, someNeeds, fc.nat(), (places, query, asked, drawn) => {
        const first = answer(places, asked, query);
        expect(answer(places.toReversed(), asked, query)).toEqual(first);
        const named = namedIn(first);
        const others = places.filter(({ id }) => !named.has(id));
        const gone = others[drawn % Math.max(1, others.length)];
        expect(
          answer(
            places.filter((place) => place !== gone),
            asked,
            query,
          ),
        ).toEqual(first);
      }),
      sameCases,
    );
  });
});
