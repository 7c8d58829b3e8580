/** The result of reading a spreadsheet of the places: changes, or faults with their cells. */
import type { PlaceFeature } from './patch.ts';
import type { CellFault, CellNote } from './sheet-cells.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { HeadFault } from './sheet-heads.ts';
import type { SheetEdit } from './sheet-values.ts';

/** The cells of a sheet as text. */
export interface SheetRows {
  readonly rows: readonly (readonly string[])[];
  readonly comma: 'decimals' | 'thousands';
  /** The row, from 1, in which a quotation mark is opened and never closed. */
  readonly openQuote: number | null;
}

export type SheetRowFault = 'sameId' | 'unknownId' | 'nameIsThere' | 'halfPoint' | 'mixedDates';

export interface SheetFault {
  readonly matter: HeadFault | CellFault | SheetRowFault;
  /** The row number that the spreadsheet shows, from 1. */
  readonly row: number;
  /** From 0; null: the row as a whole. */
  readonly column: number | null;
  readonly header: string;
  /** The place, where it is known. */
  readonly id: string | null;
  /** The text of the cell, or the value that it is compared with. */
  readonly value: string;
}

export interface SheetChange {
  readonly row: number;
  readonly id: string;
  readonly before: PlaceFeature | null;
  readonly after: PlaceFeature;
  /** The edits of an existing place. */
  readonly edits: readonly SheetEdit[];
}

export interface SheetNote {
  readonly matter: CellNote | 'titleRows' | 'absentColumns' | 'thereAlready' | 'monthFirst';
  readonly count: number;
  /** One of them, such as `30.11.2026 → 2026-11-30`. */
  readonly example: string;
}

export interface SheetReading {
  readonly changes: readonly SheetChange[];
  readonly faults: readonly SheetFault[];
  readonly notes: readonly SheetNote[];
  /** Places that no row has. */
  readonly missing: readonly string[];
  /** By column index, from 0. */
  readonly columns: ReadonlyMap<number, SheetColumn>;
}
