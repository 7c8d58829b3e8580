/** A subset of the places: those behind an indicator of the selected district, or those that serve a strand or a theme. */

const subsetKinds = ['figure', 'strand', 'theme'] as const;

export interface SubsetChoice {
  readonly kind: (typeof subsetKinds)[number];
  /** Id of the indicator, the strand or the theme. */
  readonly id: string;
}

/** Reads `figure:near-station`; null for anything else. It does not check that the id exists. */
export function parseSubset(text: string): SubsetChoice | null {
  const [, name, id = ''] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  const kind = subsetKinds.find((each) => each === name);
  return kind ? { kind, id } : null;
}

/** Formats a subset for `parseSubset`. */
export const formatSubset = ({ kind, id }: SubsetChoice): string => `${kind}:${id}`;

export const isSameSubset = (one: SubsetChoice | null | undefined, other: SubsetChoice | null): boolean =>
  one?.kind === other?.kind && one?.id === other?.id;
