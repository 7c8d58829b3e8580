/** How sure a position is, in words. */
import type { Place } from '#domain/atlas.ts';
import type { Words } from '#look/words.ts';

/** How sure the position is, in words. */
export function positionInWords(place: Place, words: Words): string {
  const metres = words.kit.distanceOf(place.accuracyMetres ?? 0);
  const outside = place.outsideCity ? `. ${words.kit.basis.outside}` : '';
  if (place.areaWide) return `${words.kit.basis.areaWide}${outside}`;
  if (place.position === null) return place.kind === 'digital' ? words.kit.basis.digital : words.kit.basis.unknown;
  if (place.basis === null) return `${words.kit.basis.unknown}${outside}`;
  return `${place.accuracyMetres === null ? words.kit.basis.unknown : words.kit.basis[place.basis](metres)}${outside}`;
}
