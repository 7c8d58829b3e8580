/** Reads a CSV file with any separator that spreadsheets use. */
import papaparse from 'papaparse';
import type { Bounds } from '#domain/atlas.ts';
import { guessedColumns } from './columns.ts';
import { geometryFromWkt } from './geometries.ts';
import { numberFrom, type Written } from './numbers.ts';
import type { Columns, FileNote, RawFile, RawRow, RowFault } from './own-feature.ts';

const separators = ['\t', ';', ',', '|'] as const;

/** The separator that is most frequent in the header: the rows contain decimal commas as well. */
function separatorOf(text: string): string {
  const heads = /^[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counted = separators.map((sign) => ({ sign, count: heads.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

interface Cut {
  readonly rows: string[][];
  /** The row in which a quote is opened and never closed. */
  readonly openQuote: number | null;
}

/** Excel may say the separator in a first line of its own: `sep=;`. It stays a row, so that rows count as Excel does. */
function cut(text: string): Cut {
  const separatorLine = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(text);
  const body = separatorLine ? text.slice(separatorLine[0].length) : text;
  const { data, errors } = papaparse.parse<string[]>(body, { delimiter: separatorLine?.[1] ?? separatorOf(body) });
  const quote = errors.find(({ code }) => code === 'MissingQuotes');
  return {
    rows: separatorLine ? [[], ...data] : data,
    openQuote: quote ? (quote.row ?? 0) + (separatorLine ? 2 : 1) : null,
  };
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** A header has names: a first row with two numbers is data, and the file has no header. */
const isHeadless = (heads: readonly string[]): boolean => heads.filter((head) => numberFrom(head) !== null).length >= 2;

const fault = (matter: RowFault, value = '') => ({ geometry: null, system: null, fault: { matter, value } });

type Read = Pick<RawRow, 'geometry' | 'system' | 'fault'>;

function pointFrom(cells: readonly string[], lat: number, lng: number): { read: Read; hasComma: boolean } {
  const texts = [cells[lng] ?? '', cells[lat] ?? ''];
  const missing = (matter: RowFault, value = '') => ({ read: fault(matter, value), hasComma: false });
  if (texts.some((text) => text.trim() === '')) return missing('noPosition');
  const numbers = texts.map(numberFrom);
  const [x, y] = numbers as [Written | null, Written | null];
  if (!x || !y) return missing('notANumber', texts[x ? 1 : 0]?.trim().slice(0, 60));
  const geometry = { type: 'Point', coordinates: [x.value, y.value] } as const;
  return {
    read: { geometry: { ...geometry, coordinates: [...geometry.coordinates] }, system: null, fault: null },
    hasComma: x.hasComma || y.hasComma,
  };
}

function shapeFrom(text: string): Read {
  if (text.trim() === '') return fault('noPosition');
  const found = geometryFromWkt(text);
  if (found.type === 'fault') return fault(found.matter, found.value);
  return { geometry: found.geometry, system: found.system, fault: null };
}

/** Reads the position of one row from its cells. */
function rowFrom(cells: readonly string[], heads: readonly string[], columns: Columns) {
  if (!isBlank(cells.slice(heads.length))) {
    return { read: fault('tooManyCells', `${cells.length} > ${heads.length}`), hasComma: false };
  }
  const { lat, lng, wkt } = columns;
  if (wkt !== null) return { read: shapeFrom(cells[wkt] ?? ''), hasComma: false };
  if (lat !== null && lng !== null) return pointFrom(cells, lat, lng);
  return { read: fault('noPosition'), hasComma: false };
}

const isMissing = ({ lat, lng, wkt }: Columns): boolean => wkt === null && (lat === null || lng === null);

/** The column names for a sentence; a nameless one by its letter. */
const shown = (heads: readonly string[]): string => heads.map((head, at) => head || `#${at + 1}`).join(' · ');

/**
 * A table as rows with their geometries in the file's own coordinates. Blank rows are ignored.
 *
 * @param chosen the meaning of the columns as chosen by the person; null to guess it
 */
export function tableFrom(text: string, bounds: Bounds, chosen: Columns | null): RawFile {
  const { rows, openQuote } = cut(text);
  const at = rows.findIndex((row) => !isBlank(row));
  const firstRow = rows[at] ?? [];
  const headless = isHeadless(firstRow);
  const heads = firstRow.map((head) => (headless ? '' : head.trim()));
  const body = rows.flatMap((cells, i) =>
    i < at + (headless ? 0 : 1) || isBlank(cells) ? [] : [{ cells, row: i + 1 }],
  );
  const guessed = guessedColumns(
    heads,
    body.map(({ cells }) => cells),
    bounds,
  );
  const columns = chosen ?? guessed.columns;
  const read = isMissing(columns)
    ? []
    : body.map(({ cells, row }) => ({ cells, row, ...rowFrom(cells, heads, columns) }));
  const commas = read.filter(({ hasComma }) => hasComma).length;
  const notes: FileNote[] = [
    ...(body.length === 0 ? [{ matter: 'noRows', value: '' } as const] : []),
    ...(body.length > 0 && isMissing(columns) ? [{ matter: 'missingColumns', value: shown(heads) } as const] : []),
    ...(headless ? [{ matter: 'noHeads', value: '' } as const] : []),
    ...(chosen === null && guessed.isByValues ? [{ matter: 'byValues', value: '' } as const] : []),
    ...(commas > 0 ? [{ matter: 'decimalCommas', value: String(commas) } as const] : []),
    ...(openQuote === null ? [] : [{ matter: 'quotes', value: String(openQuote) } as const]),
  ];
  return {
    heads,
    columns,
    isTable: true,
    notes,
    rows: read.map(({ cells, row, read: found }) => ({ cells, row, ...found })),
    system: null,
    sourceOf: null,
  };
}
