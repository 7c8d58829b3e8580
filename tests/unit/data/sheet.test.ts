import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CityPlaces, cityPlaces } from '#data/tools/sheet/city-places.ts';
import { sheetOutcome } from '#data/tools/sheet/read-sheet.ts';
import { sheetFile } from '#data/tools/sheet/sheet-file.ts';
import { sheetSettings } from '#data/tools/sheet/sheet-settings.ts';
import { csvRows } from '#domain/contribute/sheet-csv.ts';
import { columnLetters } from '#domain/contribute/sheet-heads.ts';
import { sheetAsCsv, sheetAsXlsx } from '#export/workbook.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'atlas-sheet-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cityIds = readdirSync('data', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join('data', entry.name)).includes('city.json'))
  .map(({ name }) => name);
const [first = ''] = cityIds;
beforeAll(() => {
  for (const id of cityIds) cpSync(join('data', id), join(data, id), { recursive: true });
  cpSync('data/needs.json', join(data, 'needs.json'));
});

interface Said {
  readonly said: string;
  readonly code: number;
}

/** Runs the command as npm does: `environment` is what npm keeps for itself. */
async function sheet(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Said> {
  const env = { ...process.env, INIT_CWD: folder, ...environment };
  try {
    const { stdout } = await run(process.execPath, ['data/tools/sheet.ts', ...args], { env });
    return { said: stdout, code: 0 };
  } catch (failed) {
    const { stdout, code } = failed as { stdout: string; code: number };
    return { said: stdout, code };
  }
}

const placesOf = (city: string): Buffer => readFileSync(join(data, city, 'places.geojson'));

/** What a cell becomes when Excel opens a CSV file in a country and saves it again. */
const excelIn = {
  norway: {
    separator: 'semicolon',
    cell: (cell: string): string =>
      cell
        .replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1')
        .replace(/^(true|false)$/, (truth) => (truth === 'true' ? 'SANN' : 'USANN'))
        .replace(/^0+(?=\d+$)/, ''),
  },
  britain: {
    separator: 'comma',
    cell: (cell: string): string =>
      cell
        .replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
        .replace(/^(true|false)$/, (truth) => truth.toUpperCase())
        .replace(/^0+(?=\d+$)/, ''),
  },
} as const;

const asWindows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => (letter > '\u00ff' ? windowsByte(letter) : letter)).join(''), 'latin1');
const upper = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at));
const windowsByte = (letter: string): string =>
  upper.includes(letter) ? String.fromCharCode(0x80 + upper.indexOf(letter)) : '?';

/** The file as Excel leaves it, all cells parted anew. */
function savedByExcel(city: CityPlaces, country: keyof typeof excelIn): Buffer {
  const { separator, cell } = excelIn[country];
  const sign = separator === 'semicolon' ? ';' : ',';
  const { places } = sheetAsCsv({ ...city, ...sheetSettings }, separator);
  const { rows } = csvRows(places, (head) => head === 'id');
  const quoted = (text: string): string => (/[;,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return asWindows1252(rows.map((row) => row.map((text) => quoted(cell(text))).join(sign)).join('\r\n'));
}

describe.each(cityIds)('the places of %s, out and in', (id) => {
  const city = cityPlaces(id, 'data');
  const textAfter = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const outcome = sheetOutcome(await sheetFile(path), city, true, '2026-11-30');
    return outcome.type === 'accepted' ? outcome.text : outcome.why.join('\n');
  };
  const now = readFileSync(city.path, 'utf8');

  it.each(['comma', 'semicolon', 'tab'] as const)('as CSV with a %s change no byte', async (separator) =>
    expect(await textAfter(`${id}-${separator}.csv`, sheetAsCsv({ ...city, ...sheetSettings }, separator).places)).toBe(
      now,
    ),
  );

  it('as XLSX change no byte', async () =>
    expect(await textAfter(`${id}.xlsx`, await sheetAsXlsx({ ...city, ...sheetSettings }))).toBe(now));

  it.each(['norway', 'britain'] as const)(
    'change no byte when Excel in %s has opened and saved them',
    async (country) => expect(await textAfter(`${id}-${country}.csv`, savedByExcel(city, country))).toBe(now),
  );
});

describe('the workbook', () => {
  it('says what may stand in each column, with the words of the page, and offers menus', async () => {
    const { sheets } = await readXlsx(await sheetAsXlsx({ ...cityPlaces(first, 'data'), ...sheetSettings }));
    expect(sheets.map(({ name }) => name)).toEqual(['Places', 'Columns', 'Allowed values']);
    const [places, columns, allowed] = sheets;
    expect(columns?.rows.slice(1).map(([head]) => head)).toEqual(places?.rows[0]);
    expect(allowed?.rows).toContainEqual(['category', 'test_arena', 'Test arena', 'Testarena']);
    const category = columnLetters(places?.rows[0]?.indexOf('category') ?? -1);
    expect(places?.dataValidations?.map(({ range }) => range)).toContain(
      `${category}2:${category}${(places?.rows.length ?? 0) + 200}`,
    );
  });

  it('is read with dates, truths and numbers that Excel holds as such', async () => {
    const city = cityPlaces(first, 'data');
    const [place] = city.features;
    const heads = ['id', 'verified', 'stepFree', 'lng', 'postcode'];
    const rows = [heads, [place?.id ?? '', new Date(Date.UTC(2026, 10, 29)), true, 10.7, 313]];
    const path = join(folder, 'typed.xlsx');
    writeFileSync(
      path,
      await writeXlsx({
        sheets: [
          { name: 'notes', rows: [['x']] },
          { name: 'mine', rows },
        ],
      }),
    );
    const file = await sheetFile(path);
    expect(file.sheet).toBe('mine');
    expect(file.rows.rows[1]).toEqual([place?.id, '2026-11-29', 'true', '10.7', '313']);
  });
});

describe('npm run data:sheet', () => {
  it('writes a sheet and what may stand in it, and brings a change back', async () => {
    const before = placesOf(first);
    const out = await sheet(['out', first, 'a.csv', '--data', data, '--separator', 'comma']);
    expect(out).toMatchObject({ code: 0, said: expect.stringContaining('a-columns.csv') });
    expect(readFileSync(join(folder, 'a-columns.csv'), 'utf8')).toContain('Testarena');
    expect(await sheet(['in', first, 'a.csv', '--data', data])).toEqual({
      code: 0,
      said: 'All of it is in the data already.\n',
    });
    expect(placesOf(first).equals(before)).toBe(true);

    const [place] = cityPlaces(first, data).features;
    writeFileSync(join(folder, 'b.csv'), `id,address\n${place?.id},Somebody else\n`);
    const dry = await sheet(['in', first, 'b.csv', '--data', data, '--dry-run']);
    expect(dry.said).toContain('1 place changes, 0 are new. Nothing was written.');
    const kept = await sheet(['in', first, 'b.csv', `--data=${data}`], { npm_config_dry_run: 'true' });
    expect(kept.said).toBe(dry.said);
    expect(placesOf(first).equals(before)).toBe(true);

    const done = await sheet(['in', first, 'b.csv', '--data', data]);
    expect(done.said).toContain('1 place changes, 0 are new. Written to');
    expect(placesOf(first).toString()).toContain('"address": "Somebody else"');
    writeFileSync(join(data, first, 'places.geojson'), before);
  }, 60_000);

  it('writes over no sheet that has changes in it, unless it is told to', async () => {
    const [place] = cityPlaces(first, data).features;
    writeFileSync(join(folder, 'c.csv'), `id,address\n${place?.id},My work\n`);
    const refused = await sheet(['out', first, 'c.csv', '--data', data]);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('bring it in first') });
    expect(readFileSync(join(folder, 'c.csv'), 'utf8')).toContain('My work');
    expect(await sheet(['out', first, 'c.csv', '--data', data, '--overwrite'])).toMatchObject({ code: 0 });
    expect(await sheet(['out', first, 'c.csv', '--data', data])).toMatchObject({ code: 0 });
  }, 60_000);

  it.each([
    [['put', first], '"put": give "out" to write a sheet, or "in" to read one'],
    [['in', first, 'none.csv'], 'is no file'],
    [['in', first, 'none.csv', '--xlsx'], '--xlsx says nothing to "in"'],
    [['out', first, 'x.csv', '--separator', 'semicolons'], 'perhaps semicolon is meant'],
    [['out', first, '--removed'], "Unknown option '--removed'; perhaps --remove is meant"],
  ])(
    'refuses %j',
    async (args, said) => {
      const outcome = await sheet([...args, '--data', data]);
      expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining(said) });
    },
    30_000,
  );
});
