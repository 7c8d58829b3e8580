import type { Bounds, Position } from '#domain/atlas.ts';
import { refusalOf, textOf } from './file-bytes.ts';
import { geoJsonFrom } from './geojson-file.ts';
import {
  type Columns,
  type FileNote,
  noColumns,
  type OwnData,
  type OwnFeature,
  type RawFile,
  type RawRow,
  type RowNote,
} from './own-feature.ts';
import { guessedSystem, placed, type Where } from './placing.ts';
import { positionsIn } from './positions.ts';
import { tableFrom } from './table.ts';

/** More would make the map slow and the list unreadable. */
const mostFeatures = 20_000;

const refused = (fileName: string, notes: readonly FileNote[]): OwnData => ({
  fileName,
  heads: [],
  columns: noColumns,
  isTable: false,
  features: [],
  notes,
  rows: [],
  noteHeads: [],
});

const looksLikeJson = (name: string, text: string): boolean =>
  /^\s*[[{]/.test(text) || /\.(geo|topo)?json$/i.test(name);

/** Why a text is no table and no GeoJSON; null where it may be. */
function refusalOfText(text: string): FileNote | null {
  if (text.trim() === '') return { matter: 'empty', value: '' };
  if (text.includes('\0')) return { matter: 'binary', value: '' };
  return /^\s*</.test(text) ? { matter: 'xml', value: /^\s*<[?!]?([\w:-]*)/.exec(text)?.[1] ?? '' } : null;
}

const samplesOf = (rows: readonly RawRow[]): Position[] =>
  rows.flatMap(({ geometry }) => (geometry ? positionsIn(geometry).slice(0, 1) : []));

interface Sorted {
  readonly features: OwnFeature[];
  readonly rows: RowNote[];
  /** How many rows were made degrees, by the name of the system. */
  readonly converted: ReadonlyMap<string, number>;
  readonly beyond: number;
}

const textAt = (cells: readonly string[], column: number | null): string =>
  column === null ? '' : (cells[column]?.trim() ?? '');

/** Each row is either on the map or among the rejected ones, with a reason. */
function sorted(file: RawFile, bounds: Bounds): Sorted {
  const where: Where = { bounds, named: file.system, guessed: guessedSystem(samplesOf(file.rows), bounds) };
  const [features, rows, converted] = [[] as OwnFeature[], [] as RowNote[], new Map<string, number>()];
  let beyond = 0;
  const note = (row: RawRow, matter: RowNote['matter'], value: string, isLeftOut: boolean): void => {
    const cells = file.sourceOf ? [...row.cells, file.sourceOf(row.row)] : row.cells;
    rows.push({ row: row.row, matter, value, isLeftOut, cells });
  };
  for (const row of file.rows) {
    const { geometry, fault } = row;
    if (geometry === null) {
      note(row, fault?.matter ?? 'noPosition', fault?.value ?? '', true);
      continue;
    }
    if (features.length === mostFeatures) {
      beyond++;
      note(row, 'overLimit', '', true);
      continue;
    }
    const at = placed({ ...row, geometry }, where);
    if (at.type === 'left') {
      note(row, at.matter, at.value, true);
      continue;
    }
    if (at.remark) note(row, at.remark, '', false);
    if (at.system) converted.set(at.system.name, (converted.get(at.system.name) ?? 0) + 1);
    const { name, category } = file.columns;
    const { cells } = row;
    features.push({
      row: row.row,
      name: textAt(cells, name),
      category: textAt(cells, category),
      geometry: at.geometry,
      cells,
    });
  }
  return { features, rows, converted, beyond };
}

/**
 * Reads a person's file. Nothing in it is run, fetched or sent. It never throws: what cannot be read is reported, for the
 * file or row by row.
 *
 * @param bounds of the city, in degrees: by them coordinates in the wrong order or in metres are recognised
 * @param columns the meaning of the columns as chosen by the person; null to guess it
 */
export function readOwnData(file: {
  name: string;
  bytes: ArrayBuffer;
  bounds: Bounds;
  columns: Columns | null;
}): OwnData {
  const { name, bounds, columns } = file;
  const bytes = new Uint8Array(file.bytes);
  const refusal = refusalOf(bytes);
  if (refusal) return refused(name, [refusal]);
  const { text, notes } = textOf(bytes);
  const unreadable = refusalOfText(text);
  if (unreadable) return refused(name, [unreadable, ...notes]);
  const isJson = looksLikeJson(name, text);
  const raw = isJson ? geoJsonFrom(text, columns) : tableFrom(text, bounds, columns);
  const { features, rows, converted, beyond } = sorted(raw, bounds);
  return {
    fileName: name,
    heads: raw.heads,
    columns: raw.columns,
    isTable: raw.isTable,
    features,
    notes: [
      ...raw.notes,
      ...notes,
      ...[...converted].map(([system, count]) => ({ matter: 'projected', value: `${system}: ${count}` }) as const),
      ...(beyond > 0 ? [{ matter: 'tooMany', value: String(beyond) } as const] : []),
    ],
    rows,
    noteHeads: raw.sourceOf ? [...raw.heads, 'geometry'] : raw.heads,
  };
}
