import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInBounds } from '#domain/geo/bounds.ts';
import { readStreets } from '#load/read-streets.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';

const shipped = async (address: string): Promise<unknown> =>
  JSON.parse(readFileSync(new URL(`../../../data/${address}`, import.meta.url), 'utf8'));

describe('the streets that a basemap draws with their names', () => {
  it.each([
    ['oslo', 250, 'Karl Johans gate'],
    ['oxford', 60, 'Cornmarket Street'],
  ] as const)('of %s are more than %i, %s among them, and all lie on the map', async (city, least, name) => {
    const streets = await readStreets(shipped, `${city}/context.geojson`);
    const { context } = await shippedCity(city);
    expect(streets.length).toBeGreaterThan(least);
    expect(streets.map((street) => street.name)).toContain(name);
    const bounds = context?.bounds ?? [0, 0, 0, 0];
    expect(streets.filter(({ position }) => !isInBounds(bounds, position))).toEqual([]);
  });

  it('are read past what has no name, is no line, or is broken', async () => {
    const road = (name: unknown, geometry: unknown) => ({ properties: { layer: 'road', name }, geometry });
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0.002, 0],
      ],
    };
    const features = [
      road('Good Street', line),
      road(undefined, line),
      road('Square', { type: 'Polygon', coordinates: [] }),
      road('Broken', { type: 'LineString', coordinates: [['a', 0]] }),
      { properties: { layer: 'river', name: 'River' }, geometry: line },
      null,
    ];
    expect(await readStreets(async () => ({ features }), '')).toEqual([{ name: 'Good Street', position: [0.001, 0] }]);
  });

  it('are not to be had where the file is not', async () => {
    await expect(readStreets(() => Promise.reject(new Error('gone')), '')).rejects.toThrow('gone');
    await expect(readStreets(async () => 'no basemap', '')).rejects.toThrow();
  });
});
