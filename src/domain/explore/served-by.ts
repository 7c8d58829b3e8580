/** Which places serve a strand or a theme of a city's partnership, by rules that stand in the data. */
import type { Aim, Place, ServedBy } from '#domain/atlas.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';

/** The ids of a place that each field of a rule is compared with. */
const idsOfField = {
  categories: ({ category }: Place) => [category],
  offers: ({ offers }: Place) => offers,
  themes: ({ themes }: Place) => themes,
  audiences: ({ audiences }: Place) => audiences,
} as const satisfies Record<keyof ServedBy, (place: Place) => readonly string[]>;

export const servedByFields = Object.keys(idsOfField) as (keyof ServedBy)[];

/** True when a place has one id at least of every field that the rule names. A rule without fields matches nothing. */
function meetsRule(place: Place, rule: ServedBy): boolean {
  const named = servedByFields.filter((field) => rule[field] !== undefined);
  return (
    named.length > 0 &&
    named.every((field) => idsOfField[field](place).some((id) => rule[field]?.some((each) => each === id)))
  );
}

/** The places that have not closed and meet one of the rules of a strand or a theme, in the order of the data. */
export const placesServing = (places: readonly Place[], { servedBy }: Aim): Place[] =>
  places.filter(
    (place) => defaultStatuses.includes(place.status) && (servedBy ?? []).some((rule) => meetsRule(place, rule)),
  );
