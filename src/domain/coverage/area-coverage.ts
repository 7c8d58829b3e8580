import { type Area, isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { nearbyIndex } from '#domain/geo/nearby-index.ts';
import { type Family, families } from '#domain/vocabulary.ts';

type Door = Place & { position: Position };

/**
 * An open door: a place that operates and has a point of its own. For whom it is open is not asked, as a resident may be a
 * student, a founder or a maker; how many name residents is counted beside.
 */
export const isOpenDoor = (place: Place): place is Door => place.status === 'operating' && isOnMap(place);

/** What can be reached from the centre of an area. */
export interface AreaReach {
  readonly area: Area;
  /** What the lens measures there; null where nobody knows. */
  readonly value: number | null;
  /** Open doors within reach, of each family; null for an area without a centre, from which nothing can be measured. */
  readonly counts: Readonly<Record<Family, number>> | null;
  /** Of the family that is asked for. */
  readonly doors: number | null;
  /** Those of `doors` that say they are for residents. */
  readonly forResidents: number;
  /** The nearest open door of the family, wherever it is, and the straight line to it in metres. */
  readonly nearest: { readonly place: Place; readonly metres: number } | null;
}

function nearestOf(doors: readonly Door[], centre: Position): AreaReach['nearest'] {
  let nearest: AreaReach['nearest'] = null;
  for (const place of doors) {
    const metres = metresBetween(centre, place.position);
    if (nearest === null || metres < nearest.metres) nearest = { place, metres };
  }
  return nearest;
}

/**
 * For each area the open doors within a straight line (great circle) of `radiusMetres` from its centre (`[lng, lat]`,
 * degrees), and the nearest one of the family. An area is taken as a whole: some of its residents live nearer, others
 * farther.
 */
export function reachOf(
  areas: readonly Area[],
  places: readonly Place[],
  { measure, family, radiusMetres }: { measure: string; family: Family | 'all'; radiusMetres: number },
): AreaReach[] {
  const doors = places.filter(isOpenDoor);
  const index = nearbyIndex(doors.map(({ position }) => position));
  const isAsked = (place: Place): boolean => family === 'all' || place.family === family;
  const asked = doors.filter(isAsked);
  return areas.map((area) => {
    const value = area.values[measure] ?? null;
    if (area.centre === null) return { area, value, counts: null, doors: null, forResidents: 0, nearest: null };
    const within = [...index.within(area.centre, radiusMetres)].flatMap((number) => doors[number] ?? []);
    const counts = Object.fromEntries(
      families.map((each) => [each, within.filter((place) => place.family === each).length]),
    ) as Record<Family, number>;
    const own = within.filter(isAsked);
    return {
      area,
      value,
      counts,
      doors: own.length,
      forResidents: own.filter(({ audiences }) => audiences.includes('residents')).length,
      nearest: nearestOf(asked, area.centre),
    };
  });
}

/** The open doors of a family within reach of a position, the nearest first, with the straight line to each in metres. */
export const doorsAround = (
  places: readonly Place[],
  centre: Position,
  family: Family | 'all',
  radiusMetres: number,
): { place: Place; metres: number }[] =>
  places
    .filter(isOpenDoor)
    .filter((place) => family === 'all' || place.family === family)
    .map((place) => ({ place, metres: metresBetween(centre, place.position) }))
    .filter(({ metres }) => metres <= radiusMetres)
    .toSorted((a, b) => a.metres - b.metres);
