import { distance } from '@turf/turf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { earthRadiusMetres, metresBetween, metresForMinutes, walkingMinutes } from '#domain/geo/distance.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';

it('measures along the great circle of a sphere of the mean earth radius', () => {
  const quarterTurn = (earthRadiusMetres * Math.PI) / 2;
  expect(metresBetween([0, 0], [90, 0])).toBeCloseTo(quarterTurn, 6);
  expect(metresBetween([10, 0], [10, 90])).toBeCloseTo(quarterTurn, 6);
  expect(metresBetween([10.7522, 59.9139], [10.7522, 59.9139])).toBe(0);
});

it("is Turf's distance to the last bit", () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  fc.assert(
    fc.property(position, position, (a, b) => {
      expect(metresBetween(a, b)).toBe(distance(a, b, { units: 'metres' }));
    }),
    { ...sameCases, numRuns: 2000 },
  );
});

it('takes longitude first: a degree of it is half as long at 60 degrees north', () => {
  const east = metresBetween([10, 60], [11, 60]);
  const north = metresBetween([10, 60], [10, 61]);
  expect(east / north).toBeCloseTo(0.5, 3);
});

it('crosses the antimeridian the short way', () => {
  expect(metresBetween([179.9, 0], [-179.9, 0])).toBeCloseTo(metresBetween([0, 0], [0.2, 0]), 3);
});

it('estimates a walk: 800 m as the crow flies is a detour of 1,040 m, 13 minutes at 80 m a minute', () => {
  expect(walkingMinutes(800)).toBeCloseTo(13, 10);
  expect(metresForMinutes(13)).toBeCloseTo(800, 10);
  expect(walkingMinutes(0)).toBe(0);
});
