import type { Place } from '#domain/atlas.ts';
import { loadedWords } from '#look/words.ts';

/** Words a place is also found by: its category and its offers as they are called in each language that is here. */
export const searchWords = (place: Place): string =>
  loadedWords()
    .flatMap((words) => [words.categories[place.category], ...place.offers.map((each) => words.offers[each])])
    .join(' ');
