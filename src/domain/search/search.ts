/** The search by name over districts, places, areas and stations. */
import type { Atlas, Place } from '#domain/atlas.ts';
import {
  matcher,
  nameEntry,
  placeEntry,
  type SearchEntry,
  textsOf,
  type Vocabulary,
  vocabularyOf,
} from './matching.ts';

export type SearchHitType = 'place' | 'district' | 'area' | 'station' | 'street';

export interface SearchHit {
  readonly type: SearchHitType;
  readonly id: string;
  /** Higher is better; only comparable within one search. */
  readonly score: number;
}

interface Searchable {
  readonly type: SearchHitType;
  readonly id: string;
  readonly entry: SearchEntry;
}

/** Everything of one city that can be found by its name, folded once. */
export interface SearchIndex {
  readonly searchables: readonly Searchable[];
  readonly vocabulary: Vocabulary;
}

/**
 * The index of an atlas: its districts, places, areas and stations, in the order in which equal matches are listed. `words`
 * gives further words a place may be found by, such as the names of its category in every language.
 */
export function searchIndex(atlas: Atlas, words: (place: Place) => string = () => ''): SearchIndex {
  const searchables: Searchable[] = [
    ...atlas.districts.map(({ id, name, shortName }) => ({
      type: 'district' as const,
      id,
      entry: nameEntry(...textsOf(name), shortName),
    })),
    ...atlas.places.map((place) => ({ type: 'place' as const, id: place.id, entry: placeEntry(place, words(place)) })),
    ...atlas.areas.map(({ id, name }) => ({ type: 'area' as const, id, entry: nameEntry(name) })),
    ...atlas.stations.map(({ id, name }) => ({ type: 'station' as const, id, entry: nameEntry(name) })),
  ];
  return { searchables, vocabulary: vocabularyOf(searchables.map(({ entry }) => entry)) };
}

/**
 * The matches of a text, best first, at most `limit`; empty for a text without a word. Every word must be found. A name
 * that begins with it comes before a name that holds it, then address, operator, words and summary; a mistyped word last.
 * Among equals the shorter name wins, since the text tells more of it, then the order of the index.
 */
export function search(index: SearchIndex, text: string, limit: number): SearchHit[] {
  const wordMatcher = matcher(text, index.vocabulary);
  if (wordMatcher === null) return [];
  return index.searchables
    .map(({ type, id, entry }) => ({
      type,
      id,
      score: wordMatcher.score(entry),
      length: entry.parts[0]?.folded.length ?? 0,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.length - b.length)
    .slice(0, Math.max(0, limit))
    .map(({ type, id, score }) => ({ type, id, score }));
}
