/** Turns the rows of a spreadsheet into changes of the places: all of them, or every fault that prevents it. */
import { isObject } from './json-merge.ts';
import { newPlaceId, type PlaceFeature } from './patch.ts';
import { readCell } from './sheet-cells.ts';
import { asJson, columnValue, type SheetColumn, type SheetField, sheetColumns } from './sheet-columns.ts';
import { type DayOrder, dayOrderOf } from './sheet-dates.ts';
import { headsOf, isBlankRow } from './sheet-heads.ts';
import { areNear, digitsOf, namesOf } from './sheet-places.ts';
import type { SheetChange, SheetFault, SheetNote, SheetReading, SheetRows } from './sheet-reading.ts';
import { editsBetween, type SheetValue, withValues } from './sheet-values.ts';

interface Where {
  readonly row: number;
  /** The place of the column, from 0. */
  readonly at: number;
  readonly column: SheetColumn;
  readonly place: PlaceFeature | null;
}

/** Reads one sheet against the places of one city. */
class SheetReader {
  private readonly sheet: SheetRows;
  private readonly fields: readonly SheetField[];
  private readonly places: ReadonlyMap<string, PlaceFeature>;
  private readonly heads: ReturnType<typeof headsOf>;
  private readonly faults: SheetFault[] = [];
  private readonly notes = new Map<SheetNote['matter'], { count: number; example: string }>();
  private readonly digits: ReadonlyMap<string, number | null>;
  private readonly dayOrder: DayOrder;
  private readonly idAt: number | undefined;
  /** By id: the row, from 1, that names it. */
  private readonly named: ReadonlyMap<string, number>;
  private readonly taken: Set<string>;
  /** The places that were recognised in rows without an id. */
  private readonly found = new Set<string>();

  constructor(sheet: SheetRows, features: readonly PlaceFeature[], fields: readonly SheetField[]) {
    this.sheet = sheet;
    this.fields = fields;
    this.places = new Map(features.map((feature) => [feature.id, feature]));
    this.heads = headsOf(sheet.rows, fields);
    this.idAt = [...this.heads.columns].find(([, { kind }]) => kind === 'id')?.[0];
    this.digits = new Map(
      [...this.heads.columns.values()].map((column) => [column.header, digitsOf(column, features)]),
    );
    this.dayOrder = dayOrderOf(this.textsOf('date'));
    this.named = new Map(this.body().map(({ cells, row }) => [this.idIn(cells), row]));
    this.taken = new Set([...this.places.keys(), ...this.named.keys()]);
  }

  private body(): { cells: readonly string[]; row: number }[] {
    if (this.heads.row === -1) return [];
    const rows = this.sheet.rows.map((cells, at) => ({ cells, row: at + 1 }));
    return rows.slice(this.heads.row + 1).filter(({ cells }) => !isBlankRow(cells));
  }

  private idIn(cells: readonly string[]): string {
    return this.idAt === undefined ? '' : (cells[this.idAt] ?? '').trim();
  }

  private textsOf(kind: SheetColumn['kind']): string[] {
    const columns = [...this.heads.columns].filter(([, column]) => column.kind === kind);
    return this.body().flatMap(({ cells }) => columns.map(([at]) => cells[at] ?? ''));
  }

  private fault(matter: SheetFault['matter'], row: number, more: Partial<Omit<SheetFault, 'matter' | 'row'>>): void {
    this.faults.push({ matter, row, column: null, header: '', id: null, value: '', ...more });
  }

  private note(matter: SheetNote['matter'], example: string): void {
    const before = this.notes.get(matter);
    this.notes.set(matter, { count: (before?.count ?? 0) + 1, example: before?.example ?? example });
  }

  /** The values of one row that differ from the place. */
  private valuesIn(cells: readonly string[], row: number, place: PlaceFeature | null): SheetValue[] {
    const columns = [...this.heads.columns].filter(([, { kind }]) => kind !== 'id');
    return columns.flatMap(([at, column]) => this.valueIn(cells[at] ?? '', { row, at, column, place }));
  }

  private valueIn(text: string, { row, at, column, place }: Where): SheetValue[] {
    const current = place === null ? undefined : columnValue(place, column);
    const digits = this.digits.get(column.header) ?? null;
    const read = readCell(text, column, { current, comma: this.sheet.comma, dayOrder: this.dayOrder, digits });
    const where = { column: at, header: column.header, id: place?.id ?? null, value: text.trim() };
    if (read.type === 'same') return [];
    if (read.type === 'fault') {
      this.fault(read.matter === 'notDate' ? this.dateFault() : read.matter, row, where);
      return [];
    }
    if (read.note !== null) this.note(read.note, `${text.trim()} → ${String(read.value)}`);
    // Whether a name is left in some language is checked for the whole place.
    if (read.value !== undefined || !column.isRequired || column.isTranslated) return [{ column, value: read.value }];
    this.fault('required', row, where);
    return [];
  }

  private dateFault(): 'notDate' | 'mixedDates' {
    return this.dayOrder === 'mixed' ? 'mixedDates' : 'notDate';
  }

  private column(header: string): { column: number | null; header: string } {
    const found = [...this.heads.columns].find(([, column]) => column.header === header);
    return { column: found?.[0] ?? null, header };
  }

  private askName(after: PlaceFeature, row: number, id: string | null): void {
    if (namesOf(after).length === 0) this.fault('required', row, { ...this.column('name.en'), id });
  }

  /** One of longitude and latitude without the other. */
  private hasHalfPoint(values: readonly SheetValue[], place: PlaceFeature | null): boolean {
    const isThere = place !== null && place.geometry !== null;
    const after = (kind: SheetColumn['kind']): boolean => {
      const cell = values.find(({ column }) => column.kind === kind);
      return cell === undefined ? isThere : cell.value !== undefined;
    };
    return after('longitude') !== after('latitude');
  }

  private change(cells: readonly string[], row: number, place: PlaceFeature): SheetChange[] {
    const values = this.valuesIn(cells, row, place);
    if (values.length === 0) return [];
    if (this.hasHalfPoint(values, place)) this.fault('halfPoint', row, { ...this.column('lng'), id: place.id });
    const after = withValues(place, values, this.fields);
    this.askName(after, row, place.id);
    const edits = editsBetween(asJson(place), asJson(after));
    return edits.length === 0 ? [] : [{ row, id: place.id, before: place, after, edits }];
  }

  private addition(cells: readonly string[], row: number): SheetChange[] {
    const inOrder = sheetColumns(this.fields, []).map(({ header }) => header);
    const rank = ({ column }: SheetValue): number => inOrder.indexOf(column.header);
    const values = this.valuesIn(cells, row, null).toSorted((a, b) => rank(a) - rank(b));
    for (const { path } of this.fields.filter(({ isRequired, isTranslated }) => isRequired && !isTranslated)) {
      const header = path.join('.');
      if (!values.some(({ column }) => column.header === header)) this.fault('required', row, this.column(header));
    }
    if (this.hasHalfPoint(values, null)) this.fault('halfPoint', row, this.column('lng'));
    const empty: PlaceFeature = { type: 'Feature', id: '', properties: {}, geometry: null };
    const made = withValues(empty, values, this.fields);
    this.askName(made, row, null);
    return this.withId(row, { ...made, properties: { ...made.properties, summary: made.properties['summary'] ?? {} } });
  }

  /** A new place with a new id, unless the place already exists. */
  private withId(row: number, made: PlaceFeature): SheetChange[] {
    const unnamed = [...this.places.values()].filter(({ id }) => !this.named.has(id) && !this.found.has(id));
    const equal = unnamed.find((each) => editsBetween(asJson({ ...made, id: each.id }), asJson(each)).length === 0);
    if (equal) {
      this.note('thereAlready', equal.id);
      this.found.add(equal.id);
      return [];
    }
    const names = namesOf(made);
    const samePlace = unnamed.find((each) => namesOf(each).some((name) => names.includes(name)) && areNear(each, made));
    if (samePlace) this.fault('nameIsThere', row, { ...this.column('id'), value: samePlace.id });
    const { name } = made.properties;
    const text = isObject(name) ? Object.values(name)[0] : name;
    const id = newPlaceId(typeof text === 'string' ? text : '', this.taken);
    this.taken.add(id);
    return [{ row, id, before: null, after: { ...made, id }, edits: [] }];
  }

  private changesIn(cells: readonly string[], row: number): SheetChange[] {
    const id = this.idIn(cells);
    const where = { ...this.column('id'), id, value: id };
    if (id === '') return this.addition(cells, row);
    if (this.named.get(id) !== row) {
      this.fault('sameId', row, { ...where, value: String(this.named.get(id)) });
      return [];
    }
    const place = this.places.get(id);
    if (place !== undefined) return this.change(cells, row, place);
    this.fault('unknownId', row, where);
    return [];
  }

  private reportHeads(): void {
    const { row, faults, columns } = this.heads;
    for (const { matter, column, head } of faults) this.fault(matter, row + 1, { column, header: head, value: head });
    if (row > 0 && this.sheet.rows.slice(0, row).some((cells) => !isBlankRow(cells))) {
      this.note('titleRows', (this.sheet.rows[0] ?? []).join(' ').trim());
    }
    const present = new Set([...columns.values()].map(({ header }) => header));
    const absent = sheetColumns(this.fields, [...this.places.values()]).filter(({ header, at }) => {
      const isSlot = at.some((key) => typeof key === 'number') && at[0] === 'properties';
      return !isSlot && !present.has(header);
    });
    if (row !== -1 && absent.length > 0) {
      this.notes.set('absentColumns', {
        count: absent.length,
        example: absent.map(({ header }) => header).join(', '),
      });
    }
  }

  read(): SheetReading {
    if (this.sheet.openQuote !== null) this.fault('openQuote', this.sheet.openQuote, {});
    this.reportHeads();
    if (this.dayOrder === 'monthFirst') this.note('monthFirst', '');
    const isSound = this.faults.length === 0;
    const changes = isSound ? this.body().flatMap(({ cells, row }) => this.changesIn(cells, row)) : [];
    return {
      changes: this.faults.length === 0 ? changes : [],
      faults: this.faults,
      notes: [...this.notes].map(([matter, note]) => ({ matter, ...note })),
      missing: isSound ? [...this.places.keys()].filter((id) => !this.named.has(id) && !this.found.has(id)) : [],
      columns: this.heads.columns,
    };
  }
}

/**
 * Holds a sheet against the places of a city.
 *
 * @param fields what the schema lets a place have
 */
export const readSheet = (
  sheet: SheetRows,
  features: readonly PlaceFeature[],
  fields: readonly SheetField[],
): SheetReading => new SheetReader(sheet, features, fields).read();
