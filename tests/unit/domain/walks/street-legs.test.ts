import { describe, expect, it } from 'vitest';
import type { Position } from '#domain/atlas.ts';
import { legsOf } from '#domain/walks/street-legs.ts';

/** At the equator 0.001 degrees are 111.2 m, and 0.0001 degrees 11.1 m. */
const at = (east: number, north: number): Position => [east / 10_000, north / 10_000];

/** A street that goes 100 east, then 100 north: 1,112 m each way. */
const corner = [at(0, 0), at(100, 0), at(100, 100)];

describe('the legs of a walk', () => {
  it('follow a street that passes both stops within 25 m, with its corner', () => {
    expect(legsOf([at(10, 2), at(98, 60)], [corner])).toEqual([
      { isStreet: true, line: [at(10, 2), at(10, 0), at(100, 0), at(100, 60), at(98, 60)] },
    ]);
  });

  it('follow it backwards too', () => {
    expect(legsOf([at(98, 60), at(10, 2)], [corner])[0]?.line.map(([lng]) => Math.round(lng * 10_000))).toEqual([
      98, 100, 100, 10, 10,
    ]);
  });

  it('are straight where a stop is further away, and straight legs are one line', () => {
    const stops = [at(10, 2), at(98, 60), at(60, 60), at(40, 90)];
    const legs = legsOf(stops, [corner]);
    expect(legs.map(({ isStreet }) => isStreet)).toEqual([true, false]);
    expect(legs[1]?.line).toEqual(stops.slice(1));
    expect(legsOf([at(10, 3), at(98, 60)], [corner])).toEqual([{ isStreet: false, line: [at(10, 3), at(98, 60)] }]);
  });

  it('take no street that is a detour, and none from door to door', () => {
    const loop = [at(0, 0), at(0, 100), at(50, 100), at(50, 0)];
    expect(legsOf([at(0, 0), at(50, 0)], [loop]).map(({ isStreet }) => isStreet)).toEqual([false]);
    expect(legsOf([at(0, 0), at(3, 0)], [corner]).map(({ isStreet }) => isStreet)).toEqual([false]);
  });

  it('take the shorter of two streets', () => {
    const round = [at(0, 0), at(25, 15), at(50, 0)];
    const direct = [at(0, 1), at(50, 1)];
    expect(legsOf([at(0, 0), at(50, 0)], [round, direct])[0]?.line).toHaveLength(4);
  });
});
