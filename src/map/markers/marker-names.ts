/** What a marker is called, on the map and among the pictures, and whose name comes first. */
import type { Place } from '#domain/atlas.ts';

/** Smaller is drawn first: test arenas are what the atlas is about, then the large institutions, then the rest. */
export const importance = (place: Place): number =>
  place.category === 'test_arena' ? 0 : place.category === 'university' || place.category === 'hospital' ? 1 : 2;

/** One name for a spot that several share: the address they agree on. */
export function spotName(places: readonly Place[]): string {
  const [first, ...rest] = places;
  return first?.address && rest.every(({ address }) => address === first.address) ? first.address : '';
}

/** The name of a single place's picture. */
export const markOf = (place: Place | undefined): string =>
  `mark/${place?.family}${place?.whatIf === 'added' ? '/proposed' : place?.status === 'closed' ? '/closed' : ''}`;
