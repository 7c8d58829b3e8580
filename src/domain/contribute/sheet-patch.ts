/** A spreadsheet as one patch: what it changes, or every cell that stands in its way. */
import { nearestWord } from './nearest-word.ts';
import { type About, changesOf, type Patch, type PlaceFeature } from './patch.ts';
import type { DraftField, FaultName, PlaceCheck, Surroundings } from './place-draft.ts';
import { readSheet } from './sheet-changes.ts';
import { columnOfField, type SheetColumn, type SheetField, valueAt } from './sheet-columns.ts';
import type { SheetChange, SheetFault, SheetNote, SheetReading, SheetRows } from './sheet-reading.ts';

/** A fault of a place in the sheet, with its cell. */
export interface SheetPlaceFault extends Omit<SheetFault, 'matter'> {
  /** `choice`: `value` is not on the closed list. */
  readonly what: FaultName | 'choice';
  /** The closed list. */
  readonly allowed?: readonly string[];
  /** The nearest value of the list, if one is near. */
  readonly meant?: string | undefined;
}

export interface SheetPatch {
  readonly patch: Patch | null;
  readonly changes: readonly SheetChange[];
  readonly faults: readonly SheetFault[];
  readonly placeFaults: readonly SheetPlaceFault[];
  readonly notes: readonly SheetNote[];
  /** Places that no row has: they stay. */
  readonly missing: readonly string[];
}

export interface SheetAround extends Omit<Surroundings, 'isNew'> {
  readonly fields: readonly SheetField[];
  readonly check: PlaceCheck;
  readonly about: About;
}

/** The paths of the form fields whose names differ in a place. */
const fieldPaths: Partial<Record<DraftField, string>> = {
  point: 'geometry',
  basis: 'position.basis',
  accuracy: 'position.accuracyMetres',
  positionSource: 'position.source',
  canTry: 'arena.canTry',
  whoMayUse: 'arena.whoMayUse',
  howToAsk: 'arena.howToAsk',
  maturity: 'arena.maturity',
  cost: 'arena.cost',
  pilots: 'arena.pilots',
};

/** Values of closed lists that are not on them. */
function choiceFaults({ row, id, after, before }: SheetChange, columns: SheetReading['columns']): SheetPlaceFault[] {
  return [...columns].flatMap(([column, { choices, at, header }]): SheetPlaceFault[] => {
    if (choices === null) return [];
    const value = valueAt(after as never, at) ?? [];
    if (before !== null && valueAt(before as never, at) === value) return [];
    const unrecognized = [value].flat().find((each) => !choices.includes(String(each)));
    if (unrecognized === undefined) return [];
    const unknown = String(unrecognized);
    const meant = nearestWord(unknown, choices);
    return [{ row, column, header, id, value: unknown, what: 'choice', allowed: choices, meant }];
  });
}

function faultsOf(change: SheetChange, columns: SheetReading['columns'], around: SheetAround): SheetPlaceFault[] {
  const { row, id, after } = change;
  const choices = choiceFaults(change, columns);
  const all: SheetColumn[] = [...columns.values()];
  // A curator's sheet needs only what the data need, not what a visitor's suggestion needs in addition.
  const found = around.check(after, { ...around, isNew: false }).flatMap(({ field, what }): SheetPlaceFault[] => {
    const path = fieldPaths[field] ?? field;
    const header = columnOfField(path, all)?.header ?? path;
    const column = [...columns].find(([, each]) => each.header === header)?.[0] ?? null;
    return choices.some((each) => each.header === header) ? [] : [{ row, column, header, id, value: '', what }];
  });
  return [...choices, ...found];
}

/** Reads a sheet and compares it with the places of a city, completely or not at all. */
export function sheetPatch(rows: SheetRows, places: readonly PlaceFeature[], around: SheetAround): SheetPatch {
  const { changes, faults, notes, missing, columns } = readSheet(rows, places, around.fields);
  const placeFaults = changes.flatMap((change) => faultsOf(change, columns, around));
  const isSound = faults.length === 0 && placeFaults.length === 0;
  return { patch: isSound ? changesOf(changes, around.about) : null, changes, faults, placeFaults, notes, missing };
}
