/** The counts that a scenario may change, computed for one atlas. */
import { type Atlas, isOnMap, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { type NearestOfKind, nearestOfEachKind } from '#domain/near/nearest-of-each-kind.ts';
import { type Family, families } from '#domain/vocabulary.ts';

/** The counts that a scenario may change, over all places that have not closed, whatever the filters of the list. */
export interface ScenarioCounts {
  readonly places: number;
  /** Of them, those that stand at a point of their own. */
  readonly onMap: number;
  readonly byFamily: ReadonlyMap<Family, number>;
  /** By district id, in the order of the districts; those without any place have 0. */
  readonly byDistrict: ReadonlyMap<string, number>;
  /** How many stand within the radius; null without an origin or a radius. */
  readonly within: number | null;
  /** Empty without an origin. */
  readonly nearest: readonly NearestOfKind[];
}

/**
 * Counts an atlas. `origin` is `[lng, lat]` in degrees, `radiusMetres` a great-circle distance that still counts as within,
 * as everywhere in the atlas (haversine, Turf's `distance`).
 */
export function scenarioCounts(
  { places, districts }: Pick<Atlas, 'places' | 'districts'>,
  origin: Position | null,
  radiusMetres: number | null,
): ScenarioCounts {
  const open = places.filter(({ status }) => status !== 'closed');
  const onMap = open.filter(isOnMap);
  const count = (isOne: (place: (typeof open)[number]) => boolean): number => open.filter(isOne).length;
  return {
    places: open.length,
    onMap: onMap.length,
    byFamily: new Map(families.map((family) => [family, count((place) => place.family === family)])),
    byDistrict: new Map(districts.map(({ id }) => [id, count((place) => place.district === id)])),
    within:
      origin === null || radiusMetres === null
        ? null
        : onMap.filter(({ position }) => metresBetween(origin, position) <= radiusMetres).length,
    nearest: origin === null ? [] : nearestOfEachKind(open, origin),
  };
}
