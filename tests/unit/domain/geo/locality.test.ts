import { describe, expect, it } from 'vitest';
import type { Area } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
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

  it('is in the ward that a small area fits best, as that alone has a name that people know', async () => {
    const coded = { ...area('Oxford 016E', square(6, 6, 1), 'rose-hill'), level: 'lsoa' as const };
    const ward = { ...area('rose-hill', null), name: 'Rose Hill' };
    expect(whereIs({ districts: [], areas: [coded, ward] }, [6.5, 6.5])).toBe('Rose Hill');
    expect(whereIs({ districts: [], areas: [coded] }, [6.5, 6.5])).toBe('Oxford 016E');
    expect(whereIs(await shippedCity('oxford'), [-1.22705, 51.72572])).toMatch(/Rose Hill/);
  });

  it('is in its district before any area', async () => {
    const atlas = await shippedCity('oslo');
    const blindern = [10.7217, 59.94] as const;
    expect(whereIs(atlas, blindern)).toMatchObject({ en: 'Oslo Science City' });
  });
});

it('a box has its edges, and no more', () => {
  const box = [1, 2, 3, 4] as const;
  expect([isInBounds(box, [1, 2]), isInBounds(box, [3, 4]), isInBounds(box, [2, 3])]).toEqual([true, true, true]);
  expect([
    isInBounds(box, [0.9, 3]),
    isInBounds(box, [3.1, 3]),
    isInBounds(box, [2, 1.9]),
    isInBounds(box, [2, 4.1]),
  ]).toEqual([false, false, false, false]);
});
