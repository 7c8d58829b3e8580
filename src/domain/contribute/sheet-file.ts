/** Reads a spreadsheet file as rows of text: CSV in any encoding, or XLSX. */
import { textOf } from '#domain/own-data/file-bytes.ts';
import type { PlaceFeature } from './patch.ts';
import { columnCalled, type SheetField } from './sheet-columns.ts';
import { csvRows } from './sheet-csv.ts';
import { headsOf, isBlankRow } from './sheet-heads.ts';
import type { SheetRows } from './sheet-reading.ts';

export interface SheetFile {
  readonly rows: SheetRows;
  /** The name of the sheet that was read, where the file has several. */
  readonly sheet: string | null;
  /** The encoding, if it is not UTF-8. */
  readonly alphabet: string | null;
}

/** Why a file is no spreadsheet that can be read: `notXlsx` has the reader's error message in `value`. */
export interface SheetFileFault {
  readonly fault: 'tooLarge' | 'oldExcel' | 'openDocument' | 'notXlsx' | 'notText';
  readonly value: string;
}

export const mostSheetMegabytes = 20;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** XLSX is an archive. */
export const isXlsx = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
/** Excel before 2007, and files that are protected by a password. */
const isOldExcel = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

type XlsxCell = string | number | boolean | Date | null | undefined;

/** An Excel date as text, without the time of day if that is midnight. */
function textOfCell(cell: XlsxCell): string {
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '');
  return cell === null || cell === undefined ? '' : String(cell);
}

const fault = (name: SheetFileFault['fault'], value = ''): SheetFileFault => ({ fault: name, value });

async function fromXlsx(bytes: Uint8Array, fields: readonly SheetField[]): Promise<SheetFile | SheetFileFault> {
  // The library is large and rarely needed, so it is loaded with the first workbook.
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(bytes);
    const all = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => Array.from(row, textOfCell)) }));
    const found = all.find(({ rows }) => headsOf(rows, fields).row !== -1) ?? all[0];
    const rows = { rows: found?.rows ?? [], comma: 'decimals', openQuote: null } as const;
    return { rows, sheet: all.length > 1 ? (found?.name ?? null) : null, alphabet: null };
  } catch (reason) {
    return fault('notXlsx', reason instanceof Error ? reason.message : String(reason));
  }
}

function fromCsv(bytes: Uint8Array, fields: readonly SheetField[]): SheetFile | SheetFileFault {
  const { text, notes } = textOf(bytes);
  if (text.includes('\0')) return fault('notText');
  const rows = csvRows(text, (cell) => columnCalled(cell, fields) !== undefined);
  return { rows, sheet: null, alphabet: notes.find(({ matter }) => matter === 'encoding')?.value ?? null };
}

/**
 * Reads a spreadsheet. Rejects only if the XLSX reader cannot be loaded.
 *
 * @param fields what the schema lets a place have
 */
export async function sheetFileRead(
  name: string,
  bytes: Uint8Array,
  fields: readonly SheetField[],
): Promise<SheetFile | SheetFileFault> {
  if (bytes.length > mostSheetMegabytes * 1024 * 1024) return fault('tooLarge', String(mostSheetMegabytes));
  if (isOldExcel(bytes)) return fault('oldExcel');
  if (!isXlsx(bytes)) return fromCsv(bytes, fields);
  return /\.ods$/i.test(name) ? fault('openDocument') : fromXlsx(bytes, fields);
}

/**
 * True for a sheet of the atlas's own places, as opposed to a person's own data: its headers are fields of the schema such
 * as `name.en` or, if they are common words (`id`, `name`, `lat`), most of its ids are those of the places.
 */
export function isSheetOfPlaces(
  { rows }: SheetRows,
  fields: readonly SheetField[],
  places: readonly Pick<PlaceFeature, 'id'>[],
): boolean {
  const { row, columns } = headsOf(rows, fields);
  if (row === -1) return false;
  if ([...columns.values()].some(({ header }) => header.includes('.'))) return true;
  const ids = new Set(places.map(({ id }) => id));
  const at = [...columns].find(([, { kind }]) => kind === 'id')?.[0] ?? -1;
  const body = rows.slice(row + 1).filter((cells) => !isBlankRow(cells));
  const known = body.filter((cells) => ids.has((cells[at] ?? '').trim()));
  return known.length > 0 && known.length * 2 >= body.length;
}
