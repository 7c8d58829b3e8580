import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#domain/atlas.ts';
import { nearbyIndex } from '#domain/geo/nearby-index.ts';
import { gridOf } from '#domain/geo/spatial-grid.ts';
import { random } from '#tests/bench/city.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';

const turfMetres = (a: Position, b: Position): number => distance([...a], [...b], { units: 'metres' });

/** What is asked for: a scan with Turf itself. */
const scanned = (positions: readonly Position[], origin: Position, radiusMetres: number): number[] =>
  [...positions.keys()].filter((number) => turfMetres(origin, positions[number] ?? [0, 0]) <= radiusMetres);

const found = (positions: readonly Position[], origin: Position, radiusMetres: number): number[] => [
  ...nearbyIndex(positions).within(origin, radiusMetres).toSorted(),
];

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const box = (west: number, south: number, east: number, north: number): fc.Arbitrary<Position> =>
  fc.tuple(between(west, east), between(south, north));

const regions: Readonly<Record<string, fc.Arbitrary<Position>>> = {
  'a city': box(10.6, 59.85, 10.9, 59.98),
  'one block': box(10.75, 59.91, 10.752, 59.911),
  'a street due north': box(10.75, 59.7, 10.75, 60.1),
  'the world': box(-180, -90, 180, 90),
  'both sides of the antimeridian': fc.oneof(box(179.9, -17, 180, -16.9), box(-180, -17, -179.9, -16.9)),
  'round the north pole': box(-180, 89.9, 180, 90),
  'the south pole itself': box(-180, -90, 180, -90),
  'longitudes told beyond 180': box(175, 50, 190, 51),
};

/** A circle whose edge is anywhere, on the ground's other side, or exactly on one of the points or a hair within. */
const circleFor = (region: fc.Arbitrary<Position>) =>
  fc
    .record({
      positions: fc.array(region, { maxLength: 80 }),
      elsewhere: region,
      fromPoint: fc.boolean(),
      kind: fc.constantFrom('near', 'far', 'edge', 'hair', 'zero'),
      share: between(0, 1),
      pick: fc.nat(),
    })
    .map(({ positions, elsewhere, fromPoint, kind, share, pick }) => {
      const origin = (fromPoint ? positions[pick % Math.max(1, positions.length)] : undefined) ?? elsewhere;
      const edge = turfMetres(origin, positions[(pick + 1) % Math.max(1, positions.length)] ?? elsewhere);
      const radii = { near: 3000 * share, far: 2.1e7 * share, edge, hair: edge * (1 - 2 ** -53), zero: 0 };
      return { positions, origin, radiusMetres: radii[kind as keyof typeof radii] };
    });

describe('within a radius', () => {
  for (const [name, region] of Object.entries(regions)) {
    it(`is just what a Turf scan finds: ${name}`, () => {
      fc.assert(
        fc.property(circleFor(region), ({ positions, origin, radiusMetres }) => {
          expect(found(positions, origin, radiusMetres)).toEqual(scanned(positions, origin, radiusMetres));
        }),
        { ...sameCases, numRuns: 150 },
      );
    });
  }

  it('is just what a Turf scan finds where whole cells are taken: 4,000 points in a town', () => {
    const next = random(4000);
    const positions = Array.from({ length: 4000 }, (): Position => [10.7 + next() * 0.06, 59.9 + next() * 0.03]);
    const index = nearbyIndex(positions);
    for (let circle = 0; circle < 40; circle += 1) {
      const origin: Position = [10.7 + next() * 0.06, 59.9 + next() * 0.03];
      const radiusMetres = turfMetres(origin, positions[circle] ?? origin);
      expect([...index.within(origin, radiusMetres).toSorted()]).toEqual(scanned(positions, origin, radiusMetres));
    }
  });

  it('includes a point exactly on the edge, and leaves it out when the radius is one bit shorter', () => {
    const origin: Position = [10.7168, 59.9421];
    const point: Position = [10.7282, 59.9447];
    const radius = turfMetres(origin, point);
    expect(found([point], origin, radius)).toEqual([0]);
    expect(found([point], origin, radius - 2 ** -42)).toEqual([]);
  });

  it('gives nothing of nothing, and all of identical points', () => {
    expect(found([], [10, 60], 1e9)).toEqual([]);
    const same = Array.from({ length: 50 }, (): Position => [10.75, 59.91]);
    expect(found(same, [10.75, 59.91], 0)).toHaveLength(50);
    expect(found(same, [10.76, 59.91], 10)).toEqual([]);
  });

  it('takes the whole globe for a radius of half its girth or more', () => {
    const far: Position[] = [
      [10, 60],
      [-170, -60],
      [0, 90],
    ];
    expect(found(far, [10, 60], 2.002e7)).toEqual([0, 1, 2]);
    expect(found(far, [10, 60], 1e12)).toEqual([0, 1, 2]);
  });

  it('knows a meridian by either of its numbers', () => {
    expect(found([[190, 50]], [-170, 50], 10)).toEqual([0]);
    expect(found([[-170, 50]], [190, 50], 10)).toEqual([0]);
    expect(found([[180, 50]], [-180, 50], 10)).toEqual([0]);
  });

  it('takes flat numbers as well, and does not change when they do', () => {
    const flat = [10, 60, 11, 60];
    const index = nearbyIndex(flat);
    flat[0] = 50;
    expect(index.size).toBe(2);
    expect([...index.within([10, 60], 1)]).toEqual([0]);
  });

  it('gives an answer of its own each time', () => {
    const index = nearbyIndex([
      [10, 60],
      [11, 60],
    ]);
    const first = index.within([10, 60], 1);
    index.within([11, 60], 1);
    expect([...first]).toEqual([0]);
  });
});

describe('what is no position or radius', () => {
  it.each([
    ['positions[1]', () => nearbyIndex([10, 60, Number.NaN, 60])],
    ['positions[0]', () => nearbyIndex([[10, 91]])],
    ['positions[1]', () => nearbyIndex([10, 60, 11])],
    ['origin', () => nearbyIndex([]).within([Number.POSITIVE_INFINITY, 0], 1)],
    ['origin', () => nearbyIndex([]).within([0, Number.NaN], 1)],
    ['radiusMetres', () => nearbyIndex([]).within([0, 0], Number.NaN)],
    ['radiusMetres', () => nearbyIndex([]).within([0, 0], Number.POSITIVE_INFINITY)],
    ['radiusMetres', () => nearbyIndex([]).within([0, 0], -1)],
  ])('throws a RangeError that names it: %s', (name, act) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(name);
  });
});

describe('the grid', () => {
  it('has cells of about 250 m over a city', () => {
    const next = random(1);
    const flat = Float64Array.from({ length: 20_000 }, (_, at) => (at % 2 === 0 ? 10.7 : 59.9) + next() * 0.1);
    const { latStep } = gridOf(flat);
    expect(turfMetres([10, 60], [10, 60 + latStep])).toBeCloseTo(250, 3);
  });

  it('does not grow with the country: two points at the ends of the world need few cells', () => {
    const { starts } = gridOf(Float64Array.from([-180, -90, 179, 90]));
    expect(starts.length).toBeLessThan(2000);
  });
});
