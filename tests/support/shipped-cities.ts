import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Atlas } from '#domain/atlas.ts';
import { readCity } from '#load/read-city.ts';
import { deepFreeze } from '#tests/fixtures/tiny-city.ts';

export const shippedCities = ['oslo', 'oxford'] as const;

const data = new URL('../../', import.meta.url);
const parsed = (address: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(address, data)), 'utf8'));

/** A city of the shipped data as the page would read it, deep-frozen. */
export async function shippedCity(id: (typeof shippedCities)[number]): Promise<Atlas> {
  const { atlas } = await readCity(async (address) => parsed(address), id, '');
  return deepFreeze(atlas);
}
