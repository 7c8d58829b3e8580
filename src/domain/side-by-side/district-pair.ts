/** The district pair of a side-by-side comparison, and how the address names the second district. */

/** The district on the right. */
export interface DistrictPair {
  readonly city: string;
  readonly district: string;
  /** The place on the right for which similar places are sought on the left; null: none, or the place is on the left. */
  readonly place: string | null;
}

const ids = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads `ID`, `CITY/ID` or `CITY/ID/PLACE`. It does not check that the ids exist.
 *
 * @param city the city of the address, which an id alone refers to
 * @returns null where the text is none of the three
 */
export function parsePair(text: string, city: string): DistrictPair | null {
  const parts = text.split('/');
  if (parts.length > 3 || !parts.every((part) => ids.test(part))) return null;
  const [first = '', second, place = null] = parts;
  return second === undefined ? { city, district: first, place: null } : { city: first, district: second, place };
}

/** Formats a pair for `parsePair`, as short as possible. */
export function formatPair({ city, district, place }: DistrictPair, own: string): string {
  if (place !== null) return `${city}/${district}/${place}`;
  return city === own ? district : `${city}/${district}`;
}
