/** The facets in the order of the page, and the labels of their entries. */
import type { FacetKey } from '#domain/search/place-index.ts';
import type { Words } from '#look/words.ts';

/** The labels of the entries of a facet. */
export const labelsOf = (words: Words, key: FacetKey): Readonly<Record<string, string>> =>
  ({
    category: words.vocabulary.categories,
    theme: words.vocabulary.themes,
    offer: words.vocabulary.offers,
    audience: words.vocabulary.audiences,
    kind: words.vocabulary.kinds,
    status: words.vocabulary.statuses,
    public: words.vocabulary.publicAccess,
  })[key];
