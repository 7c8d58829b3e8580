import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Area, Atlas, Measure, Place } from '#domain/atlas.ts';
import { facilitiesAround, isOpenFacility } from '#domain/coverage/area-coverage.ts';
import { classOf, naturalLimits, quantileLimits } from '#domain/coverage/class-breaks.ts';
import { coverageAnalysis, facilityClassOf, thirdsOfArea, widestGapsOf } from '#domain/coverage/coverage-analysis.ts';
import { type CoverageChoice, formatCoverage, parseCoverage } from '#domain/coverage/coverage-choice.ts';
import { areaLevelOf } from '#domain/coverage/coverage-known.ts';
import { coverageMeasures, firstCoverage, metresOfDistance } from '#domain/coverage/coverage-measures.ts';
import { livingNear } from '#domain/coverage/resident-groups.ts';
import { families } from '#domain/vocabulary.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';

const lensOf = (text: string): CoverageChoice => {
  const lens = parseCoverage(text);
  if (!lens) throw new Error(`${text} is no lens`);
  return lens;
};
const answerOf = (atlas: Pick<Atlas, 'areas' | 'places' | 'measures'>, text: string) => {
  const answer = coverageAnalysis(atlas, lensOf(text));
  if (!answer) throw new Error(`${text} has no answer`);
  return answer;
};

describe('a coverage choice in the address', () => {
  it('is measure, family, distance, then the colouring and the area', () => {
    expect(parseCoverage('imd_decile_2025:make:15min')).toEqual({
      measure: 'imd_decile_2025',
      family: 'make',
      distance: { value: 15, unit: 'min' },
      colourBy: 'facilities',
      area: null,
    });
    expect(parseCoverage('income:all:800m:both@e01028568')).toEqual({
      measure: 'income',
      family: 'all',
      distance: { value: 800, unit: 'm' },
      colourBy: 'both',
      area: 'e01028568',
    });
  });

  it.each([
    '',
    'imd',
    'imd:make',
    'imd:bake:15min',
    'imd:make:0min',
    'imd:make:121min',
    'imd:make:10001m',
    'imd:make:1km',
  ])('is not %j', (text) => expect(parseCoverage(text)).toBeNull());

  it('is read as it was written', () => {
    const words = fc.stringMatching(/^[a-z0-9_:-]{1,30}$/);
    const reach = fc.oneof(
      fc.record({ value: fc.integer({ min: 1, max: 10_000 }), unit: fc.constant('m' as const) }),
      fc.record({ value: fc.integer({ min: 1, max: 120 }), unit: fc.constant('min' as const) }),
    );
    const lens = fc.record({
      measure: words,
      family: fc.constantFrom(...families, 'all' as const),
      distance: reach,
      colourBy: fc.constantFrom('facilities' as const, 'both' as const),
      area: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/)),
    });
    fc.assert(
      fc.property(lens, (each) => {
        expect(parseCoverage(formatCoverage(each))).toEqual(each);
      }),
    );
  });

  it('goes as far as the walk would: 15 minutes at 80 m a minute, of which the straight line is a 1.3th', () => {
    expect(metresOfDistance({ value: 15, unit: 'min' })).toBeCloseTo(1200 / 1.3, 6);
    expect(metresOfDistance({ value: 800, unit: 'm' })).toBe(800);
  });
});

describe('classes', () => {
  it('by quantiles have the same number each, and never part what is the same', () => {
    expect(quantileLimits([1, 2, 3, 4, 5, 6], 3)).toEqual([2, 4, 6]);
    // Thirds of nine would end after the third 5.
    expect(quantileLimits([1, 5, 5, 5, 5, 6, 7, 8, 9], 3)).toEqual([5, 6, 9]);
    expect(quantileLimits([4, 4, 4], 3)).toEqual([4]);
    expect(quantileLimits([], 3)).toEqual([]);
  });

  it('by natural breaks lie where the gaps are', () => {
    // Within 1-3 and 10-12 the squares add up to 2 each, and 40 is alone: 4. Any other three classes are wider.
    expect(naturalLimits([1, 2, 3, 10, 11, 12, 40], 3)).toEqual([3, 12, 40]);
    expect(naturalLimits([2, 1, 1, 2, 7], 4)).toEqual([1, 2, 7]);
    expect(naturalLimits([], 4)).toEqual([]);
  });

  it('by natural breaks are as close as every way of parting them shows', () => {
    const spread = (own: number[]): number => {
      const mean = own.reduce((a, b) => a + b, 0) / own.length;
      return own.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    };
    const three = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(three, (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const limits = naturalLimits(values, 3);
        const own = limits.map((_, at) => sorted.filter((value) => classOf(limits, value) === at));
        const sum = own.reduce((all, each) => all + spread(each), 0);
        for (let i = 1; i < sorted.length - 1; i += 1)
          for (let j = i + 1; j < sorted.length; j += 1) {
            const other = spread(sorted.slice(0, i)) + spread(sorted.slice(i, j)) + spread(sorted.slice(j));
            expect(sum).toBeLessThanOrEqual(other + 1e-9);
          }
      }),
    );
  });
});

/** Areas a thousandth of a degree apart along a meridian (111.2 m), of 1000 residents each unless said. */
const area = (n: number, value: number | null, said: Partial<Area> = {}): Area => ({
  id: `a${n}`,
  name: `Area ${n}`,
  level: 'lsoa',
  population: 1000,
  values: value === null ? {} : { need: value },
  centre: [0, n / 1000],
  outline: null,
  ...said,
});
const measure: Measure = {
  id: 'need',
  label: { en: 'Need' },
  unit: '%',
  year: 2024,
  worse: 'higher',
  kind: 'published',
  source: 'https://example.org',
};
const [anyPlace] = tinyCity().places;
const door = (id: string, lat: number, said: Partial<Place> = {}): Place => ({
  ...(anyPlace as Place),
  id,
  family: 'make',
  status: 'operating',
  position: [0, lat],
  basis: 'sourced',
  areaWide: false,
  audiences: ['artists_makers'],
  ...said,
});

describe('the facilities within the radius of an area', () => {
  // Doors at 0 m and 333.6 m (make), 55.6 m (meet, for residents), one that is planned and one known by its area only.
  const places = [
    door('here', 0),
    door('three-on', 0.003),
    door('cafe', 0.0005, { family: 'meet', audiences: ['residents'] }),
    door('planned', 0, { status: 'planned' }),
    door('somewhere', 0, { basis: 'stand_in' }),
  ];
  const city = { areas: [area(0, 9), area(3, 5), area(20, 1)], places, measures: [measure] };

  it('is counted by family, for the family asked for, and for residents among them', () => {
    const { coverages: reaches } = answerOf(city, 'need:all:300m');
    expect(reaches.map(({ facilities }) => facilities)).toEqual([2, 2, 0]);
    expect(reaches[0]?.counts).toMatchObject({ make: 1, meet: 1, test: 0 });
    // From 0.003 the café is 0.0025 degrees away, 278 m.
    expect(reaches[1]).toMatchObject({ facilities: 2, forResidents: 1, counts: { make: 1, meet: 1 } });
    expect(answerOf(city, 'need:make:400m').coverages.map(({ facilities }) => facilities)).toEqual([2, 2, 0]);
  });

  it('goes on to the nearest, wherever it is', () => {
    // 0.020 - 0.003 = 0.017 degrees of 111,195.1 m.
    const { nearest } = answerOf(city, 'need:make:300m').coverages[2] ?? {};
    expect([nearest?.place.id, Math.round(nearest?.metres ?? 0)]).toEqual(['three-on', 1890]);
  });

  it('is a list of facilities, the nearest first', () => {
    expect(facilitiesAround(places, [0, 0], 'all', 300).map(({ place }) => place.id)).toEqual(['here', 'cafe']);
    expect(facilitiesAround(places, [0, 0], 'meet', 300).map(({ place }) => place.id)).toEqual(['cafe']);
    expect(places.filter(isOpenFacility).map(({ id }) => id)).toEqual(['here', 'three-on', 'cafe']);
  });
});

describe('groups of areas', () => {
  const places = [door('here', 0)];

  it('have the most in need first, five of similar size, and the share of residents with a facility', () => {
    // Fifteen areas, three in each fifth; within 250 m of the door are 0, 1 and 2: values 15, 14 and 13, the highest.
    const areas = Array.from({ length: 15 }, (_, n) => area(n, 15 - n, { population: 1000 + n }));
    const { groups, withFacility, all } = answerOf({ areas, places, measures: [measure] }, 'need:make:250m');
    expect(groups.map(({ from, to, areas: count, share }) => [from, to, count, share])).toEqual([
      [13, 15, 3, 1],
      [10, 12, 3, 0],
      [7, 9, 3, 0],
      [4, 6, 3, 0],
      [1, 3, 3, 0],
    ]);
    expect([withFacility, all.residents]).toEqual([3003, 15_105]);
  });

  it('weigh by residents, not by areas', () => {
    const areas = [area(0, 5, { population: 100 }), area(10, 5, { population: 700 }), area(11, 5, { population: 200 })];
    expect(answerOf({ areas, places, measures: [measure] }, 'need:make:250m').groups[0]?.share).toBeCloseTo(0.1, 9);
  });

  it('are the deciles, of which one with fewer than three areas is joined with the next', () => {
    const decile: Measure = { ...measure, unit: 'decile', worse: 'lower' };
    const areas = [1, 1, 2, 2, 2, 5, 5, 5, 6, 9].map((value, n) => area(n, value));
    const { groups } = answerOf({ areas, places, measures: [decile] }, 'need:make:250m');
    expect(groups.map(({ from, to, areas: count }) => [from, to, count])).toEqual([
      [1, 2, 5],
      [5, 9, 5],
    ]);
  });

  it('of too few areas or residents have no share', () => {
    const two = [area(0, 1), area(1, 2)];
    expect(answerOf({ areas: two, places, measures: [measure] }, 'need:make:250m').groups).toMatchObject([
      { areas: 2, share: null },
    ]);
    const few = [1, 2, 3].map((value) => area(value, value, { population: 33 }));
    expect(answerOf({ areas: few, places, measures: [measure] }, 'need:make:250m').groups).toMatchObject([
      { areas: 3, residents: 99, share: null },
    ]);
  });

  it('leave out what is not known, and say how much that is', () => {
    const areas = [area(0, 1), area(1, 2), area(2, null), area(3, 4), area(4, 4, { centre: null, population: 5 })];
    const answer = answerOf({ areas, places, measures: [measure] }, 'need:make:250m');
    expect(answer.groups.reduce((sum, group) => sum + group.residents, 0)).toBe(3000);
    expect([answer.withoutValue, answer.withoutCentre, answer.all]).toEqual([
      { areas: 1, residents: 1000 },
      { areas: 1, residents: 5 },
      { areas: 5, residents: 4005 },
    ]);
    expect(answer.coverages.map(({ area: { id } }) => id)).toEqual(['a3', 'a4', 'a1', 'a0', 'a2']);
  });
});

describe('the map of a coverage analysis', () => {
  // Doors within 250 m of the centres 0 to 8: 9, 8 and 7 of a first heap, then none.
  const heap = Array.from({ length: 9 }, (_, n) => door(`d${n}`, 0));
  const places = [...heap, door('far', 0.006)];
  const areas = Array.from({ length: 9 }, (_, n) => area(n, n));
  const city = { areas, places, measures: [measure] };

  it('has areas without a facility in a class of their own', () => {
    const answer = answerOf(city, 'need:make:250m');
    expect(answer.facilityLimits).toEqual([1, 9]);
    expect(answer.coverages.map((reach) => [reach.area.id, facilityClassOf(answer, reach)])).toEqual([
      ['a8', 1],
      ['a7', 1],
      ['a6', 1],
      ['a5', 1],
      ['a4', 1],
      ['a3', 0],
      ['a2', 2],
      ['a1', 2],
      ['a0', 2],
    ]);
  });

  it('has thirds by need against no, few and many facilities', () => {
    const answer = answerOf(city, 'need:make:250m:both');
    expect(answer.needThirds).toEqual([
      { from: 6, to: 8 },
      { from: 3, to: 5 },
      { from: 0, to: 2 },
    ]);
    expect(answer.facilityThirds).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 1 },
      { from: 9, to: 9 },
    ]);
    const cell = (id: string) => {
      const reach = answer.coverages.find((each) => each.area.id === id);
      return reach && thirdsOfArea(answer, reach);
    };
    expect([cell('a8'), cell('a3'), cell('a0')]).toEqual([
      { need: 0, facilities: 1 },
      { need: 1, facilities: 0 },
      { need: 2, facilities: 2 },
    ]);
  });
});

describe('the widest gaps', () => {
  it('are those without a facility, the most in need first, then the farthest from one', () => {
    // Fifths of 9 to 1 are 9 and 8, 7 and 6, 5 and 4, 3 and 2, 1: joined to three areas at least they are two groups.
    const areas = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value, n) => area(n, value));
    const answer = answerOf({ areas, places: [door('end', 0.008)], measures: [measure] }, 'need:make:250m');
    expect(answer.groups.map(({ from, to }) => [from, to])).toEqual([
      [6, 9],
      [1, 5],
    ]);
    // a6, a7 and a8 have the door within 250 m; of the first group a5 is left, 334 m away, though all others are farther.
    expect(widestGapsOf(answer).map(({ area: { id } }) => id)).toEqual(['a5', 'a0', 'a1', 'a2', 'a3', 'a4']);
  });
});

describe('the residents near a facility', () => {
  it('is counted by the areas whose centre is near, and by their group', () => {
    const areas = Array.from({ length: 6 }, (_, n) => area(n, n));
    const { coverages: reaches, groups } = answerOf({ areas, places: [], measures: [measure] }, 'need:make:250m');
    const near = livingNear(reaches, groups, [0, 0], 250);
    expect(near.all).toEqual({ areas: 3, residents: 3000 });
    expect(near.byGroup.map(({ residents }) => residents)).toEqual(groups.map(({ to }) => (to <= 2 ? 3000 : 0)));
  });
});

describe('the shipped cities', () => {
  let oslo: Atlas;
  let oxford: Atlas;
  beforeAll(async () => {
    [oslo, oxford] = [await shippedCity('oslo'), await shippedCity('oxford')];
  });

  it('are looked at by the finest areas that are known', () => {
    expect(firstCoverage(oxford)).toMatchObject({ measure: 'imd_decile_2025', family: 'all' });
    expect(areaLevelOf('imd_decile_2025', oxford.areas)).toBe('lsoa');
    expect(areaLevelOf('imd_mean_rank_2025', oxford.areas)).toBe('ward');
    expect(areaLevelOf('mean_gross_income', oslo.areas)).toBe('sub_borough');
    expect(areaLevelOf('social_assistance_share', oslo.areas)).toBe('borough');
    // One borough of 17 and nine sub-boroughs of 96.
    expect(areaLevelOf('crowded_housing_share', oslo.areas)).toBeNull();
    expect(coverageMeasures(oslo).map(({ id }) => id)).not.toContain('crowded_housing_share');
  });

  it('have groups that add up to all residents', () => {
    // Oxford: 162,053 in the census, which the city's own facts round to 162,100. Oslo: 726,544 in boroughs of 728,714 in all, as
    // about 2,200 have none in the register; sub-boroughs by the projection of 2025.
    const expected = { lsoa: 162_053, ward: 162_053, borough: 726_544, sub_borough: 721_072 };
    for (const atlas of [oslo, oxford]) {
      for (const { id } of coverageMeasures(atlas)) {
        const { groups, withoutValue, withoutCentre, all, level, withFacility } = answerOf(atlas, `${id}:all:15min`);
        const sum = groups.reduce((total, group) => total + group.residents, 0);
        expect([id, all.residents]).toEqual([id, expected[level as keyof typeof expected]]);
        expect([id, sum + withoutValue.residents + withoutCentre.residents]).toEqual([id, all.residents]);
        expect(withFacility).toBeLessThanOrEqual(all.residents);
      }
    }
  });

  it('Oxford: one in twenty residents has somewhere to make within 15 minutes, all of them in decile 10', () => {
    // Only East Oxford Fabricators, at -1.2688, 51.7677, makes and operates. 15 minutes are 923 m. Centres within: e01028565
    // (330 m, 1,285 residents), e01028584 (349 m, 2,443), e01035742 (790 m, 2,232), e01035741 (790 m, 2,245): 8,205. The next
    // is at 956 m. All four are in decile 10, which has 38,614 residents.
    const { groups, withFacility, all } = answerOf(oxford, 'imd_decile_2025:make:15min');
    expect([withFacility, all.residents, (withFacility / all.residents).toFixed(3)]).toEqual([8205, 162_053, '0.051']);
    expect(groups.filter((group) => group.withFacility > 0)).toMatchObject([
      { from: 10, residents: 38_614, withFacility: 8205 },
    ]);
    // Decile 1 has two areas (3,105 residents) and goes together with decile 2 (four, 7,759).
    expect(groups[0]).toMatchObject({ from: 1, to: 2, areas: 6, residents: 10_864, share: 0 });
  });

  it('Oxford: by the living environment those four areas are in four groups, one of them among the most in need', () => {
    // Deciles: e01035741 2, e01035742 3, e01028565 4, e01028584 5. Decile 1 has one area (1,776 residents) and goes together with
    // decile 2 (two, 12,147); decile 3 has 17,898 residents, 4 has 15,416 and 5 has 20,566.
    const { groups, withFacility } = answerOf(oxford, 'imd_environment_decile_2025:make:15min');
    expect(withFacility).toBe(8205);
    expect(groups.slice(0, 4)).toMatchObject([
      { from: 1, to: 2, areas: 3, residents: 13_923, withFacility: 2245 },
      { from: 3, residents: 17_898, withFacility: 2232 },
      { from: 4, residents: 15_416, withFacility: 1285 },
      { from: 5, residents: 20_566, withFacility: 2443 },
    ]);
  });

  it('Oxford has the seven domains of 2025 to look by, each known for every small area', () => {
    const domains = coverageMeasures(oxford).filter(({ id }) => /^imd_(?!mean).+_decile_2025$/.test(id));
    expect(domains.map(({ id }) => id.split('_')[1])).toEqual([
      ...['income', 'employment', 'education', 'health', 'crime', 'housing', 'environment'],
    ]);
    for (const { id } of domains) {
      const known = oxford.areas.filter(({ level, values }) => level === 'lsoa' && values[id] !== undefined);
      expect([id, known.length]).toEqual([id, 84]);
    }
  });

  it('Oxford’s small areas are measured from their centres, which their outlines hold', () => {
    const small = oxford.areas.filter(({ level }) => level === 'lsoa');
    const holding = small.filter(
      ({ centre, outline }) => centre && outline && booleanPointInPolygon([...centre], outline),
    );
    expect([small.length, holding.length]).toEqual([84, 84]);
    // As it was measured from before the outlines were known.
    expect(small.find(({ id }) => id === 'e01028568')?.centre).toEqual([-1.20243, 51.71707]);
  });

  it('Oxford: the widest gap is in Blackbird Leys’ south, 7.7 km from anywhere to make', () => {
    // Of the six areas in deciles 1 and 2 the farthest from it is e01028569 (7,696 m), then e01028520 (7,310), e01028568 (7,251),
    // e01028518 (7,059), e01028552 (6,411), e01028577 (5,371).
    const gaps = widestGapsOf(answerOf(oxford, 'imd_decile_2025:make:15min'));
    expect(gaps.slice(0, 6).map(({ area: { id }, nearest }) => [id, Math.round(nearest?.metres ?? 0)])).toEqual([
      ['e01028569', 7696],
      ['e01028520', 7310],
      ['e01028568', 7251],
      ['e01028518', 7059],
      ['e01028552', 6411],
      ['e01028577', 5371],
    ]);
    expect(gaps).toHaveLength(80);
  });

  it('Oslo: by social assistance the boroughs are four groups, of which only the first has one with somewhere to make', () => {
    // Fifths of 15 boroughs: 4.7, 4.4 and the three of 4.3; then 4.2 alone, which is joined with 4.1, 3.8 and 3.8; 2.4, 2.4 and
    // 2.1; 1.8, 1.8 and 1.4. Gamle Oslo (64,920) is 620 m from Kroloftet; with it in the group are Søndre Nordstrand
    // 39,312, Grorud 28,366, Grünerløkka 67,039 and Stovner 34,709: 234,346, of which it is 27.7 %.
    const { groups, withoutCentre } = answerOf(oslo, 'social_assistance_share:make:15min');
    expect(groups.map(({ from, to, areas }) => [from, to, areas])).toEqual([
      [4.3, 4.7, 5],
      [3.8, 4.2, 4],
      [2.1, 2.4, 3],
      [1.4, 1.8, 3],
    ]);
    expect(groups[0]).toMatchObject({ residents: 234_346, withFacility: 64_920 });
    expect(groups[0]?.share).toBeCloseTo(0.277, 3);
    // Sentrum 1,486 and Marka 1,683.
    expect(withoutCentre).toEqual({ areas: 2, residents: 3169 });
  });
});
