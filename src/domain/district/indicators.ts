import type { Atlas, District, Place } from '#domain/atlas.ts';
import { digitalFigures } from './digital-indicators.ts';
import type { CardFigure } from './indicator.ts';
import { mixedFigures } from './mix-indicators.ts';
import { physicalFigures } from './physical-indicators.ts';
import { socialFigures } from './social-indicators.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';

/** The places that a card is made of: those that name the district and have not closed. */
export const placesOfCard = ({ places }: Pick<Atlas, 'places'>, { id }: Pick<District, 'id'>): Place[] =>
  places.filter(({ district, status }) => district === id && defaultStatuses.includes(status));

/**
 * Oslo's definition of an innovation district, worked out: how well it is connected physically, socially and digitally, and
 * how multifunctional it is. Every figure comes with the ids behind it, with what is not known, and with how much that could
 * change it; in the order of `idsOfGroup`. Empty where the city has no such district. Distances are great-circle metres
 * (haversine, Turf's). Nothing is weighed or added up: the card is no score.
 */
export function districtCard(atlas: Atlas, districtId: string): CardFigure[] {
  const district = atlas.districts.find(({ id }) => id === districtId);
  if (!district) return [];
  const own = placesOfCard(atlas, district);
  return [
    ...physicalFigures(atlas, district, own),
    ...socialFigures(atlas, district, own),
    ...digitalFigures(atlas, district, own),
    ...mixedFigures(own),
  ];
}
