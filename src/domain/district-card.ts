import type { Atlas, District, Place } from './atlas.ts';
import { digitalFigures } from './card-digital.ts';
import type { CardFigure } from './card-figure.ts';
import { mixedFigures } from './card-mixed.ts';
import { physicalFigures } from './card-physical.ts';
import { socialFigures } from './card-social.ts';
import { defaultStatuses } from './vocabulary.ts';

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
