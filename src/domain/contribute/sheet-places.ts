/** Compares a new row with the existing places. */
import { metresBetween } from '#domain/geo/distance.ts';
import { fold } from '#domain/search/text.ts';
import { isObject, type Json } from './json-merge.ts';
import type { PlaceFeature } from './patch.ts';
import { asJson, columnValue, type SheetColumn, valueAt } from './sheet-columns.ts';

/** The distance up to which the data check reports two places of one name. */
const nearMetres = 150;

/** The names of a place, folded for comparison. */
export const namesOf = ({ properties: { name } }: PlaceFeature): string[] =>
  (isObject(name) ? Object.values(name) : [name]).flatMap((each) => (typeof each === 'string' ? fold(each) : []));

/** True where two places are so near, or both have no point. */
export function areNear(a: PlaceFeature, b: PlaceFeature): boolean {
  const point = (feature: PlaceFeature): readonly Json[] | undefined =>
    valueAt(asJson(feature), ['geometry', 'coordinates']) as readonly Json[] | undefined;
  const [from, to] = [point(a), point(b)];
  if (from === undefined || to === undefined) return from === to;
  return metresBetween(from as [number, number], to as [number, number]) <= nearMetres;
}

/** The number of digits of every value of a column, such as Norwegian postcodes; null if they differ or are not digits. */
export function digitsOf(column: SheetColumn, features: readonly PlaceFeature[]): number | null {
  const values = features.map((feature) => columnValue(feature, column)).filter((value) => value !== undefined);
  const lengths = new Set(values.map((value) => (/^\d+$/.test(String(value)) ? String(value).length : 0)));
  const [length = 0] = lengths;
  return column.kind === 'text' && lengths.size === 1 && length > 1 ? length : null;
}
