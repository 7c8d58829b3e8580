import { dirname } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type CityPlaces, cityPlaces } from '#data/tools/sheet/city-places.ts';
import { type SheetOutcome, sheetOutcome } from '#data/tools/sheet/read-sheet.ts';
import { sheetSettings } from '#data/tools/sheet/sheet-settings.ts';
import { csvRows } from '#domain/contribute/sheet-csv.ts';
import { columnLetters } from '#domain/contribute/sheet-heads.ts';
import { sheetAsCsv } from '#export/workbook.ts';
import { folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

afterAll(removeFolders);

const today = '2026-11-30';
const testville: CityPlaces = cityPlaces('testville', dirname(folderWith(tinyFiles())));

/** The sheet as rows by head, to be changed and given back. */
class Sheet {
  heads: string[];
  rows: string[][];
  readonly city: CityPlaces;

  constructor(city = testville) {
    this.city = city;
    const { rows } = csvRows(sheetAsCsv({ ...city, ...sheetSettings }, 'comma').places, (cell) => cell === 'id');
    this.heads = [...(rows[0] ?? [])];
    this.rows = rows.slice(1, -1).map((row) => [...row]);
  }

  set(id: string, cells: Readonly<Record<string, string>>): this {
    const row = this.rows.find(([first]) => first === id);
    if (!row) throw new Error(`no row for ${id}`);
    for (const [head, cell] of Object.entries(cells)) row[this.heads.indexOf(head)] = cell;
    return this;
  }

  add(cells: Readonly<Record<string, string>>): this {
    this.rows.push(this.heads.map((head) => cells[head] ?? ''));
    return this;
  }

  in(removes = false): SheetOutcome {
    const rows = { rows: [this.heads, ...this.rows], comma: 'decimals', openQuote: null } as const;
    return sheetOutcome({ name: 'sheet.csv', rows, sheet: null, alphabet: null }, this.city, removes, today);
  }
}

const accepted = (outcome: SheetOutcome): Extract<SheetOutcome, { type: 'accepted' }> => {
  if (outcome.type === 'refused') throw new Error(outcome.why.join('\n'));
  return outcome;
};
const why = (outcome: SheetOutcome): readonly string[] => {
  if (outcome.type === 'accepted') throw new Error('the sheet is accepted');
  return outcome.why;
};
interface Feature {
  readonly id: string;
  readonly properties: Record<string, unknown>;
  readonly geometry: unknown;
}
const placeIn = (outcome: SheetOutcome, id: string): Feature | undefined =>
  (JSON.parse(accepted(outcome).text) as { features: Feature[] }).features.find((each) => each.id === id);
const fullGarden = {
  'name.en': 'Nonsense Garden',
  'name.nb': 'Nonsense Garden',
  category: 'meeting_place',
  kind: 'physical',
  'summary.en': 'Benches.',
  'summary.nb': 'Benker.',
  status: 'operating',
  sources: 'https://example.org/garden; https://example.org/more',
  verified: '2026-11-30',
  lng: '0,1',
  lat: '50,1',
  'position.basis': 'estimated',
  'position.accuracyMetres': '50',
};
const library = 'placeholder-library';

describe('a sheet that changes places', () => {
  it('changes the lines of what was changed and no other, and says each field old and new', () => {
    const outcome = accepted(new Sheet().set(library, { address: 'Paper Street 1', themes: 'food; education' }).in());
    const old = testville.text.split('\n');
    const lines = outcome.text.split('\n');
    expect(lines.filter((line) => !old.includes(line)).map((line) => line.trim())).toEqual([
      '"themes": ["food", "education"],',
      '"address": "Paper Street 1",',
    ]);
    expect(outcome).toMatchObject({ changed: 1, added: [], removed: [] });
    expect(outcome.lines.join('\n')).toContain('  address: ');
    expect(outcome.lines.join('\n')).toContain('→ "Paper Street 1"');
  });

  it('takes away what is emptied, and says so', () => {
    const outcome = new Sheet().set(library, { verified: '' }).in();
    expect(placeIn(outcome, library)?.properties).not.toHaveProperty('verified');
    expect(accepted(outcome).lines).toContain('  verified: "2026" → (not known)');
  });

  it('gives and takes whole objects with their cells', () => {
    const pilot = {
      'arena.pilots.1.name.en': 'A bus',
      'arena.pilots.1.name.nb': 'En buss',
      'arena.pilots.1.from': '2019',
    };
    const given = new Sheet().set(library, pilot).in();
    expect(placeIn(given, library)?.properties['arena']).toEqual({
      pilots: [{ name: { en: 'A bus', nb: 'En buss' }, from: '2019' }],
    });
    const folder = folderWith({ ...tinyFiles(), 'places.geojson': accepted(given).text });
    const city = cityPlaces('testville', dirname(folder));
    const sheet = new Sheet(city);
    expect(sheet.heads).toContain('arena.pilots.2.name.en');
    const second = sheet
      .set(library, { 'arena.pilots.2.name.en': 'A tram', 'arena.pilots.2.name.nb': 'En trikk' })
      .in();
    expect(placeIn(second, library)?.properties['arena']).toMatchObject({
      pilots: [{ from: '2019' }, { name: { en: 'A tram' } }],
    });
    const empty = Object.fromEntries(Object.keys(pilot).map((head) => [head, '']));
    const gone = new Sheet(city).set(library, empty).in();
    expect(placeIn(gone, library)?.properties).not.toHaveProperty('arena');
    expect(accepted(gone).text).toBe(testville.text);
  });

  it('parts a name that is said otherwise in one language, and joins no name that was apart', () => {
    const [first] = testville.features.filter(({ properties }) => typeof properties['name'] === 'string');
    const name = String(first?.properties['name']);
    const parted = placeIn(new Sheet().set(first?.id ?? '', { 'name.nb': 'Norsk navn' }).in(), first?.id ?? '');
    expect(parted?.properties['name']).toEqual({ en: name, nb: 'Norsk navn' });
    const both = { 'name.en': 'Other', 'name.nb': 'Other' };
    expect(placeIn(new Sheet().set(first?.id ?? '', both).in(), first?.id ?? '')?.properties['name']).toBe('Other');
  });

  it('leaves untouched what it has no column for, in whatever order the rows and columns stand', () => {
    const sheet = new Sheet().set(library, { address: 'Paper Street 1' });
    const kept = ['address', 'id'].map((head) => sheet.heads.indexOf(head));
    sheet.heads = kept.map((at) => sheet.heads[at] ?? '');
    sheet.rows = sheet.rows.map((row) => kept.map((at) => row[at] ?? '')).toReversed();
    const outcome = accepted(sheet.in());
    expect(outcome.changed).toBe(1);
    expect(outcome.notes.join('\n')).toMatch(/no column for name\.en.*there nothing changes/);
  });

  it('passes over blank rows, blank columns, a title above the heads and columns for oneself', () => {
    const sheet = new Sheet().set(library, { address: 'Paper Street 1' });
    sheet.heads = [...sheet.heads, '', '# to do'];
    sheet.rows = [[...(sheet.rows[0] ?? []), '', 'ring them'], ...sheet.rows.slice(1), [], ['', ' ']];
    const titled = {
      rows: [['Places of Testville'], [], sheet.heads, ...sheet.rows],
      comma: 'decimals',
      openQuote: null,
    } as const;
    const outcome = sheetOutcome({ name: 'a', rows: titled, sheet: null, alphabet: null }, testville, false, today);
    expect(accepted(outcome)).toMatchObject({ changed: 1 });
    expect(accepted(outcome).notes.join('\n')).toContain('passed over: Places of Testville');
  });
});

describe('rows without an id and places without a row', () => {
  it('are new places with an id of their own, after the last one, and are known when the sheet comes again', () => {
    const outcome = accepted(
      new Sheet()
        .add(fullGarden)
        .add({ ...fullGarden, lat: '50.12' })
        .in(),
    );
    expect(outcome.added).toEqual(['nonsense-garden', 'nonsense-garden-2']);
    expect(placeIn(outcome, 'nonsense-garden')).toEqual({
      type: 'Feature',
      id: 'nonsense-garden',
      properties: {
        name: 'Nonsense Garden',
        category: 'meeting_place',
        kind: 'physical',
        summary: { en: 'Benches.', nb: 'Benker.' },
        status: 'operating',
        sources: ['https://example.org/garden', 'https://example.org/more'],
        verified: '2026-11-30',
        position: { basis: 'estimated', accuracyMetres: 50 },
      },
      geometry: { type: 'Point', coordinates: [0.1, 50.1] },
    });
    expect(outcome.text.startsWith(testville.text.trimEnd().replace(/\s*\]\s*\}$/, ''))).toBe(true);
    const city = cityPlaces('testville', dirname(folderWith({ ...tinyFiles(), 'places.geojson': outcome.text })));
    const again = new Sheet().add(fullGarden).add({ ...fullGarden, lat: '50.12' });
    const rows = { rows: [again.heads, ...again.rows], comma: 'decimals', openQuote: null } as const;
    const second = accepted(sheetOutcome({ name: 'a', rows, sheet: null, alphabet: null }, city, true, today));
    expect(second.lines).toEqual([]);
    const edited = again.rows.map((row) => row.map((cell) => (cell === 'Benker.' ? 'Mange benker.' : cell)));
    const third = sheetOutcome(
      { name: 'a', rows: { ...rows, rows: [again.heads, ...edited] }, sheet: null, alphabet: null },
      city,
      false,
      today,
    );
    expect(why(third)[0]).toMatch(/column A \(id\): is empty, and the place "nonsense-garden" has this name/);
  });

  it('are never taken out but by --remove', () => {
    const sheet = new Sheet();
    sheet.rows = sheet.rows.filter(([id]) => id !== library);
    expect(accepted(sheet.in()).text).toBe(testville.text);
    expect(accepted(sheet.in()).notes.join('\n')).toContain(`1 place has no row and stays: ${library}.`);
    const outcome = sheet.in(true);
    if (outcome.type === 'accepted') expect(outcome.removed).toEqual([library]);
    else expect(outcome.why.join('\n')).toContain(library);
  });
});

describe('a sheet that is refused', () => {
  const refusal = (id: string, cells: Readonly<Record<string, string>>): string => {
    const lines = why(new Sheet().set(id, cells).in());
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  };
  const row = testville.features.findIndex(({ id }) => id === library) + 2;

  it.each([
    [{ category: 'libary' }, '(category)', '"library" is on the list'],
    [{ themes: 'food; eduction' }, '(themes)', '"education" is on the list'],
    [{ status: '' }, '(status)', 'is empty'],
    [{ website: 'example.org' }, '(website)', 'a link that begins with'],
    [{ verified: '2026-02-30' }, '(verified)', 'on the calendar'],
    [{ verified: '2031' }, '(verified)', 'lies ahead'],
    [{ lng: '' }, '(lng)', 'without the other half'],
    [{ lng: '12' }, '(lng)', 'outside'],
    [{ district: 'uper-testing' }, '(district)', 'perhaps "upper-testing" is meant'],
    [{ 'summary.en': '<b>Books</b>' }, '(summary.en)', 'holds HTML'],
    [{ 'name.en': '', 'name.nb': '' }, '(name.en)', 'is empty'],
    [{ stepFree: 'perhaps' }, '(stepFree)', 'give true, false, or nothing'],
  ])('names row and column and what would be right: %j', (cells, column, fix) => {
    const line = refusal(library, cells);
    const at = new Sheet().heads.indexOf(column.slice(1, -1));
    expect(line).toContain(`sheet.csv: row ${row}, column ${columnLetters(at)} ${column}: `);
    expect(line).toContain(fix);
  });

  it('for its heads', () => {
    const sheet = new Sheet();
    sheet.heads[1] = 'name.no';
    sheet.heads[2] = 'category';
    expect(why(sheet.in())).toEqual([
      expect.stringMatching(
        /row 1, column B \(name\.no\): is no field of a place; perhaps "name\.nb" is meant|perhaps "name\.en" is meant/,
      ),
      expect.stringMatching(/row 1, column \w+ \(category\): stands above another column too/),
    ]);
    const nameless = new Sheet();
    nameless.heads[4] = '';
    expect(why(nameless.in())[0]).toMatch(/row 1, column E: has values and no name/);
    const none = new Sheet();
    none.heads = none.heads.map(() => 'x');
    expect(why(none.in())[0]).toMatch(/no row with the names of the columns/);
  });

  it('for ids that are no place, or stand twice', () => {
    const sheet = new Sheet();
    sheet.rows[0] = (sheet.rows[0] ?? []).with(0, 'placeholder-libary');
    sheet.rows[1] = (sheet.rows[1] ?? []).with(0, sheet.rows[2]?.[0] ?? '');
    expect(why(sheet.in())).toEqual([
      expect.stringContaining(
        `row 2, column A (id): placeholder-libary: "placeholder-libary" is the id of no place; perhaps "${library}" is meant`,
      ),
      expect.stringMatching(/row 3, column A \(id\): .* is named in row 4 already/),
    ]);
  });

  it('whole: one fault in one row, and nothing of the others is taken', () => {
    const outcome = new Sheet()
      .set(library, { address: 'Paper Street 1' })
      .add({ ...fullGarden, category: '' })
      .in();
    expect(why(outcome)).toEqual([expect.stringMatching(/column \w+ \(category\): is empty; fill it/)]);
  });

  it('where a key stands twice in the file, so that an edit would change nothing', () => {
    const text = testville.text.replace(
      /"id": "placeholder-library",\s*"properties": \{/,
      (start) => `${start} "verified": "2020",`,
    );
    const city = cityPlaces('testville', dirname(folderWith({ ...tinyFiles(), 'places.geojson': text })));
    expect(why(new Sheet(city).set(library, { verified: '2025' }).in())).toEqual([
      expect.stringContaining('a key stands twice in one place'),
    ]);
  });
});

it('never throws, whatever stands in the cells, and each refusal names a row or a file', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '-1',
      '1e400',
      '__proto__',
      '{"a":1}',
      'null',
      'true',
      'food; food',
      '99999',
      '31/31/2026',
    ),
    fc.constantFrom('#N/A', 'javascript:x', 'digital', 'test_arena', '\ud800', '"', '";"', "'=1", '180', '90', library),
    fc.string(),
  );
  const { heads, rows } = new Sheet();
  const change = fc.tuple(fc.nat(rows.length - 1), fc.nat(heads.length - 1), odd);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (changes, removes) => {
      const sheet = new Sheet();
      for (const [row, column, text] of changes) sheet.rows[row] = (sheet.rows[row] ?? []).with(column, text);
      const outcome = sheet.in(removes);
      if (outcome.type === 'accepted') expect(() => JSON.parse(outcome.text) as unknown).not.toThrow();
      else for (const line of outcome.why) expect(line).toMatch(/^(sheet\.csv: row \d+, column [A-Z]+|testville\/)/);
    }),
    { numRuns: 60 },
  );
}, 60_000);
