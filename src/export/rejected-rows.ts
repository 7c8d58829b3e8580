import papaparse from 'papaparse';
import { separatorIn, separators } from '#domain/contribute/sheet-csv.ts';
import { wellFormed } from './xml-text.ts';

/**
 * What a spreadsheet would run as a formula gets an apostrophe before it (owasp.org/www-community/attacks/CSV_Injection); a
 * number does not, since coordinates west of Greenwich begin with a minus.
 */
const formula = /^(?![-+]?\d[\d.,\s]*$)[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * Rows as CSV (RFC 4180) under their heads, to be mended in a spreadsheet and brought along again. Cells are parted as Excel
 * parts them where the language is spoken.
 */
export const rowsAsCsv = (heads: readonly string[], rows: readonly (readonly string[])[], locale: string): string =>
  `\uFEFF${papaparse.unparse(
    [heads, ...rows].map((row) => row.map(wellFormed)),
    { escapeFormulae: formula, delimiter: separators[separatorIn(locale)] },
  )}\r\n`;
