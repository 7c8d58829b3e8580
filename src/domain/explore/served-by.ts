/** Which places serve a strand or a theme of a city's partnership, by rules that stand in the data. */
import type { Aim, Place, Tie } from '#domain/atlas.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';

/** What of a place each field of a rule is held against. */
const said = {
  categories: ({ category }: Place) => [category],
  offers: ({ offers }: Place) => offers,
  themes: ({ themes }: Place) => themes,
  audiences: ({ audiences }: Place) => audiences,
} as const satisfies Record<keyof Tie, (place: Place) => readonly string[]>;

export const tieFields = Object.keys(said) as (keyof Tie)[];

/** True when a place has one id at least of every field that the rule names. A rule that names none ties nothing. */
function meetsRule(place: Place, tie: Tie): boolean {
  const named = tieFields.filter((field) => tie[field] !== undefined);
  return (
    named.length > 0 && named.every((field) => said[field](place).some((id) => tie[field]?.some((each) => each === id)))
  );
}

/** The places that have not closed and meet one of the rules of a strand or a theme, in the order of the data. */
export const placesServing = (places: readonly Place[], { servedBy }: Aim): Place[] =>
  places.filter(
    (place) => defaultStatuses.includes(place.status) && (servedBy ?? []).some((tie) => meetsRule(place, tie)),
  );
