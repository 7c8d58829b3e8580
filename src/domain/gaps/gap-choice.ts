/** Which gap is asked for: of which places, and from how many minutes on. */
import { type Area, isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { type AreaLevel, type Category, categories, type Family, families, type Offer, offers } from '#domain/vocabulary.ts';

export interface GapChoice {
  /** Places of a family, or those that state an offer. */
  readonly of: Family | Offer;
  /** Whole minutes on foot. What is further away is missing. */
  readonly minutes: number;
}

export const gapMinutes = { least: 5, usual: 15, most: 45 } as const;

export const isFamily = (of: Family | Offer): of is Family => (families as readonly string[]).includes(of);

const subjects: readonly (Family | Offer)[] = [...families, ...offers];

export const subjectCalled = (id: string): Family | Offer | null => subjects.find((each) => each === id) ?? null;

/** The choice as the `gap` of an address: `make:15min`. */
export const gapWritten = ({ of, minutes }: GapChoice): string => `${of}:${minutes}min`;

/** The choice that the `gap` of an address names; null where it is not understood. Never throws. */
export function gapRead(text: string): GapChoice | null {
  const [, id = '', number = ''] = /^([\da-z_]+):([1-9]\d?)min$/.exec(text) ?? [];
  const of = subjectCalled(id);
  const minutes = Number(number);
  return of !== null && minutes >= gapMinutes.least && minutes <= gapMinutes.most ? { of, minutes } : null;
}

const isAbout = ({ family, offers: stated }: Place, of: Family | Offer): boolean =>
  isFamily(of) ? family === of : stated.includes(of);

/** The places that fill a gap: open, with a point of their own, and of the family or with the offer. */
export const doorsFor = (places: readonly Place[], of: Family | Offer): (Place & { position: Position })[] =>
  places.filter(isOnMap).filter((place) => place.status === 'operating' && isAbout(place, of));

const namedLevels: readonly AreaLevel[] = ['neighbourhood', 'sub_borough', 'ward'];

/** What people call where a position (`[lng, lat]`, degrees) is: the named area whose centre is nearest; null where none is known. */
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
