/** The result of reading a user's file. Every text in it is plain text, never markup. */
import type { Geometry, GeometryCollection } from 'geojson';

export type OwnGeometry = Exclude<Geometry, GeometryCollection>;

/** The notes on the file as a whole. If nothing could be read, the first one says why. */
export type FileMatter =
  | 'tooLarge'
  | 'empty'
  | 'zip'
  | 'shapefile'
  | 'excel'
  | 'otherKind'
  | 'xml'
  | 'binary'
  | 'notJson'
  | 'topoJson'
  | 'notGeoJson'
  | 'noFeatures'
  | 'noRows'
  | 'missingColumns'
  | 'encoding'
  | 'mojibake'
  | 'decimalCommas'
  | 'projected'
  | 'byValues'
  | 'noHeads'
  | 'quotes'
  | 'tooMany';

/** Why a row is left out. */
export type RowFault =
  | 'noPosition'
  | 'notANumber'
  | 'impossible'
  | 'zero'
  | 'badWkt'
  | 'tooManyCells'
  | 'nullGeometry'
  | 'collection'
  | 'badGeometry'
  | 'projection'
  | 'notAFeature'
  | 'overLimit';

/** The notes on a row that was read, such as a repaired value. */
export type Remark = 'swapped' | 'outside';

export interface FileNote {
  readonly matter: FileMatter;
  /** The name, count or text of the file that the sentence contains. */
  readonly value: string;
}

export interface RowNote {
  /** As a spreadsheet counts (the heads are row 1); of GeoJSON, the number of the feature from 1. */
  readonly row: number;
  readonly matter: RowFault | Remark;
  readonly value: string;
  readonly isLeftOut: boolean;
  /** The whole row, under `noteHeads`. */
  readonly cells: readonly string[];
}

export interface OwnFeature {
  readonly row: number;
  /** Empty where the file has none. */
  readonly name: string;
  readonly category: string;
  /** WGS 84 degrees, `[lng, lat]`. */
  readonly geometry: OwnGeometry;
  /** Under `heads`. */
  readonly cells: readonly string[];
}

/** The index, from 0, of the column with each meaning; null if there is none. */
export interface Columns {
  readonly name: number | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly wkt: number | null;
  readonly category: number | null;
}

export interface OwnData {
  readonly fileName: string;
  /** The columns of a table, or the properties of GeoJSON; an empty one has no name in the file. */
  readonly heads: readonly string[];
  readonly columns: Columns;
  /** A table says in columns where its rows are; GeoJSON has geometries. */
  readonly isTable: boolean;
  readonly features: readonly OwnFeature[];
  readonly notes: readonly FileNote[];
  /** In the order of the rows. */
  readonly rows: readonly RowNote[];
  readonly noteHeads: readonly string[];
}

/** A row of the file: its geometry in the file's own coordinates, or why it has none. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly geometry: OwnGeometry | null;
  /** The EPSG code that the row itself names, as EWKT does. */
  readonly system: string | null;
  readonly fault: { readonly matter: RowFault; readonly value: string } | null;
}

/** A file as rows, before their coordinates are converted. */
export interface RawFile {
  readonly heads: readonly string[];
  readonly columns: Columns;
  readonly isTable: boolean;
  readonly notes: readonly FileNote[];
  readonly rows: readonly RawRow[];
  /** The EPSG code that the file names; null where it names none. */
  readonly system: string | null;
  /** The contents of a row besides its cells, so that a rejected row can be saved completely; null if there is nothing. */
  readonly sourceOf: ((row: number) => string) | null;
}

export const noColumns: Columns = { name: null, lat: null, lng: null, wkt: null, category: null };
