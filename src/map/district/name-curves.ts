/** The names of districts on the map: what is written, along which line, and how far from it. */
import { simplify } from '@turf/turf';
import type { Polygon } from 'geojson';
import type { District, Position } from '#domain/atlas.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';

/**
 * The default curve of a district's name: a shallow arc above the northern edge. It is as long as the name at city zoom, since
 * the engine draws no label on a line that is too short.
 */
export function nameCurveOf(district: District): Position[] {
  if (district.nameCurve) return [...district.nameCurve];
  const [west, , east, north] = boundsOf(simplify(district.boundary as Polygon, { tolerance: 0.0005 }));
  const middle = (west + east) / 2;
  const half = Math.max((east - west) / 2, district.shortName.length * 0.0042);
  const rise = half * 0.12;
  return Array.from({ length: 9 }, (_, i) => {
    const t = i / 4 - 1;
    return [middle + t * half, north + 0.004 + rise * (1 - t * t)] as Position;
  });
}

const longestName = 18;

/** The full name where it fits, else the short one. */
export function nameOnMap({ name, shortName }: District, language: Language): string {
  const full = inLanguage(name, language).value;
  return full.length <= longestName ? full : shortName;
}

/** Shift in ems that keeps a label clear of the markers: up for a label above its district, down for one below. */
export function nameShift(district: District): [number, number] {
  const [, south, , north] = boundsOf(district.boundary);
  const curve = nameCurveOf(district);
  const [, lat] = curve[Math.floor(curve.length / 2)] ?? [0, (south + north) / 2];
  return [0, lat >= north ? -0.9 : lat <= south ? 0.9 : 0];
}

/** Sizes of a name by zoom, in pixels. */
export const nameSizes = [
  [10, 13],
  [11, 16],
  [12.5, 22],
  [15, 25],
  [16, 12],
] as const;
