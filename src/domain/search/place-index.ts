/** The index of places that queries run on: one column a field, facets as bits. */
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { type NearbyIndex, nearbyIndex } from '#domain/geo/nearby-index.ts';
import { inLanguage } from '#domain/translation.ts';
import {
  audiences,
  categories,
  kinds,
  type Language,
  offers,
  publicAccess,
  statuses,
  themes,
} from '#domain/vocabulary.ts';
import { placeEntry, type SearchEntry, type Vocabulary, vocabularyOf } from './matching.ts';

/** The facets with a closed list of ids, each with that list and the ids a place has. */
export const facets = {
  category: { ids: categories, of: (place: Place) => [place.category] },
  theme: { ids: themes, of: (place: Place) => place.themes },
  offer: { ids: offers, of: (place: Place) => place.offers },
  audience: { ids: audiences, of: (place: Place) => place.audiences },
  kind: { ids: kinds, of: (place: Place) => [place.kind] },
  status: { ids: statuses, of: (place: Place) => [place.status] },
  public: { ids: publicAccess, of: (place: Place) => (place.public ? [place.public] : []) },
} as const satisfies Record<string, { ids: readonly string[]; of: (place: Place) => readonly string[] }>;

export type FacetKey = keyof typeof facets;
export const facetKeys = Object.keys(facets) as FacetKey[];

/**
 * The index of places for queries. All columns have one value a place, in the order of `places`; a place is identified by
 * its number in that order.
 */
export interface PlaceIndex {
  readonly places: readonly Place[];
  /** Per facet, bit n is set where the place has the n-th id of the facet's list. */
  readonly facetBits: Readonly<Record<FacetKey, Uint32Array>>;
  /** 1 where step-free access is known to be there. */
  readonly stepFree: Uint32Array;
  /** Ids of the districts that places are in; `districtNumbers` points into it, -1 for none. */
  readonly districtIds: readonly string[];
  readonly districtNumbers: Int32Array;
  readonly entries: readonly SearchEntry[];
  /** Those of the entries, side by side because filters ask nothing else of them. */
  readonly haystacks: readonly string[];
  readonly vocabulary: Vocabulary;
  /** Where the place comes when all are sorted by name, ties by id. */
  readonly nameRanks: Uint32Array;
  /** Numbers of the places that can be measured from, and of those that cannot. */
  readonly onMap: Uint32Array;
  readonly offMap: Uint32Array;
  /** Over the places of `onMap`, in that order. */
  readonly nearby: NearbyIndex;
}

/** The bits of some ids of a facet's list. Ids that are not in the list have none. */
export function bitsOf(ids: readonly string[], list: readonly string[]): number {
  let bits = 0;
  for (const id of ids) {
    const at = list.indexOf(id);
    if (at >= 0) bits |= 1 << at;
  }
  return bits >>> 0;
}

/**
 * One alphabet for every reader, so that a shared link shows one order; the Norwegian one, as it alone puts æ, ø and å
 * where people here look for them, and differs in nothing else.
 */
const alphabet = new Intl.Collator('nb', { numeric: true });

const nameIn = ({ name }: Place, language: Language): string => inLanguage(name, language).value;

function nameRanks(places: readonly Place[], language: Language): Uint32Array {
  const named = places.map((place, number) => ({ number, id: place.id, name: nameIn(place, language) }));
  named.sort((a, b) => alphabet.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const ranks = new Uint32Array(places.length);
  for (const [rank, { number }] of named.entries()) ranks[number] = rank;
  return ranks;
}

function facetColumns(places: readonly Place[]): Record<FacetKey, Uint32Array> {
  const column = (key: FacetKey): Uint32Array => {
    const { ids, of } = facets[key];
    return Uint32Array.from(places, (place) => bitsOf(of(place), ids));
  };
  return Object.fromEntries(facetKeys.map((key) => [key, column(key)])) as Record<FacetKey, Uint32Array>;
}

/**
 * Builds the index of places; once per city. `words` gives further words a place is found by, such as the names of its
 * category in every language; `language` is the one whose names sort the list. Throws a RangeError when a place on the map
 * has a position that is none.
 */
export function placeIndex(
  places: readonly Place[],
  words: (place: Place) => string = () => '',
  language: Language = 'en',
): PlaceIndex {
  const entries = places.map((place) => placeEntry(place, words(place)));
  const onMap: number[] = [];
  const offMap: number[] = [];
  const positions: Position[] = [];
  const districtNumberOf = new Map<string, number>();
  const districtNumbers = new Int32Array(places.length).fill(-1);
  for (const [number, place] of places.entries()) {
    if (isOnMap(place)) {
      onMap.push(number);
      positions.push(place.position);
    } else offMap.push(number);
    if (place.district === undefined) continue;
    const districtNumber = districtNumberOf.get(place.district) ?? districtNumberOf.size;
    districtNumberOf.set(place.district, districtNumber);
    districtNumbers[number] = districtNumber;
  }
  return {
    places,
    facetBits: facetColumns(places),
    stepFree: Uint32Array.from(places, ({ stepFree }) => (stepFree === true ? 1 : 0)),
    districtIds: [...districtNumberOf.keys()],
    districtNumbers,
    entries,
    haystacks: entries.map(({ haystack }) => haystack),
    vocabulary: vocabularyOf(entries),
    nameRanks: nameRanks(places, language),
    onMap: Uint32Array.from(onMap),
    offMap: Uint32Array.from(offMap),
    nearby: nearbyIndex(positions),
  };
}
