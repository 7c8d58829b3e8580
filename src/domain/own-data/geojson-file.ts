/** Reads a file that begins like JSON as GeoJSON. */
import { namedColumn } from './columns.ts';
import { geometryFrom } from './geometries.ts';
import { type Columns, type FileNote, noColumns, type RawFile, type RawRow } from './own-feature.ts';

type Item = Readonly<Record<string, unknown>>;

const itemFrom = (value: unknown): Item => Object(value) as Item;

const refused = (matter: FileNote['matter'], value = ''): RawFile => ({
  heads: [],
  columns: noColumns,
  isTable: false,
  notes: [{ matter, value }],
  rows: [],
  system: null,
  sourceOf: null,
});

function parsed(text: string): { value: unknown } | { message: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { message: error instanceof Error ? error.message.slice(0, 120) : '' };
  }
}

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  try {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  } catch {
    // Nested deeper than any stack is high.
    return '';
  }
};

/** The features of a collection, the one feature, or the bare geometry; null where the value is none of them. */
function featuresOf(value: Item): readonly unknown[] | null {
  if (value['type'] === 'FeatureCollection') return Array.isArray(value['features']) ? value['features'] : [];
  if (value['type'] === 'Feature') return [value];
  const isGeometry = 'coordinates' in value || value['type'] === 'GeometryCollection';
  return isGeometry ? [{ type: 'Feature', properties: {}, geometry: value }] : null;
}

/** The number of EPSG in the member `crs`, which GeoJSON had before RFC 7946 and many programs still write. */
function systemOf(value: Item): string | null {
  const name = itemFrom(itemFrom(value['crs'])['properties'])['name'];
  return /EPSG:+(?:[\d.]*:)?(\d+)/i.exec(String(name ?? ''))?.[1] ?? null;
}

function rowFrom(value: unknown, row: number, heads: readonly string[]): RawRow {
  const feature = itemFrom(value);
  const properties = itemFrom(feature['properties']);
  const cells = heads.map((head) => (Object.hasOwn(properties, head) ? cellOf(properties[head]) : ''));
  if (feature['type'] !== 'Feature') {
    return {
      row,
      cells,
      geometry: null,
      system: null,
      fault: { matter: 'notAFeature', value: cellOf(value).slice(0, 60) },
    };
  }
  const found = geometryFrom(feature['geometry']);
  return found.type === 'found'
    ? { row, cells, geometry: found.geometry, system: null, fault: null }
    : { row, cells, geometry: null, system: null, fault: { matter: found.matter, value: found.value } };
}

const mostHeads = 200;

/** GeoJSON as rows; which property is the name and which the category is guessed, unless `chosen` says it. */
export function geoJsonFrom(text: string, chosen: Columns | null): RawFile {
  const json = parsed(text);
  if ('message' in json) return refused('notJson', json.message);
  const value = itemFrom(json.value);
  if (value['type'] === 'Topology') return refused('topoJson');
  const features = featuresOf(value);
  if (features === null) return refused('notGeoJson', cellOf(value['type']).slice(0, 60));
  if (features.length === 0) return refused('noFeatures');
  const keys = new Set<string>();
  for (const each of features) for (const key of Object.keys(itemFrom(itemFrom(each)['properties']))) keys.add(key);
  const heads = [...keys].slice(0, mostHeads);
  const guessed = { ...noColumns, name: namedColumn(heads, 'name'), category: namedColumn(heads, 'category') };
  return {
    heads,
    columns: chosen ?? guessed,
    isTable: false,
    notes: [],
    rows: features.map((each, i) => rowFrom(each, i + 1, heads)),
    system: systemOf(value),
    sourceOf: (row) => cellOf(itemFrom(features[row - 1])['geometry']),
  };
}
