/** All indicators of a district. */
import type { Atlas, District, Place } from '#domain/atlas.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { digitalIndicators } from './digital-indicators.ts';
import type { Indicator } from './indicator.ts';
import { mixIndicators } from './mix-indicators.ts';
import { physicalIndicators } from './physical-indicators.ts';
import { socialIndicators } from './social-indicators.ts';

/** The places that indicators are computed from: those of the district that have not closed. */
export const placesOfIndicators = ({ places }: Pick<Atlas, 'places'>, { id }: Pick<District, 'id'>): Place[] =>
  places.filter(({ district, status }) => district === id && defaultStatuses.includes(status));

/**
 * The indicators of Oslo's definition of an innovation district: how well it is connected physically, socially and digitally, and
 * how multifunctional it is. Every indicator has the ids it was counted from, those that are unknown, and the range that they
 * allow; in the order of `idsOfGroup`. Empty where the city has no such district. Distances are great-circle metres
 * (haversine, Turf's). Nothing is weighted or added up: the indicators are not a score.
 */
export function districtIndicators(atlas: Atlas, districtId: string): Indicator[] {
  const district = atlas.districts.find(({ id }) => id === districtId);
  if (!district) return [];
  const own = placesOfIndicators(atlas, district);
  return [
    ...physicalIndicators(atlas, district, own),
    ...socialIndicators(atlas, district, own),
    ...digitalIndicators(atlas, district, own),
    ...mixIndicators(own),
  ];
}
