import type { Place } from '#domain/atlas.ts';
import { loadedWords } from '#look/words.ts';

/** The keywords of a place for the search: its category and offers in each loaded language. */
export const placeKeywords = (place: Place): string =>
  loadedWords()
    .flatMap((words) => [
      words.vocabulary.categories[place.category],
      ...place.offers.map((each) => words.vocabulary.offers[each]),
    ])
    .join(' ');
