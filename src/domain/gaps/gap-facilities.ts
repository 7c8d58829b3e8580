/** The facilities of a gap analysis, and the name of the area around a position. */
import { type Area, isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { type AreaLevel, type Category, categories, type Family, type Offer } from '#domain/vocabulary.ts';
import { isFamily } from './gap-choice.ts';

const isAbout = ({ family, offers: stated }: Place, of: Family | Offer): boolean =>
  isFamily(of) ? family === of : stated.includes(of);

/** The places that fill a gap: open, with a point of their own, and of the family or with the offer. */
export const facilitiesFor = (places: readonly Place[], of: Family | Offer): (Place & { position: Position })[] =>
  places.filter(isOnMap).filter((place) => place.status === 'operating' && isAbout(place, of));

const namedLevels: readonly AreaLevel[] = ['neighbourhood', 'sub_borough', 'ward'];

/**
 * The name of the area around a position (`[lng, lat]`, degrees): the named area whose centre is nearest; null if there is
 * none.
 */
export function nameNear(areas: readonly Area[], at: Position): string | null {
  const named = areas.filter(({ level }) => namedLevels.includes(level));
  let [name, least] = [null as string | null, Number.POSITIVE_INFINITY];
  for (const area of named.length > 0 ? named : areas) {
    const metres = area.centre === null ? least : metresBetween(area.centre, at);
    if (metres < least) [name, least] = [area.name, metres];
  }
  return name;
}

/** The category of most of these places, of equals the one that comes first in the list of categories; null where there are none. */
export function usualCategory(places: readonly Place[]): Category | null {
  const count = (each: Category): number => places.filter(({ category }) => category === each).length;
  return categories.reduce<Category | null>(
    (best, each) => (count(each) > (best === null ? 0 : count(best)) ? each : best),
    null,
  );
}
