import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { nearestOfEachKind, windTowards } from '#domain/near/nearest-of-each-kind.ts';
import { categories, families } from '#domain/vocabulary.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { placeWith, sameCases, somePlaces, somewhere } from '#tests/support/arbitrary-places.ts';
import { en, nb } from '#tests/support/words-for-tests.ts';

const [lng, lat] = somewhere;
/** So many metres to the north: one of latitude is 111,195 of them to a degree. */
const north = (metres: number): Position => [lng, lat + metres / 111_195];
const said = (places: readonly Place[], exceptId?: string) =>
  nearestOfEachKind(places, somewhere, exceptId).map(({ family, place, metres }) => [
    family,
    place.id,
    Math.round(metres),
  ]);

describe('the nearest of each kind', () => {
  it('is one place for each family that has one, in the order of the families', () => {
    const places = [
      placeWith({ id: 'far library', category: 'library', position: north(900) }),
      placeWith({ id: 'lab', category: 'makerspace_lab', position: north(300) }),
      placeWith({ id: 'café', category: 'meeting_place', position: north(200) }),
      placeWith({ id: 'school', category: 'university', position: north(5000) }),
    ];
    expect(said(places)).toEqual([
      ['learn', 'school', 5000],
      ['make', 'lab', 300],
      ['meet', 'café', 200],
    ]);
  });

  it('is open, is on the map, and is not where one stands', () => {
    const at = (id: string, metres: number, more: Partial<Place> = {}): Place =>
      placeWith({ id, position: north(metres), ...more });
    const places = [
      at('here', 0),
      at('closed', 10, { status: 'closed' }),
      at('by area', 20, { basis: 'stand_in' }),
      at('area-wide', 30, { areaWide: true }),
      placeWith({ id: 'digital' }),
      at('planned', 40, { status: 'planned' }),
      at('under construction', 45, { status: 'under_construction' }),
      at('open', 50),
    ];
    expect(said(places, 'here')).toEqual([['meet', 'open', 50]]);
    expect(said(places)).toEqual([['meet', 'here', 0]]);
    expect(said([])).toEqual([]);
  });

  it('of two equally near ones is the first of the list', () => {
    const two = ['b', 'a'].map((id) => placeWith({ id, position: north(100) }));
    expect(said(two)).toEqual([['meet', 'b', 100]]);
  });

  it('is right by hand in Testville, from its middle', () => {
    const { places } = tinyCity();
    const nearest = nearestOfEachKind(places, [0.1, 50.1]);
    expect(nearest.map(({ place }) => place.id)).toEqual([
      'mock-university',
      'sample-startup-hub',
      'fake-factory',
      'example-energy-arena',
      'lorem-cafe',
    ]);
  });

  it('leaves none that is nearer', () => {
    fc.assert(
      fc.property(somePlaces, (places) => {
        const nearest = new Map(nearestOfEachKind(places, somewhere).map((each) => [each.family, each.metres]));
        const open = places.filter((place) => isOnMap(place) && place.status === 'operating');
        expect([...nearest.keys()]).toEqual(families.filter((each) => open.some(({ family }) => family === each)));
        for (const { family, position } of open) {
          expect(nearest.get(family)).toBeLessThanOrEqual(metresBetween(somewhere, position ?? somewhere));
        }
      }),
      { ...sameCases, numRuns: 100 },
    );
  });

  it('looks at each of ten thousand places but a few times', () => {
    let looks = 0;
    const places = Array.from({ length: 10_000 }, (_, i) => {
      const category = categories[i % categories.length] ?? 'library';
      const position = [lng + (i % 100) / 1000, lat + Math.floor(i / 100) / 2000] as const;
      return {
        ...placeWith({ id: `${i}`, category, position }),
        get position() {
          looks += 1;
          return position;
        },
      };
    });
    nearestOfEachKind(places, somewhere);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThanOrEqual(5 * places.length);
  });
});

describe('the wind towards a place', () => {
  it.each([
    [0, 0.01, 'north'],
    [0.02, 0.01, 'northEast'],
    [0.01, 0, 'east'],
    [0.02, -0.01, 'southEast'],
    [0, -0.01, 'south'],
    [-0.02, -0.01, 'southWest'],
    [-0.01, 0, 'west'],
    [-0.02, 0.01, 'northWest'],
    [-0.0001, 0.01, 'north'],
    [-0.0001, -0.01, 'south'],
  ] as const)('%f degrees east and %f north is %s at 60 degrees north', (east, up, wind) => {
    expect(windTowards([10, 60], [10 + east, 60 + up])).toBe(wind);
  });

  it('is none where one stands, and under a metre away', () => {
    expect(windTowards(somewhere, somewhere)).toBeNull();
    expect(windTowards(somewhere, north(0.9))).toBeNull();
    expect(windTowards(somewhere, north(1.1))).toBe('north');
  });

  it.each([
    [en, 'Make: Lab, 0 m, less than a minute on foot.', 'Make: Lab, 90 m north, 1 minute on foot.'],
    [nb, 'Make: Lab, 0 m, under et minutt til fots.', 'Make: Lab, 90 m mot north, 1 minutt til fots.'],
  ])('is left out of the sentence where there is none', (words, without, having) => {
    expect(words.near.nearestOne({ family: 'Make', name: 'Lab', distance: '0 m', wind: '', minutes: 0 })).toBe(without);
    expect(words.near.nearestOne({ family: 'Make', name: 'Lab', distance: '90 m', wind: 'north', minutes: 1 })).toBe(
      having,
    );
  });
});
