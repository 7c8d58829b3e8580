import { describe, expect, it } from 'vitest';
import { placeFeatureOf } from '#domain/contribute/patch.ts';
import { sheetRows } from '#domain/contribute/sheet-cells.ts';
import { sheetColumns } from '#domain/contribute/sheet-columns.ts';
import { type SheetPatch, sheetPatch } from '#domain/contribute/sheet-patch.ts';
import { placeFaults } from '#load/place-faults.ts';
import { placeFields } from '#load/sheet-fields.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

const { city, districts, places } = tinyCity();
const features = places.map(placeFeatureOf);
const columns = sheetColumns(placeFields, features);
const heads = columns.map(({ header }) => header);
const at = (header: string): number => heads.indexOf(header);
const today = '2026-11-22';
const about = { city: city.id, made: today };
const around = { fields: placeFields, check: placeFaults, bounds: city.bounds, districts, today, about };

/** The sheet of all places with something changed in its cells. */
function read(change: (rows: string[][]) => void): SheetPatch {
  const rows = sheetRows(features, columns).map((row) => row.map(String));
  change(rows);
  return sheetPatch({ rows, comma: 'thousands', openQuote: null }, features, around);
}

const row = (rows: string[][], id: string): string[] => {
  const found = rows.find(([first]) => first === id);
  if (!found) throw new Error(`no row of ${id}`);
  return found;
};

/** A new place, by the names of its columns. */
const added = (cells: Readonly<Record<string, string>>): string[] => heads.map((header) => cells[header] ?? '');
const newPlace = {
  'name.en': 'Nonsense Garden',
  'name.nb': 'Nonsense Garden',
  category: 'meeting_place',
  kind: 'physical',
  status: 'operating',
  'summary.en': 'Benches.',
  'summary.nb': 'Benker.',
  lng: '0.1',
  lat: '50.1',
};

describe('a sheet as a patch', () => {
  it('without a change is none', () => {
    expect(read(() => undefined)).toMatchObject({ patch: null, changes: [], faults: [], placeFaults: [], missing: [] });
  });

  it('holds only what changes, new places whole, and the row that each comes from', () => {
    const { patch, changes } = read((rows) => {
      row(rows, 'placeholder-library')[at('address')] = 'Paper Street 1';
      rows.push(added(newPlace));
    });
    expect(patch?.atlasPatch).toEqual({ city: 'testville', kind: 'changes', made: today });
    expect(patch?.features).toMatchObject([
      { id: 'placeholder-library', properties: { address: 'Paper Street 1' }, was: { properties: { address: null } } },
      { id: 'nonsense-garden', properties: { name: 'Nonsense Garden' }, geometry: { coordinates: [0.1, 50.1] } },
    ]);
    expect(patch?.features[1]).not.toHaveProperty('was');
    expect(changes.map(({ row: number }) => number)).toEqual([
      2 + features.findIndex(({ id }) => id === 'placeholder-library'),
      2 + features.length,
    ]);
  });

  it('is none where one cell cannot be read: whole or not at all', () => {
    const { patch, faults } = read((rows) => {
      row(rows, 'placeholder-library')[at('address')] = 'Paper Street 1';
      row(rows, 'fake-factory')[at('verified')] = 'soon';
    });
    expect(patch).toBeNull();
    expect(faults).toMatchObject([
      { matter: 'notDate', header: 'verified', column: at('verified'), id: 'fake-factory' },
    ]);
  });

  it('names the cell of what a place cannot have, and what is meant by a value that is on no list', () => {
    const { patch, placeFaults: found } = read((rows) => {
      row(rows, 'placeholder-library')[at('category')] = 'libary';
      row(rows, 'fake-factory')[at('website')] = 'example.org';
      rows.push(added({ ...newPlace, lng: '10.75', lat: '59.9' }));
    });
    expect(patch).toBeNull();
    expect(found.map(({ what, header, column, id }) => [what, header, column, id])).toEqual([
      ['link', 'website', at('website'), 'fake-factory'],
      ['choice', 'category', at('category'), 'placeholder-library'],
      ['outside', 'lng', at('lng'), 'nonsense-garden'],
    ]);
    expect(found[1]).toMatchObject({ value: 'libary', meant: 'library' });
    expect(found[1]?.allowed).toContain('university');
  });

  it('asks no more of a new place than the data do', () => {
    const { patch } = read((rows) => rows.push(added(newPlace)));
    expect(patch?.features[0]?.properties).not.toHaveProperty('sources');
  });
});
