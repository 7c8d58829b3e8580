import papaparse from 'papaparse';
import { isOnMap } from '#domain/atlas.ts';
import { type Collection, cellsOf, creditLines, recordOf } from './collection.ts';
import { wellFormed } from './xml-text.ts';

/** Excel takes a file without it for one in the machine's old alphabet, and then æ, ø and å are lost. */
const byteOrderMark = '\uFEFF';

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, in some languages also the wide forms
 * (owasp.org/www-community/attacks/CSV_Injection). Such a cell gets an apostrophe before it, which spreadsheets read as "this
 * is text". Coordinates are safe: they are numbers of ours, not text of the data.
 */
const formula = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** Norwegian spreadsheets part cells at semicolons, so a formula may as well begin behind one, or on a new line. */
const formulaWithin = /([;\t\r\n][\s\p{Cf}"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

const harmless = (cell: string | number): string | number =>
  typeof cell === 'number' ? cell : wellFormed(cell).replace(formulaWithin, "$1'");

/** Rows as CSV (RFC 4180) with a first row of names; no cell is one that a spreadsheet would run. */
export function safeCsv(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const harmlessRows = rows.map((cells) =>
    Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, harmless(cell)])),
  );
  return `${byteOrderMark}${papaparse.unparse(harmlessRows, { escapeFormulae: formula })}\r\n`;
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
  );
}
