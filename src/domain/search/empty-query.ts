/** The query that asks nothing. */
import { defaultStatuses } from '#domain/vocabulary.ts';
import type { Query } from './query.ts';

/** A query that asks nothing: every place that has not closed, by name. */
export const emptyQuery: Query = {
  district: null,
  text: '',
  categories: [],
  themes: [],
  offers: [],
  audiences: [],
  kinds: [],
  statuses: defaultStatuses,
  publicAccess: [],
  stepFree: false,
  open: null,
  only: null,
  origin: null,
  radiusMetres: null,
  sort: 'name',
};
