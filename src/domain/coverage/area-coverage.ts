/** The facilities within a radius of each area's centre. */
import { type Area, isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { nearbyIndex } from '#domain/geo/nearby-index.ts';
import { type Family, families } from '#domain/vocabulary.ts';

type Facility = Place & { position: Position };

/**
 * True for a facility: a place that operates and has a point of its own. Its audiences are not considered, as a resident may be a
 * student, a founder or a maker; how many name residents is counted beside.
 */
export const isOpenFacility = (place: Place): place is Facility => place.status === 'operating' && isOnMap(place);

/** The facilities within the radius of the centre of an area. */
export interface AreaCoverage {
  readonly area: Area;
  /** The value of the measure of need; null where it is not known. */
  readonly value: number | null;
  /** Facilities within the radius by family; null for an area without a centre, from which nothing can be measured. */
  readonly counts: Readonly<Record<Family, number>> | null;
  /** Facilities of the chosen family within the radius. */
  readonly facilities: number | null;
  /** Those of `facilities` whose audiences include residents. */
  readonly forResidents: number;
  /** The nearest facility of the family at any distance, in great-circle metres. */
  readonly nearest: { readonly place: Place; readonly metres: number } | null;
}

function nearestOf(facilities: readonly Facility[], centre: Position): AreaCoverage['nearest'] {
  let nearest: AreaCoverage['nearest'] = null;
  for (const place of facilities) {
    const metres = metresBetween(centre, place.position);
    if (nearest === null || metres < nearest.metres) nearest = { place, metres };
  }
  return nearest;
}

/**
 * For each area the facilities within a straight line (great circle) of `radiusMetres` from its centre (`[lng, lat]`,
 * degrees), and the nearest one of the family. An area is taken as a whole: some of its residents live nearer, others
 * farther.
 */
export function coverageOf(
  areas: readonly Area[],
  places: readonly Place[],
  { measure, family, radiusMetres }: { measure: string; family: Family | 'all'; radiusMetres: number },
): AreaCoverage[] {
  const facilities = places.filter(isOpenFacility);
  const index = nearbyIndex(facilities.map(({ position }) => position));
  const isOfFamily = (place: Place): boolean => family === 'all' || place.family === family;
  const ofFamily = facilities.filter(isOfFamily);
  return areas.map((area) => {
    const value = area.values[measure] ?? null;
    if (area.centre === null) return { area, value, counts: null, facilities: null, forResidents: 0, nearest: null };
    const within = [...index.within(area.centre, radiusMetres)].flatMap((number) => facilities[number] ?? []);
    const counts = Object.fromEntries(
      families.map((each) => [each, within.filter((place) => place.family === each).length]),
    ) as Record<Family, number>;
    const own = within.filter(isOfFamily);
    return {
      area,
      value,
      counts,
      facilities: own.length,
      forResidents: own.filter(({ audiences }) => audiences.includes('residents')).length,
      nearest: nearestOf(ofFamily, area.centre),
    };
  });
}

/** The facilities of a family within a radius of a position `[lng, lat]`, nearest first, with great-circle metres. */
export const facilitiesAround = (
  places: readonly Place[],
  centre: Position,
  family: Family | 'all',
  radiusMetres: number,
): { place: Place; metres: number }[] =>
  places
    .filter(isOpenFacility)
    .filter((place) => family === 'all' || place.family === family)
    .map((place) => ({ place, metres: metresBetween(centre, place.position) }))
    .filter(({ metres }) => metres <= radiusMetres)
    .toSorted((a, b) => a.metres - b.metres);
