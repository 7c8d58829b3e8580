import type { FacetKey } from '#domain/search/place-index.ts';
import { audiences, categories, kinds, offers, statuses, themes } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';

/** What can be asked for in each facet, in the order it is offered. */
export const facetIds: Readonly<Record<FacetKey, readonly string[]>> = {
  category: categories,
  theme: themes,
  offer: offers,
  audience: audiences,
  kind: kinds,
  status: statuses,
};

/** How the entries of a facet are called. */
export const labelsOf = (words: Words, key: FacetKey): Readonly<Record<string, string>> =>
  ({
    category: words.categories,
    theme: words.themes,
    offer: words.offers,
    audience: words.audiences,
    kind: words.kinds,
    status: words.statuses,
  })[key];
