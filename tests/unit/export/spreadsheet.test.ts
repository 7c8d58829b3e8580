import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import { readSheet } from '#domain/contribute/sheet-changes.ts';
import { columnCalled } from '#domain/contribute/sheet-columns.ts';
import { csvRows } from '#domain/contribute/sheet-csv.ts';
import type { Collection } from '#export/collection.ts';
import { spreadsheetOf } from '#export/spreadsheet.ts';
import { placeFields } from '#load/sheet-fields.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';
import { en, nb } from '#tests/support/words-for-tests.ts';

const isHead = (cell: string): boolean => columnCalled(cell, placeFields) !== undefined;

async function collectionOf(id: (typeof shippedCities)[number], words: typeof en): Promise<Collection> {
  const { city, districts, places } = await shippedCity(id);
  const hits = places.map((place) => ({ place, metres: null }));
  return { title: '', city, districts, places: hits, notes: new Map(), language: 'en', words, made: '2026-11-30' };
}

describe.each(shippedCities)('the sheet that the page writes of %s', (id) => {
  it.each([
    ['semicolons', nb],
    ['commas', en],
  ] as const)('changes nothing when it is brought in again, with %s', async (_, words) => {
    const { features } = JSON.parse(readFileSync(`data/${id}/places.geojson`, 'utf8')) as { features: PlaceFeature[] };
    const csv = spreadsheetOf(await collectionOf(id, words), placeFields);
    const reading = readSheet(csvRows(csv, isHead), features, placeFields);
    expect(reading).toMatchObject({ changes: [], faults: [], missing: [] });
    expect(reading.columns.get(0)?.header).toBe('id');
  });
});

it('has no row for what only a scenario says', async () => {
  const collection = await collectionOf('oslo', en);
  const [first, second, ...rest] = collection.places;
  if (!first || !second) throw new Error('Oslo has too few places');
  const closed: Place = { ...first.place, status: 'closed', whatIf: 'closed' };
  const csv = spreadsheetOf({ ...collection, places: [{ place: closed, metres: null }, second, ...rest] }, placeFields);
  const ids = csvRows(csv, isHead).rows.map(([cell]) => cell);
  expect(ids).not.toContain(first.place.id);
  expect(ids).toContain(second.place.id);
});
