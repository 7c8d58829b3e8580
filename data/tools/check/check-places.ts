/** What is wrong with places among themselves and against the districts. */
import { distance, pointToPolygonDistance } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type * as v from 'valibot';
import { fold } from '#domain/search/text.ts';
import type { placeFeature } from '#load/schema.ts';
import type { Checked } from './check-schema.ts';
import { at, error, type Local, warning } from './finding.ts';
import { nearestWord } from './did-you-mean.ts';

export type CheckedPlace = Checked<v.InferOutput<typeof placeFeature>>;
/** By district id; null where the outline cannot be read. */
export type Boundaries = ReadonlyMap<string, Polygon | MultiPolygon | null>;

const isNull = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'geometry' in raw && raw.geometry === null;

/** Physical without a point, or digital with one. */
export function pointFindings({ feature, raw }: CheckedPlace): Local[] {
  const { kind } = feature.properties;
  if (kind === 'physical' && isNull(raw)) {
    const mend = 'give a point, with a position of basis "stand_in" where only the area is known';
    return [error({ field: 'geometry', problem: 'is null, though the place is physical', mend })];
  }
  if (kind === 'digital' && feature.geometry !== null) {
    const problem = 'is a point, though the place is digital';
    return [error({ field: 'geometry', problem, mend: 'give null: a pin would claim a door that is not there' })];
  }
  return [];
}

/** A place may lie as far outside its district as its point may be wrong. */
export function districtFindings({ feature }: CheckedPlace, boundaries: Boundaries): Local[] {
  const { district, position, areaWide } = feature.properties;
  if (district === undefined) return [];
  const boundary = boundaries.get(district);
  const field = 'district';
  if (boundary === undefined) {
    const meant = nearestWord(district, [...boundaries.keys()]);
    const mend = meant === undefined ? `known are ${[...boundaries.keys()].join(', ')}` : `perhaps "${meant}" is meant`;
    return [error({ field, problem: `"${district}" is not a district of this city`, mend })];
  }
  if (feature.geometry === null || boundary === null || areaWide) return [];
  // Negative inside.
  const away = Math.round(pointToPolygonDistance(feature.geometry, boundary, { units: 'meters' }));
  const tolerance = position?.accuracyMetres ?? 0;
  if (away <= tolerance) return [];
  const problem = `is "${district}", but the point lies ${away} m outside it and is accurate to ${tolerance} m`;
  return [error({ field, problem, mend: 'mend the point, or leave the district out' })];
}

const twinMetres = 150;

const namesOf = ({ feature }: CheckedPlace): string[] => {
  const { name } = feature.properties;
  return [...new Set((typeof name === 'string' ? [name] : Object.values(name)).map(fold))];
};

const areNear = (a: CheckedPlace, b: CheckedPlace): boolean => {
  const [from, to] = [a.feature.geometry, b.feature.geometry];
  if (from === null || to === null) return from === to;
  return distance(from, to, { units: 'meters' }) <= twinMetres;
};

/** The same name twice within a stone's throw: most likely the same place twice. */
export function twinFindings(places: readonly CheckedPlace[]): Local[] {
  const seen = new Map<string, CheckedPlace[]>();
  return places.flatMap((place) => {
    const names = namesOf(place);
    const twin = names.flatMap((name) => seen.get(name) ?? []).find((earlier) => areNear(earlier, place));
    for (const name of names) seen.set(name, [...(seen.get(name) ?? []), place]);
    if (twin === undefined) return [];
    const problem = `has the name of "${twin.id}" (${twin.index}), within ${twinMetres} m of it`;
    return [warning({ ...at(place), field: 'name', problem, mend: 'keep one of them, or tell them apart by name' })];
  });
}
