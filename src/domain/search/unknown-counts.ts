/** How many hits there are of which a filter knows nothing, so that nobody takes them for places that fail it. */
import type { PlaceIndex } from './place-index.ts';
import { hitNumbers, type Query } from './query.ts';
import { without } from './relaxed-queries.ts';

/** How many hits would be left if it were asked for, and how many of the others nobody knows about. */
export interface KnownCounts {
  readonly known: number;
  readonly unknown: number;
}

/**
 * How many hits are open, all else as asked, and of how many nobody knows. `stateOf` says of a place what its hours say now;
 * undefined where nothing can be said: then it is unknown of a door that is in operation, and of a planned or a digital place
 * there is nothing to know.
 */
export function openCounts(
  index: PlaceIndex,
  query: Query,
  stateOf: (placeId: string) => 'open' | 'closed' | 'unknown' | undefined,
): KnownCounts {
  let [known, unknown] = [0, 0];
  for (const number of hitNumbers(index, without(query, 'open'))) {
    const place = index.places[number];
    if (place === undefined) continue;
    const isDoor = place.kind === 'physical' && place.status === 'operating';
    const state = stateOf(place.id) ?? (isDoor ? 'unknown' : 'closed');
    if (state === 'open') known += 1;
    else if (state === 'unknown') unknown += 1;
  }
  return { known, unknown };
}

/** Of how many hits, all else as asked, nobody knows who may come in. */
export function unknownPublicAccess(index: PlaceIndex, query: Query): number {
  const column = index.facetBits.public;
  return hitNumbers(index, without(query, 'public')).filter((number) => column[number] === 0).length;
}
