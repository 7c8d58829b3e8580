/** Labels and image names of markers, and the priority of labels. */
import type { Place } from '#domain/atlas.ts';

/** Smaller is drawn first: test arenas are the subject of the atlas, then large institutions, then the rest. */
export const importance = (place: Place): number =>
  place.category === 'test_arena' ? 0 : place.category === 'university' || place.category === 'hospital' ? 1 : 2;

/** One label for coincident places: their common address. */
export function coincidentName(places: readonly Place[]): string {
  const [first, ...rest] = places;
  return first?.address && rest.every(({ address }) => address === first.address) ? first.address : '';
}

/** The image name of a single place. */
export const iconOf = (place: Place | undefined): string =>
  `mark/${place?.family}${place?.whatIf === 'added' ? '/proposed' : place?.status === 'closed' ? '/closed' : ''}`;
