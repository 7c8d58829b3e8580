/** CSV as spreadsheets read and save it, without anything in it that a spreadsheet would run, and without loss. */
import papaparse from 'papaparse';
import type { Cell } from './sheet-cells.ts';

export const separators = { semicolon: ';', comma: ',', tab: '\t' } as const;
export type Separator = keyof typeof separators;

/**
 * The cell separator of Excel in a locale: a semicolon where the comma is the decimal sign. Without a locale: that of this
 * machine.
 */
export const separatorIn = (locale?: string): Separator =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma';

/** Excel reads a file without it in the machine's legacy encoding, and then æ, ø and å are lost. */
const byteOrderMark = '\uFEFF';

/**
 * Where a spreadsheet would start a formula: at the start of a cell, and after a separator of another locale, since the
 * file may be opened there (owasp.org/www-community/attacks/CSV_Injection).
 */
const start = String.raw`(^|[;,\t\r\n])([\s\p{Cf}"]*)`;
const sign = String.raw`'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]`;
const running = new RegExp(`${start}(?=${sign})`, 'gu');
const disarmed = new RegExp(`${start}'(?=${sign})`, 'gu');

/** An apostrophe before each formula, which spreadsheets read as "this is text". */
export const withoutFormulas = (text: string): string => text.replace(running, "$1$2'");

/** Takes back what `withoutFormulas` did, and nothing else. */
export const withFormulas = (text: string): string => text.replace(disarmed, '$1$2');

/** Rows as CSV (RFC 4180). With a semicolon as separator, the decimal sign is a comma, as in Norway. */
export function csvText(rows: readonly (readonly Cell[])[], separator: Separator): string {
  const cell = (value: Cell): string => {
    if (typeof value === 'string') return withoutFormulas(value);
    return separator === 'semicolon' ? String(value).replace('.', ',') : String(value);
  };
  const data = rows.map((row) => row.map(cell));
  return `${byteOrderMark}${papaparse.unparse(data, { delimiter: separators[separator], newline: '\r\n' })}\r\n`;
}

export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  readonly comma: 'decimals' | 'thousands';
  /** The row, from 1, in which a quotation mark is opened and never closed. */
  readonly openQuote: number | null;
}

const mostRowsForHeads = 20;

/** The separator with which most cells of a row are known headers. */
function separatorOf(text: string, isHead: (cell: string) => boolean): string {
  const counted = [';', ',', '\t', '|'].map((delimiter) => {
    const { data } = papaparse.parse<string[]>(text, { delimiter, preview: mostRowsForHeads });
    return { delimiter, heads: Math.max(0, ...data.map((row) => row.filter(isHead).length)) };
  });
  return counted.toSorted((a, b) => b.heads - a.heads)[0]?.delimiter ?? ',';
}

/**
 * The cells of a CSV file with any separator. A first line `sep=;` is an instruction to Excel, which does not show it as a
 * row.
 */
export function csvRows(text: string, isHead: (cell: string) => boolean): CsvRows {
  const unmarked = text.replace(/^\uFEFF/, '');
  const instruction = /^"?sep=(.)"?\r?\n/i.exec(unmarked);
  const body = instruction ? unmarked.slice(instruction[0].length) : unmarked;
  const delimiter = instruction?.[1] ?? separatorOf(body, isHead);
  const { data, errors } = papaparse.parse<string[]>(body, { delimiter });
  const quote = errors.find(({ code }) => code === 'MissingQuotes');
  return {
    rows: data.map((row) => row.map(withFormulas)),
    comma: delimiter === ',' ? 'thousands' : 'decimals',
    openQuote: quote ? (quote.row ?? 0) + 1 : null,
  };
}
