import { nameEntry, vocabularyOf } from './matching.ts';
import type { SearchIndex } from './search.ts';

/** The index of streets of which nothing is known but where they are: the name is the id. */
export function streetIndex(names: readonly string[]): SearchIndex {
  const searchables = names.map((name) => ({ type: 'street' as const, id: name, entry: nameEntry(name) }));
  return { searchables, vocabulary: vocabularyOf(searchables.map(({ entry }) => entry)) };
}
