import { describe, expect, it } from 'vitest';
import type { Area } from '#domain/atlas.ts';
import { isWithin } from '#domain/geo/bounds.ts';
import { whereIs } from '#domain/geo/locality.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';

const square = (west: number, south: number, size: number): Area['outline'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const area = (id: string, outline: Area['outline'], parent?: string): Area => ({
  id,
  name: id,
  level: 'borough',
  values: {},
  centre: null,
  outline,
  ...(parent === undefined ? {} : { parent }),
});

describe('where a position is', () => {
  const areas = [
    area('borough', square(0, 0, 4)),
    area('part', square(1, 1, 2), 'borough'),
    area('no outline', null, 'part'),
  ];

  it('is in the smallest area with an outline there, or nowhere that is known', () => {
    expect(whereIs({ districts: [], areas }, [2, 2])).toBe('part');
    expect(whereIs({ districts: [], areas }, [3.5, 3.5])).toBe('borough');
    expect(whereIs({ districts: [], areas }, [9, 9])).toBeNull();
  });

  it('is in its district before any area', async () => {
    const atlas = await shippedCity('oslo');
    const blindern = [10.7217, 59.94] as const;
    expect(whereIs(atlas, blindern)).toMatchObject({ en: 'Oslo Science City' });
  });
});

it('a box has its edges, and no more', () => {
  const box = [1, 2, 3, 4] as const;
  expect([isWithin(box, [1, 2]), isWithin(box, [3, 4]), isWithin(box, [2, 3])]).toEqual([true, true, true]);
  expect([isWithin(box, [0.9, 3]), isWithin(box, [3.1, 3]), isWithin(box, [2, 1.9]), isWithin(box, [2, 4.1])]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
