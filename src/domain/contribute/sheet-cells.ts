/** Converts a value of the data to the text of a spreadsheet cell, and back. */
import { isSame, type Json } from './json-merge.ts';
import type { PlaceFeature } from './patch.ts';
import { columnValue, type SheetColumn } from './sheet-columns.ts';
import { type DayOrder, datesIn, isDateLike } from './sheet-dates.ts';

export type Cell = string | number | boolean;

/** Why a cell cannot be read. */
export type CellFault =
  | 'required'
  | 'notBoolean'
  | 'notNumber'
  | 'numberBecameDate'
  | 'pointLost'
  | 'notDate'
  | 'excelError'
  | 'digitsLost'
  | 'lettersLost';

/** What was read differently from how the cell shows it. */
export type CellNote = 'dates' | 'zeros';

export interface CellContext {
  /** The present value in the data. */
  readonly current: Json | undefined;
  /** Whether a comma in numbers separates decimals or thousands. */
  readonly comma: 'decimals' | 'thousands';
  readonly dayOrder: DayOrder;
  /** The number of digits of every value of the column, such as a postcode; null if they differ or are not digits. */
  readonly digits: number | null;
}

export type ReadCell =
  | { readonly type: 'same' }
  | { readonly type: 'value'; readonly value: Json | undefined; readonly note: CellNote | null }
  | { readonly type: 'fault'; readonly matter: CellFault };

const same: ReadCell = { type: 'same' };
const fault = (matter: CellFault): ReadCell => ({ type: 'fault', matter });
const says = (value: Json | undefined, note: CellNote | null = null): ReadCell => ({ type: 'value', value, note });

/** An entry that contains the separator is put in quotation marks, as in CSV. */
const entryOf = (entry: string): string =>
  /[;\n"]|^\s|\s$/.test(entry) || entry === '' ? `"${entry.replaceAll('"', '""')}"` : entry;

/** The text of a cell. A value that the schema does not allow is written as JSON, so that it is read back unchanged. */
export function cellOf(value: Json | undefined, { kind, isList }: SheetColumn): Cell {
  if (value === undefined || value === null) return '';
  if (isList && Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return value.map(entryOf).join('; ');
  }
  const isPlain =
    !isList &&
    (kind === 'boolean'
      ? typeof value === 'boolean'
      : ['number', 'longitude', 'latitude'].includes(kind)
        ? typeof value === 'number'
        : typeof value === 'string');
  return isPlain ? (value as Cell) : JSON.stringify(value);
}

/** The rows of a spreadsheet, the names of the columns first. */
export const sheetRows = (features: readonly PlaceFeature[], columns: readonly SheetColumn[]): Cell[][] => [
  columns.map(({ header }) => header),
  ...features.map((feature) => columns.map((column) => cellOf(columnValue(feature, column), column))),
];

/** A cell without spaces at its ends and with one kind of line break. */
const trimmed = (text: string): string => text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();

/** A cell as compared: with one kind of space, because programs replace some kinds when they save. */
const comparable = (text: string): string => trimmed(text).replaceAll(/[\u00a0\u202f]/g, ' ');

const quoted = /"((?:[^"]|"")*)"/y;
/** The separators: a code never contains a comma, but a link may, so it is split only before another link. */
const partedAt = {
  choice: /[;,|\n]/,
  link: /;\s+|;$|\n|[;,]\s*(?=https?:\/\/)/,
  other: /[;\n]/,
} as const;

/** The entries of a cell. */
export function entriesIn(text: string, kind: SheetColumn['kind']): string[] {
  const sign = partedAt[kind === 'choice' || kind === 'link' ? kind : 'other'];
  const entries: string[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    quoted.lastIndex = 0;
    const inQuotes = quoted.exec(rest);
    if (inQuotes && /^\s*(?:;|\n|$)/.test(rest.slice(inQuotes[0].length))) {
      entries.push((inQuotes[1] ?? '').replaceAll('""', '"'));
      rest = rest.slice(inQuotes[0].length).replace(/^\s*[;\n]?\s*/, '');
      continue;
    }
    const found = sign.exec(rest);
    const entry = (found ? rest.slice(0, found.index) : rest).trim();
    if (entry !== '') entries.push(entry);
    rest = found ? rest.slice(found.index + found[0].length).trimStart() : '';
  }
  return entries;
}

/** Yes and no in European languages, as Excel writes them there; `1` and `0` as databases write them. */
const words: readonly (readonly [value: boolean, words: readonly string[]])[] = [
  [true, ['true', 'sann', 'vrai', 'wahr', 'yes', 'ja', 'oui', '1']],
  [false, ['false', 'usann', 'faux', 'falsch', 'no', 'nei', 'nein', 'non', '0']],
];

const booleanIn = (text: string): boolean | undefined =>
  words.find(([, each]) => each.includes(text.toLowerCase()))?.[0];

/** `59.91`, `59,91`, `1 234,5`, `1.234,5`, `1,234.5`; null where it is no number. */
export function sheetNumber(text: string, comma: CellContext['comma']): number | null {
  const digits = text.replaceAll(/[\s']/g, '').replace('\u2212', '-');
  const hasThousandCommas = /^[-+]?\d{1,3}(,\d{3})+\.\d+$/.test(digits);
  const areThousands = comma === 'thousands' && /^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(digits);
  const plain =
    hasThousandCommas || areThousands
      ? digits.replaceAll(',', '')
      : /^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(digits)
        ? digits.replaceAll('.', '').replace(',', '.')
        : digits.replace(',', '.');
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

const furthest: Readonly<Partial<Record<SheetColumn['kind'], number>>> = { longitude: 180, latitude: 90 };

function readNumber(text: string, { kind }: SheetColumn, { current, comma }: CellContext): ReadCell {
  const isDegrees = kind in furthest;
  const number = sheetNumber(text, isDegrees ? 'decimals' : comma);
  if (number === null) return fault(isDateLike(text) ? 'numberBecameDate' : 'notNumber');
  if (Math.abs(number) > (furthest[kind] ?? Number.POSITIVE_INFINITY)) return fault('pointLost');
  return number === current ? same : says(number);
}

function readDate(text: string, { current, dayOrder }: CellContext): ReadCell {
  const dates = datesIn(text, dayOrder);
  const [likeliest] = dates;
  if (likeliest === undefined) return fault('notDate');
  if (dates.some((date) => date === current)) return same;
  return says(likeliest, likeliest === text ? null : 'dates');
}

const excelErrors = /^#(NAME\?|NAVN\?|REF!|VALUE!|VERDI!|N\/A|I\/T|DIV\/0!|NULL!|NUM!|SPILL!|OVERFLYT!|#+)$/;
const shortened = /^\d([.,]\d+)?E\+?\d+$/i;
/** UTF-8 or MS-DOS letters that were once decoded as Windows-1252: "RÃ¥dhuset", "R†dhuset". */
const wrongLetters = /\ufffd|Ã[\u00a1-\u00bf\u0192\u02dc\u2020\u2021\u2026\u2030\u0160\u0178]|\p{L}[†›‘]\p{L}/u;

/** Characters that Windows-1252 lacks, such as ″ and →, and what Excel replaces them with. */
const notInWindows = /[^\s -~\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const stoodIn = ['?', "'", '"'];

/** True if a text is another one after it was saved in Windows-1252. */
const isReducedFrom = (text: string, original: string): boolean =>
  text.length === original.length &&
  notInWindows.test(original) &&
  [...original.split('').entries()].every(
    ([at, sign]) => text[at] === sign || (notInWindows.test(sign) && stoodIn.includes(text[at] ?? '')),
  );

function readText(text: string, { current, digits }: CellContext): ReadCell {
  if (typeof current === 'string' && isReducedFrom(text, current)) return same;
  if (excelErrors.test(text)) return fault('excelError');
  if (shortened.test(text)) return fault('digitsLost');
  if (wrongLetters.test(text)) return fault('lettersLost');
  const isNumber = /^\d+$/.test(text);
  // Excel drops the zeros that a postcode begins with.
  if (isNumber && typeof current === 'string' && current.replace(/^0+/, '') === text) return same;
  const isShort = isNumber && digits !== null && text.length < digits;
  return isShort ? says(text.padStart(digits, '0'), 'zeros') : says(text);
}

function readList(text: string, { kind }: SheetColumn, { current }: CellContext): ReadCell {
  if (wrongLetters.test(text)) return fault('lettersLost');
  const entries = entriesIn(text, kind);
  return current !== undefined && isSame(entries, current) ? same : says(entries);
}

function readFilled(text: string, column: SheetColumn, context: CellContext): ReadCell {
  if (column.isList) return readList(text, column, context);
  switch (column.kind) {
    case 'boolean': {
      const value = booleanIn(text);
      if (value === undefined) return fault('notBoolean');
      return value === context.current ? same : says(value);
    }
    case 'number':
    case 'longitude':
    case 'latitude':
      return readNumber(text, column, context);
    case 'date':
      return readDate(text, context);
    default:
      return readText(text, context);
  }
}

/**
 * Reads a cell. A cell with the text that would be written for the present value is no change, however odd it looks; nor is
 * what Excel makes of that text when it opens and saves a file.
 */
export function readCell(raw: string, column: SheetColumn, context: CellContext): ReadCell {
  const text = trimmed(raw);
  if (comparable(raw) === comparable(String(cellOf(context.current, column)))) return same;
  const read = text === '' ? says(undefined) : readFilled(text, column, context);
  const { fallback } = column;
  const isUnchanged =
    read.type === 'value' && fallback !== undefined && (read.value ?? fallback) === (context.current ?? fallback);
  return isUnchanged ? same : read;
}
