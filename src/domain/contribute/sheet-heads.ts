/** Finds the header row of a spreadsheet, and the field of each column. */
import { columnCalled, type SheetColumn, type SheetField } from './sheet-columns.ts';

/** The faults of a header row. */
export type HeadFault = 'noHeads' | 'unknownHead' | 'sameHead' | 'noHead' | 'openQuote';

export interface SheetHeads {
  /** The header row, from 0; -1 if there is none. */
  readonly row: number;
  /** By column index, from 0. */
  readonly columns: ReadonlyMap<number, SheetColumn>;
  readonly faults: readonly { readonly matter: HeadFault; readonly column: number; readonly head: string }[];
}

/** A column whose header begins with it is the curator's own and is not read. */
const ownMark = '#';
const mostRows = 20;

export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The first row with an id column and one more header; titles and remarks may be above it. */
const headRow = (rows: readonly (readonly string[])[], fields: readonly SheetField[]): number =>
  rows.slice(0, mostRows).findIndex((row) => {
    const known = row.flatMap((cell) => columnCalled(cell, fields) ?? []);
    return known.length > 1 && known.some(({ kind }) => kind === 'id');
  });

interface Fault {
  readonly matter: HeadFault;
  readonly column: number;
  readonly head: string;
}

/** Columns with values but without a header. */
function headless(heads: readonly string[], body: readonly (readonly string[])[]): Fault[] {
  const width = Math.max(0, ...body.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => (heads[column] ?? '').trim() === '')
    .filter((column) => body.some((cells) => (cells[column] ?? '').trim() !== ''))
    .map((column) => ({ matter: 'noHead', column, head: '' }));
}

export function headsOf(rows: readonly (readonly string[])[], fields: readonly SheetField[]): SheetHeads {
  const row = headRow(rows, fields);
  if (row === -1) return { row, columns: new Map(), faults: [{ matter: 'noHeads', column: 0, head: '' }] };
  const heads = rows[row] ?? [];
  const columns = new Map<number, SheetColumn>();
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [column, cell] of heads.entries()) {
    const head = cell.trim();
    const known = columnCalled(head, fields);
    if (known === undefined) {
      if (head !== '' && !head.startsWith(ownMark)) faults.push({ matter: 'unknownHead', column, head });
    } else if (seen.has(known.header)) faults.push({ matter: 'sameHead', column, head });
    else columns.set(column, known);
    if (known !== undefined) seen.add(known.header);
  }
  return { row, columns, faults: [...faults, ...headless(heads, rows.slice(row + 1))] };
}

/** The letters that a spreadsheet shows above a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
