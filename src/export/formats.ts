/** The file formats of a download; each writer is loaded on demand. */
import type { SheetField } from '#domain/contribute/sheet-columns.ts';
import type { Collection } from './collection.ts';

/** Loads the fields that the schema of the data knows. */
export type LoadFields = () => Promise<readonly SheetField[]>;

/** Text, or the bytes of a workbook. */
type Content = string | Uint8Array<ArrayBuffer>;

interface Written {
  extension: string;
  type: string;
  /** In the name of the file, so that two tables are told apart. */
  what?: string;
  /** Loads the writer on demand. */
  writer: (loadFields: LoadFields) => Promise<(collection: Collection) => Content | Promise<Content>>;
}

const written = {
  geojson: {
    extension: 'geojson',
    type: 'application/geo+json',
    writer: async () => (await import('./geojson.ts')).geojsonOf,
  },
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8', writer: async () => (await import('./csv.ts')).csvOf },
  sheet: {
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    what: 'sheet',
    writer: async (loadFields) => {
      const [{ spreadsheetOf }, fields] = await Promise.all([import('./spreadsheet.ts'), loadFields()]);
      return (collection) => spreadsheetOf(collection, fields);
    },
  },
  xlsx: {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    what: 'sheet',
    writer: async (loadFields) => {
      const [{ workbookOf }, fields] = await Promise.all([import('./spreadsheet.ts'), loadFields()]);
      return (collection) => workbookOf(collection, fields);
    },
  },
  gpx: { extension: 'gpx', type: 'application/gpx+xml', writer: async () => (await import('./gpx.ts')).gpxOf },
  kml: {
    extension: 'kml',
    type: 'application/vnd.google-earth.kml+xml',
    writer: async () => (await import('./kml.ts')).kmlOf,
  },
} as const satisfies Record<string, Written>;

export type Format = keyof typeof written;
export const formats = Object.keys(written) as Format[];

export interface MadeFile {
  /** Such as `oslo-places-2026-11-21.geojson`. */
  name: string;
  type: string;
  text: Content;
}

/** Writes the places in a format. Rejects when its writer cannot be fetched. */
export async function fileIn(format: Format, collection: Collection, loadFields: LoadFields): Promise<MadeFile> {
  const { extension, type, what = 'places', writer }: Written = written[format];
  const write = await writer(loadFields);
  return { name: `${collection.city.id}-${what}-${collection.made}.${extension}`, type, text: await write(collection) };
}
