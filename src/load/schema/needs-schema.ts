/** The schema of `needs.json`: what a person wants to do. */
import * as v from 'valibot';
import { categories, offers, steps, themes } from '#domain/vocabulary.ts';
import { id, line, text } from './field-schema.ts';

/** What somebody wants to do. An offer is a need by itself, so no need may bear the id of one. */
export const need = v.pipe(
  v.object({
    id: v.pipe(
      id,
      v.check((value) => !offers.some((offer) => offer === value), 'an id of its own: this one is an offer'),
    ),
    step: v.picklist(steps),
    label: text,
    offers: v.optional(v.array(v.picklist(offers)), []),
    categories: v.optional(v.array(v.picklist(categories)), []),
    themes: v.optional(v.array(v.picklist(themes)), []),
  }),
  v.check(
    (value) => value.offers.length + value.categories.length > 0,
    'one offer or one category at least: no place could meet it',
  ),
);

export const needs = v.object({ $schema: v.exactOptional(line), needs: v.array(need) });
