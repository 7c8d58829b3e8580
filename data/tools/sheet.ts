/** `npm run data:sheet -- out CITY FILE` and `in CITY FILE`: the places of a city as a spreadsheet, and back. */
import { existsSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, type Given, runCommand } from '#data/tools/kit/command-line.ts';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';
import { writeWhole } from '#data/tools/kit/write-whole.ts';
import { type CityPlaces, cityPlaces } from '#data/tools/sheet/city-places.ts';
import { type SheetOutcome, sheetOutcome } from '#data/tools/sheet/read-sheet.ts';
import { sheetFile } from '#data/tools/sheet/sheet-file.ts';
import { sheetSettings } from '#data/tools/sheet/sheet-settings.ts';
import { latestDay } from '#domain/calendar-ages.ts';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { type Separator, separatorIn, separators } from '#domain/contribute/sheet-csv.ts';
import { sheetAsCsv, sheetAsXlsx } from '#export/workbook.ts';

const command = {
  name: 'data:sheet',
  about: 'Writes the places of a city into a spreadsheet (out), and brings what was changed in it back (in).',
  words: [
    { name: 'out|in', about: 'out writes FILE, in reads it' },
    { name: 'CITY', about: 'the name of its folder in data/' },
    {
      name: 'FILE',
      about: 'the spreadsheet: .csv or .xlsx; CITY-places.csv where out is given none',
      isOptional: true,
    },
  ],
  flags: {
    'dry-run': { type: 'boolean', about: 'shows what would change, and writes nothing' },
    remove: { type: 'boolean', about: 'in: takes out the places that have no row' },
    xlsx: { type: 'boolean', about: 'out: a workbook, where no FILE says which it is' },
    separator: {
      type: 'string',
      value: 'SIGN',
      about: 'out: semicolon, comma or tab; with semicolons decimals stand behind a comma, as in Norway',
    },
    overwrite: { type: 'boolean', about: 'out: even if FILE has changes that are not in the data' },
    data: { type: 'string', value: 'FOLDER', about: 'another folder of cities than data/' },
  },
} as const satisfies Command;

type Typed = Given<typeof command>;

/** The path as seen from the person's working folder, unless it leads up and down again. */
const shortPath = (from: Typed['from'], path: string): string => (from(path).startsWith('..') ? path : from(path));

/** The cell and decimal separators of this machine's locale, which its Excel uses too. */
function separatorFor(typed: string | undefined): Separator {
  if (typed === undefined) return separatorIn();
  const names = Object.keys(separators);
  const found = names.find((name) => name === typed);
  if (found) return found as Separator;
  const meant = nearestWord(typed, names);
  throw new CommandProblem(
    `--separator ${typed}: give ${names.join(', ')}${meant ? `; perhaps ${meant} is meant` : ''}`,
  );
}

/** An existing file may contain a person's changes. */
async function refuseToLose(path: string, city: CityPlaces, today: string): Promise<void> {
  if (!existsSync(path) || statSync(path).size === 0) return;
  const fix = 'name another file, or type --overwrite';
  const file = await sheetFile(path).catch(() => null);
  const outcome: SheetOutcome | null = file && sheetOutcome(file, city, false, today);
  const isKnown = outcome?.type === 'accepted' && outcome.lines.length === 0;
  if (!isKnown)
    throw new CommandProblem(`${path} is there already and is not what the data say; bring it in first, ${fix}`);
}

async function writeOut({ words: [, id = '', typed], flags, at, from }: Typed, city: CityPlaces): Promise<boolean> {
  const path = at(typed ?? `${id}-places.${flags.xlsx ? 'xlsx' : 'csv'}`);
  const kind = extname(path).toLowerCase();
  if (kind !== '.csv' && kind !== '.xlsx')
    throw new CommandProblem(`${basename(path)}: give a name that ends in .csv or .xlsx`);
  if (flags.xlsx && kind === '.csv')
    throw new CommandProblem(`--xlsx, and ${basename(path)} is CSV; give one of the two`);
  const separator = separatorFor(flags.separator);
  if (!flags.overwrite) await refuseToLose(path, city, latestDay(new Date()));
  const columnsPath = path.replace(/\.csv$/i, '-columns.csv');
  const count = `${city.features.length} places of ${city.folder.name}`;
  if (flags['dry-run']) {
    console.log(`${count} would be written to ${shortPath(from, path)}. Nothing was written.`);
    return true;
  }
  if (kind === '.xlsx') {
    writeWhole(path, await sheetAsXlsx({ ...city, ...sheetSettings }));
    console.log(
      `${count}: ${shortPath(from, path)}. What may stand in a column is told in its second and third sheet.`,
    );
    return true;
  }
  const texts = sheetAsCsv({ ...city, ...sheetSettings }, separator);
  writeWhole(path, texts.places);
  writeWhole(columnsPath, texts.columns);
  const other = separator === 'semicolon' ? 'comma' : 'semicolon';
  console.log(
    `${count}: ${shortPath(from, path)}, with a ${separator} between cells (--separator ${other} for the other).`,
  );
  console.log(`What may stand in a column: ${shortPath(from, columnsPath)}`);
  return true;
}

/** `12 places change, 3 are new` */
function summaryOf({ changed, added, removed }: Extract<SheetOutcome, { type: 'accepted' }>): string {
  const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`;
  return [
    `${places(changed)} ${changed === 1 ? 'changes' : 'change'}`,
    `${added.length} ${added.length === 1 ? 'is' : 'are'} new`,
    ...(removed.length > 0 ? [`${removed.length} ${removed.length === 1 ? 'is' : 'are'} taken out`] : []),
  ].join(', ');
}

async function readIn({ words: [, id = '', typed], flags, at, from }: Typed, city: CityPlaces): Promise<boolean> {
  if (typed === undefined) throw new CommandProblem('FILE is missing: name the spreadsheet that was saved');
  const path = at(typed);
  console.error(`Reading ${basename(path)} and checking the data of ${id} with it …`);
  const outcome = sheetOutcome(await sheetFile(path), city, flags.remove, latestDay(new Date()));
  const print = (lines: readonly string[]): void => {
    for (const line of lines) console.log(line);
  };
  if (outcome.type === 'refused') {
    print(['Refused:', ...outcome.why, 'Nothing was changed.']);
    return false;
  }
  const { lines, notes, warnings, added, text } = outcome;
  print([...notes, ...(notes.length > 0 ? [''] : []), ...lines]);
  if (warnings.length > 0) print(['', 'Warnings:', ...warnings]);
  if (lines.length === 0) {
    print(['All of it is in the data already.']);
    return true;
  }
  const isDry = flags['dry-run'];
  if (!isDry) writeWhole(city.path, text);
  print(['', `${summaryOf(outcome)}. ${isDry ? 'Nothing was written.' : `Written to ${shortPath(from, city.path)}.`}`]);
  if (added.length > 0) {
    const fresh = `npm run data:sheet -- out ${id} ${shortPath(from, path)} writes a sheet that has them.`;
    print([`New ids: ${added.join(', ')}.${isDry ? '' : ` ${fresh}`}`]);
  }
  return true;
}

/** Flags of the other direction have no effect here and are refused. */
function refuseOthers(verb: 'in' | 'out', flags: Typed['flags']): void {
  const others = verb === 'in' ? (['xlsx', 'separator', 'overwrite'] as const) : (['remove'] as const);
  const given = others.find((name) => flags[name]);
  if (given) throw new CommandProblem(`--${given} says nothing to "${verb}"; leave it out`);
}

await runCommand(
  command,
  async (given) => {
    const [verb = '', id = ''] = given.words;
    if (verb !== 'in' && verb !== 'out')
      throw new CommandProblem(`"${verb}": give "out" to write a sheet, or "in" to read one`);
    refuseOthers(verb, given.flags);
    const { data } = given.flags;
    const dataFolder = data === undefined ? fileURLToPath(new URL('..', import.meta.url)) : given.at(data);
    const city = cityPlaces(id, dataFolder);
    return verb === 'out' ? writeOut(given, city) : readIn(given, city);
  },
  console.log,
);
