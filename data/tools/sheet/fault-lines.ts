/** Formats the faults of a spreadsheet in English: row and column as Excel shows them, the value, and how to fix it. */

import { type Finding, lineOf } from '#data/tools/check/finding.ts';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { columnOfField, type SheetColumn, sheetColumns } from '#domain/contribute/sheet-columns.ts';
import { columnLetters } from '#domain/contribute/sheet-heads.ts';
import type { SheetChange, SheetFault, SheetReading } from '#domain/contribute/sheet-reading.ts';
import { placeFields } from '#load/sheet-fields.ts';
import type { CityPlaces } from './city-places.ts';

interface FaultText {
  readonly message: string;
  readonly fix: string;
}

const asText = 'format the column as Text';

const quoted = (value: string): string => JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);

function unknownHead({ value }: SheetFault): FaultText {
  const known = sheetColumns(placeFields, []).map(({ header }) => header);
  const meant = nearestWord(value, known);
  const fix = meant === undefined ? `known are ${known.join(', ')}` : `perhaps "${meant}" is meant`;
  return { message: 'is no field of a place', fix: `${fix}; a head that begins with # is passed over` };
}

function unknownId({ value }: SheetFault, { features, elsewhere, folder }: CityPlaces): FaultText {
  const city = elsewhere.get(value);
  if (city !== undefined) return { message: `"${value}" is a place of ${city}`, fix: `this is ${folder.name}` };
  const meant = nearestWord(
    value,
    features.map(({ id }) => id),
  );
  const guess = meant === undefined ? '' : `perhaps "${meant}" is meant; `;
  return { message: `"${value}" is the id of no place`, fix: `${guess}leave the cell empty for a new place` };
}

const sayings: Readonly<Record<SheetFault['matter'], (fault: SheetFault, city: CityPlaces) => FaultText>> = {
  noHeads: () => ({
    message: 'has no row with the names of the columns',
    fix: 'one cell of it is "id"; npm run data:sheet -- out CITY FILE writes them',
  }),
  openQuote: () => ({ message: 'opens a quotation mark that is never closed', fix: 'close it, or double it' }),
  unknownHead,
  sameHead: () => ({ message: 'stands above another column too', fix: 'take one of the two out' }),
  noHead: () => ({ message: 'has values and no name above them', fix: 'name the column, or empty it' }),
  sameId: ({ value }) => ({ message: `is named in row ${value} already`, fix: 'keep one row a place' }),
  unknownId,
  nameIsThere: ({ value }) => ({
    message: `is empty, and the place "${value}" has this name and lies here`,
    fix: `write ${value} to change it, or give the new place another name`,
  }),
  halfPoint: () => ({
    message: 'is there without the other half of the point',
    fix: 'fill both lng and lat, or none',
  }),
  required: () => ({ message: 'is empty', fix: 'fill it: every place has one' }),
  notBoolean: ({ value }) => ({ message: `is ${quoted(value)}`, fix: 'give true, false, or nothing' }),
  notNumber: ({ value }) => ({ message: `is ${quoted(value)}`, fix: 'give a number such as 10.71663 or 10,71663' }),
  numberBecameDate: ({ value }) => ({
    message: `is ${quoted(value)}: Excel made a date of the number`,
    fix: `${asText} and type the number again`,
  }),
  pointLost: ({ value }) => ({
    message: `is ${quoted(value)}: no such degree; Excel took the decimal point for thousands`,
    fix: 'give degrees such as 10.71663, with the decimal sign that Excel wants',
  }),
  notDate: ({ value }) => ({
    message: `is ${quoted(value)}`,
    fix: `give a year 2026, a month 2026-11 or a day 2026-11-30, and ${asText}`,
  }),
  mixedDates: ({ value }) => ({
    message: `is ${quoted(value)}, which can be read in two ways: the file has dates in both orders`,
    fix: 'write 2026-11-30',
  }),
  excelError: ({ value }) => ({ message: `is ${value}, an error of Excel`, fix: `${asText} and type it again` }),
  digitsLost: ({ value }) => ({
    message: `is ${quoted(value)}: Excel shortened a long number`,
    fix: `${asText} and type it again`,
  }),
  lettersLost: ({ value }) => ({
    message: `is ${quoted(value)}: letters such as æ, ø, å were lost`,
    fix: 'save the sheet as "CSV UTF-8" or as .xlsx',
  }),
};

/** `row 14, column F (category)` */
function placeIn(row: number, column: number | null, header: string): string {
  if (column === null) return header === '' ? `row ${row}` : `row ${row}, ${header}`;
  return `row ${row}, column ${columnLetters(column)}${header === '' ? '' : ` (${header})`}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** One line per fault. Ids of another city are one fault, not one per row. */
export function faultLines(file: string, { faults }: SheetReading, city: CityPlaces): string[] {
  const strangers = faults.filter(({ matter, value }) => matter === 'unknownId' && city.elsewhere.has(value));
  const isOtherCity = strangers.length > 1;
  const rest = isOtherCity ? faults.filter((fault) => !strangers.includes(fault)) : faults;
  const [first] = strangers;
  const other = city.elsewhere.get(first?.value ?? '');
  const whole = isOtherCity
    ? [
        `${file}: ${strangers.length} rows are places of ${other}; name that city, or take the sheet of ${city.folder.name}`,
      ]
    : [];
  return [
    ...whole,
    ...rest.map((fault) => {
      const { message, fix } = sayings[fault.matter](fault, city);
      const named = fault.id === null || fault.column === null ? '' : ` ${fault.id}:`;
      return oneLine(`${file}: ${placeIn(fault.row, fault.column, fault.header)}:${named} ${message}; ${fix}`);
    }),
  ];
}

/** A finding of the data check, with the row and the column of the sheet that it comes from. */
export function findingLine(
  file: string,
  finding: Finding,
  changes: readonly SheetChange[],
  columns: ReadonlyMap<number, SheetColumn>,
): string {
  const change = changes.find(({ id }) => id === finding.feature);
  if (change === undefined) return lineOf(finding);
  const all = [...columns.values(), ...sheetColumns(placeFields, [])];
  const column = columnOfField(finding.field ?? '', all);
  const at = [...columns].find(([, each]) => each.header === column?.header)?.[0] ?? null;
  const where = placeIn(change.row, at, column?.header ?? finding.field ?? '');
  return oneLine(`${file}: ${where}: ${change.id}: ${finding.message}; ${finding.fix}`);
}
