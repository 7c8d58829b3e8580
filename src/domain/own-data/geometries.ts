/** Validates the geometries of a person's file, which cannot be trusted. */
import { wktToGeoJSON } from 'betterknown';
import type { OwnGeometry, RowFault } from './own-feature.ts';

/** How deep the positions lie, by type (RFC 7946, section 3.1). */
const depths = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;

const isType = (type: unknown): type is keyof typeof depths => typeof type === 'string' && Object.hasOwn(depths, type);

/** The minimum number of positions of a line and of a ring. */
const fewest = { Point: 1, MultiPoint: 1, LineString: 2, MultiLineString: 2, Polygon: 4, MultiPolygon: 4 } as const;

function isSound(value: unknown, depth: number, least: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth === 0) return value.length >= 2 && value.slice(0, 2).every((each) => Number.isFinite(each));
  const isLong = depth > 1 ? value.length > 0 : value.length >= least;
  return isLong && value.every((each) => isSound(each, depth - 1, least));
}

export type GeometryResult =
  | { readonly type: 'found'; readonly geometry: OwnGeometry; readonly system: string | null }
  | { readonly type: 'fault'; readonly matter: RowFault; readonly value: string };

const fault = (matter: RowFault, value = ''): GeometryResult => ({ type: 'fault', matter, value });

/** A geometry of GeoJSON, in whatever coordinates the file is in. */
export function geometryFrom(value: unknown): GeometryResult {
  if (value === null || value === undefined) return fault('nullGeometry');
  const { type, coordinates } = Object(value) as { type?: unknown; coordinates?: unknown };
  if (type === 'GeometryCollection') return fault('collection');
  if (!isType(type)) return fault('badGeometry', String(type ?? '').slice(0, 60));
  if (!isSound(coordinates, depths[type], fewest[type])) return fault('badGeometry', type);
  return { type: 'found', geometry: { type, coordinates } as OwnGeometry, system: null };
}

const startOfWkt = /^\s*(SRID=(\d+)\s*;\s*)?(MULTI)?(POINT|LINESTRING|POLYGON)|^\s*GEOMETRYCOLLECTION/i;

export const isWkt = (text: string): boolean => startOfWkt.test(text);

/** A geometry as well-known text (OGC 06-103r4), with the `SRID=25832;` before it that databases put there. */
export function geometryFromWkt(text: string): GeometryResult {
  const [srid = '', , code = null] = /^\s*(SRID=(\d+)\s*;\s*)/i.exec(text) ?? [];
  const shown = text.slice(0, 60);
  try {
    const read = wktToGeoJSON(text.slice(srid.length));
    if (read === null) return fault('badWkt', shown);
    const found = geometryFrom(read);
    if (found.type === 'fault') return found.matter === 'badGeometry' ? fault('badWkt', shown) : found;
    return { ...found, system: code };
  } catch {
    return fault('badWkt', shown);
  }
}
