import { describe, expect, it } from 'vitest';
import type { Position } from '#domain/atlas.ts';
import { type StartIndex, startIndexInSteps, startsFor } from '#domain/near/start-points.ts';
import { streetsOf } from '#domain/near/streets.ts';
import { search } from '#domain/search/search.ts';
import { streetIndex } from '#domain/search/street-index.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

const short: Position[] = [
  [0, 0],
  [0.001, 0],
];
const long: Position[] = [
  [0, 1],
  [0.001, 1],
  [0.004, 1],
];

describe('the streets of a basemap', () => {
  it('are one for each name, half-way along the longest piece', () => {
    const [street, ...others] = streetsOf([
      { name: 'Long Lane', line: short },
      { name: 'Long Lane', line: long },
    ]);
    expect(others).toEqual([]);
    expect(street?.name).toBe('Long Lane');
    expect(street?.position[0]).toBeCloseTo(0.002, 9);
    expect(street?.position[1]).toBe(1);
  });

  it('may be a single point, and are none without one', () => {
    expect(streetsOf([{ name: 'Dot', line: [[1, 2]] }])).toEqual([{ name: 'Dot', position: [1, 2] }]);
    expect(streetsOf([{ name: 'Nowhere', line: [] }])).toEqual([]);
  });

  it('come by the alphabet', () => {
    const names = ['B', 'A', 'C'].map((name) => ({ name, line: short }));
    expect(streetsOf(names).map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });
});

it('a street is found by its name, and by one mistyped', () => {
  const index = streetIndex(['Karl Johans gate', 'Karl Staaffs vei', 'Storgata']);
  expect(search(index, 'karl johans', 5).map(({ type, id }) => [type, id])).toEqual([['street', 'Karl Johans gate']]);
  expect(search(index, 'storgta', 5).map(({ id }) => id)).toEqual(['Storgata']);
});

it('a street is a start', () => {
  const streets = [{ name: 'Karl Johans gate', position: [0.1, 50.1] as const }];
  const steps = startIndexInSteps(tinyCity(), 'en', streets);
  let index: StartIndex | null = null;
  while (index === null) {
    const { done, value } = steps.next();
    if (done) index = value;
  }
  expect(startsFor(index, 'Karl Johans gate', 3)).toEqual([
    { type: 'street', label: 'Karl Johans gate', position: [0.1, 50.1] },
  ]);
});
