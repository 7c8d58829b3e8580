/** Writes places as CSV. */
import papaparse from 'papaparse';
import { isOnMap } from '#domain/atlas.ts';
import { separatorIn, separators } from '#domain/contribute/sheet-csv.ts';
import { type Collection, cellsOf, creditLines, recordOf } from './collection.ts';
import { wellFormed } from './xml-text.ts';

/** Without it Excel reads the file in the legacy encoding of the machine, which loses æ, ø and å. */
const byteOrderMark = '\uFEFF';

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, in some languages also the wide forms
 * (owasp.org/www-community/attacks/CSV_Injection). Such a cell gets an apostrophe before it, which spreadsheets read as "this
 * is text". A number is none, be it below zero.
 */
const formula = /^(?!-\d+(?:[.,]\d+)?$)[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A file is opened in the other country too, where its cells part elsewhere: a formula may as well begin there, or on a new line. */
const formulaWithin = {
  comma: /([;\t\r\n][\s\p{Cf}"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu,
  semicolon: /([,\t\r\n][\s\p{Cf}"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu,
} as const;

/**
 * Rows as CSV (RFC 4180) with a first row of names; no cell is one that a spreadsheet would run. Cells and decimals are parted
 * as Excel parts them where the language is spoken: a comma in English, a semicolon and a decimal comma in Norwegian.
 */
export function safeCsv(rows: readonly Readonly<Record<string, string | number>>[], locale: string): string {
  const separator = separatorIn(locale) === 'semicolon' ? 'semicolon' : 'comma';
  const harmless = (cell: string | number): string | number => {
    if (typeof cell === 'string') return wellFormed(cell).replace(formulaWithin[separator], "$1'");
    return separator === 'semicolon' ? String(cell).replace('.', ',') : cell;
  };
  const harmlessRows = rows.map((cells) =>
    Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, harmless(cell)])),
  );
  const written = papaparse.unparse(harmlessRows, { escapeFormulae: formula, delimiter: separators[separator] });
  return `${byteOrderMark}${written}\r\n`;
}

/**
 * The places as CSV. Each row ends with the credits, so that one that is cut out keeps them. What has no point of its own has
 * no coordinates.
 */
export function csvOf(collection: Collection): string {
  const credits = creditLines(collection.city).join(' | ');
  return safeCsv(
    collection.places.map((hit) => {
      const [longitude, latitude] = isOnMap(hit.place) ? hit.place.position : ['', ''];
      return { ...cellsOf(recordOf(hit, collection), collection.words), longitude, latitude, credits };
    }),
    collection.words.kit.locale,
  );
}
