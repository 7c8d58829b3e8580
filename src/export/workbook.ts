/** Places as a spreadsheet to be edited, and beside them what may stand in each column. */
import type { CellValue, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx';
import { isObject } from '#domain/contribute/json-merge.ts';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import { type Cell, sheetRows } from '#domain/contribute/sheet-cells.ts';
import { type SheetColumn, type SheetField, sheetColumns } from '#domain/contribute/sheet-columns.ts';
import { csvText, type Separator } from '#domain/contribute/sheet-csv.ts';
import { columnLetters } from '#domain/contribute/sheet-heads.ts';
import {
  type ColumnSaid,
  cellForms,
  columnWords,
  listForm,
  requiredForm,
  sheetNames,
} from '#look/words/sheet/columns.ts';
import type { Words } from '#look/words.ts';

type ChoiceWords = Pick<Words['vocabulary'], 'categories' | 'kinds' | 'statuses' | 'themes' | 'offers' | 'audiences'>;

export interface SheetPlaces {
  readonly features: readonly PlaceFeature[];
  /** Of the city, with their names. */
  readonly districts: readonly { readonly id: string; readonly name: unknown }[];
  /** What the schema lets a place have. */
  readonly fields: readonly SheetField[];
  /** The closed lists are told in both languages, whatever the page is in. */
  readonly words: Readonly<Record<'en' | 'nb', ChoiceWords>>;
}

type Rows = readonly (readonly Cell[])[];

const wordsOfColumn: Readonly<Record<string, keyof ChoiceWords>> = {
  category: 'categories',
  kind: 'kinds',
  status: 'statuses',
  themes: 'themes',
  offers: 'offers',
  audiences: 'audiences',
};

function labelOf(all: ChoiceWords, header: string, id: string): string {
  const list = wordsOfColumn[header];
  const names: Readonly<Record<string, string>> = list === undefined ? {} : all[list];
  return Object.hasOwn(names, id) ? (names[id] ?? '') : '';
}

const nameIn = (name: unknown, language: 'en' | 'nb'): string =>
  typeof name === 'string' ? name : isObject(name) ? String(name[language] ?? '') : '';

interface Allowed {
  readonly header: string;
  readonly value: string;
  readonly en: string;
  readonly nb: string;
}

/** Every value of the closed lists, with its words; the districts are those of the city. */
function allowedValues({ districts, words: { en, nb } }: SheetPlaces, columns: readonly SheetColumn[]): Allowed[] {
  return columns.flatMap(({ header, choices }) => {
    if (header === 'district') {
      return districts.map(({ id, name }) => ({ header, value: id, en: nameIn(name, 'en'), nb: nameIn(name, 'nb') }));
    }
    return (choices ?? []).map((value) => ({
      header,
      value,
      en: labelOf(en, header, value),
      nb: labelOf(nb, header, value),
    }));
  });
}

/** The name of a field without the language and the number of an entry. */
const fieldOf = ({ header, path, isTranslated }: SheetColumn): string =>
  path[0] === 'geometry' || path[0] === 'id'
    ? header
    : path.filter((key, at) => key !== '*' && !(isTranslated && at === path.length - 1)).join('.');

interface ColumnWords {
  readonly about: ColumnSaid;
  readonly form: ColumnSaid;
}

/** What a column is about, and how it is written. */
function wordsOf(column: SheetColumn): ColumnWords {
  const form: readonly ColumnSaid[] = column.isList ? [cellForms[column.kind], listForm] : [cellForms[column.kind]];
  const all = column.isRequired ? [...form, requiredForm] : form;
  return {
    about: columnWords[fieldOf(column)] ?? { en: '', nb: '' },
    form: { en: all.map(({ en }) => en).join('; '), nb: all.map(({ nb }) => nb).join('; ') },
  };
}

function explanationRows(columns: readonly SheetColumn[]): Rows {
  const rows = columns.map((column) => {
    const { about, form } = wordsOf(column);
    return [column.header, about.en, form.en, about.nb, form.nb];
  });
  return [['column', 'what it says', 'how it is written', 'hva den sier', 'hvordan den skrives'], ...rows];
}

const allowedRows = (allowed: readonly Allowed[]): Rows => [
  ['column', 'allowed value', 'in English', 'på norsk'],
  ...allowed.map((each) => [each.header, each.value, each.en, each.nb]),
];

export interface SheetTexts {
  readonly places: string;
  /** What may stand where, for a file beside. */
  readonly columns: string;
}

/** As two CSV files. */
export function sheetAsCsv(city: SheetPlaces, separator: Separator): SheetTexts {
  const columns = sheetColumns(city.fields, city.features);
  const explained = [...explanationRows(columns), [''], ...allowedRows(allowedValues(city, columns))];
  return { places: csvText(sheetRows(city.features, columns), separator), columns: csvText(explained, separator) };
}

/** How Excel escapes what cannot stand in XML; a text that looks so is escaped itself, or it would come back as another. */
function excelText(cell: Cell): CellValue {
  if (cell === '') return null;
  return typeof cell === 'string' ? cell.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : cell;
}

const numeric: readonly SheetColumn['kind'][] = ['number', 'longitude', 'latitude', 'boolean'];
/** Rows below the last place, to be filled in. */
const spareRows = 200;

function layoutOf(column: SheetColumn): ColumnDef {
  const width = column.isTranslated ? 36 : column.isList || column.kind === 'link' ? 28 : 18;
  // As text Excel keeps dates and the zeros of a postcode as they are typed.
  return numeric.includes(column.kind) ? { width: 14 } : { width, numFmt: '@' };
}

/** Columns of one value each out of a closed list are filled in from a menu. */
function menus(columns: readonly SheetColumn[], allowed: readonly Allowed[], lastRow: number): DataValidation[] {
  return columns.flatMap(({ header, isList, kind }, at): DataValidation[] => {
    const first = allowed.findIndex((each) => each.header === header);
    const count = allowed.filter((each) => each.header === header).length;
    const range = `${columnLetters(at)}2:${columnLetters(at)}${lastRow}`;
    const menu = { type: 'list', allowBlank: true, showErrorMessage: true, errorStyle: 'warning', range } as const;
    if (kind === 'boolean') return [{ ...menu, values: ['TRUE', 'FALSE'] }];
    if (isList || first === -1) return [];
    return [{ ...menu, formula1: `'${sheetNames.allowed}'!$B$${first + 2}:$B$${first + count + 1}` }];
  });
}

const plainSheet = (name: string, rows: Rows, widths: readonly number[]): WriteSheet => ({
  name,
  rows: rows.map((row) => row.map(excelText)),
  columns: widths.map((width) => ({ width, numFmt: '@' })),
  freezePane: { rows: 1 },
});

/** As one workbook of three sheets. */
export async function sheetAsXlsx(city: SheetPlaces): Promise<Uint8Array> {
  // Large, and needed by few: it comes with the first workbook.
  const { writeXlsx } = await import('hucre/xlsx');
  const columns = sheetColumns(city.fields, city.features);
  const rows = sheetRows(city.features, columns);
  const allowed = allowedValues(city, columns);
  const heads = columns.map((column, at) => {
    const { about, form } = wordsOf(column);
    const text = [about.en, form.en, about.nb, form.nb].filter((line) => line !== '').join('\n');
    return [`0,${at}`, { comment: { text } }] as const;
  });
  const places: WriteSheet = {
    name: sheetNames.places,
    rows: rows.map((row) => row.map(excelText)),
    columns: columns.map(layoutOf),
    cells: new Map(heads),
    freezePane: { rows: 1, columns: 2 },
    dataValidations: menus(columns, allowed, rows.length + spareRows),
  };
  return writeXlsx({
    sheets: [
      places,
      plainSheet(sheetNames.columns, explanationRows(columns), [24, 70, 40, 70, 40]),
      plainSheet(sheetNames.allowed, allowedRows(allowed), [18, 28, 36, 36]),
    ],
  });
}
