/** The findings on places among themselves and against the districts. */
import { distance, pointToPolygonDistance } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type * as v from 'valibot';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { fold } from '#domain/search/text.ts';
import type { placeFeature } from '#load/schema/place-schema.ts';
import type { Checked } from './check-schema.ts';
import { at, error, type Local, warning } from './finding.ts';

export type CheckedPlace = Checked<v.InferOutput<typeof placeFeature>>;
/** By district id; null where the outline cannot be read. */
export type Boundaries = ReadonlyMap<string, Polygon | MultiPolygon | null>;

const isNull = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'geometry' in raw && raw.geometry === null;

/** Physical without a point, or digital with one. */
export function pointFindings({ feature, raw }: CheckedPlace): Local[] {
  const { kind } = feature.properties;
  if (kind === 'physical' && isNull(raw)) {
    const fix = 'give a point, with a position of basis "stand_in" where only the area is known';
    return [error({ field: 'geometry', message: 'is null, though the place is physical', fix })];
  }
  if (kind === 'digital' && feature.geometry !== null) {
    const message = 'is a point, though the place is digital';
    return [error({ field: 'geometry', message, fix: 'give null: a pin would claim a door that is not there' })];
  }
  return [];
}

/** A place may lie outside its district by the accuracy of its point. */
export function districtFindings({ feature }: CheckedPlace, boundaries: Boundaries): Local[] {
  const { district, position, areaWide } = feature.properties;
  if (district === undefined) return [];
  const boundary = boundaries.get(district);
  const field = 'district';
  if (boundary === undefined) {
    const meant = nearestWord(district, [...boundaries.keys()]);
    const fix = meant === undefined ? `known are ${[...boundaries.keys()].join(', ')}` : `perhaps "${meant}" is meant`;
    return [error({ field, message: `"${district}" is not a district of this city`, fix })];
  }
  if (feature.geometry === null || boundary === null || areaWide) return [];
  // Negative inside.
  const away = Math.round(pointToPolygonDistance(feature.geometry, boundary, { units: 'meters' }));
  const tolerance = position?.accuracyMetres ?? 0;
  if (away <= tolerance) return [];
  const message = `is "${district}", but the point lies ${away} m outside it and is accurate to ${tolerance} m`;
  return [error({ field, message, fix: 'fix the point, or leave the district out' })];
}

const duplicateMetres = 150;

const namesOf = ({ feature }: CheckedPlace): string[] => {
  const { name } = feature.properties;
  return [...new Set((typeof name === 'string' ? [name] : Object.values(name)).map(fold))];
};

const areNear = (a: CheckedPlace, b: CheckedPlace): boolean => {
  const [from, to] = [a.feature.geometry, b.feature.geometry];
  if (from === null || to === null) return from === to;
  return distance(from, to, { units: 'meters' }) <= duplicateMetres;
};

/** Two places with one name within 150 m: probably duplicates. */
export function duplicateFindings(places: readonly CheckedPlace[]): Local[] {
  const seen = new Map<string, CheckedPlace[]>();
  return places.flatMap((place) => {
    const names = namesOf(place);
    const duplicate = names.flatMap((name) => seen.get(name) ?? []).find((earlier) => areNear(earlier, place));
    for (const name of names) seen.set(name, [...(seen.get(name) ?? []), place]);
    if (duplicate === undefined) return [];
    const message = `has the name of "${duplicate.id}" (${duplicate.index}), within ${duplicateMetres} m of it`;
    return [warning({ ...at(place), field: 'name', message, fix: 'keep one of them, or tell them apart by name' })];
  });
}
