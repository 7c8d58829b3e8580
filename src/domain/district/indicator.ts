/** What a figure of the district card is made of, and the few ways in which one is worked out. */

export const figureGroups = ['physical', 'social', 'digital', 'multifunctional'] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** In the order of the card; a finer figure (`partOf`) follows the one that it is a part of. */
export const idsOfGroup = {
  physical: [
    ...(['near-station', 'near-train', 'near-metro', 'near-tram', 'walk-to-station', 'stations-inside'] as const),
    ...(['lines-inside', 'stations-near', 'lines-near', 'direct-lines', 'fifth-nearest'] as const),
  ],
  social: [
    ...(['actor-kinds', 'actor-knowledge', 'actor-firm', 'actor-network', 'actor-investor'] as const),
    ...(['actor-public', 'actor-civil', 'meeting-places', 'event-spaces', 'shared-buildings'] as const),
    'open-to-residents',
  ],
  digital: ['digital-places', 'test-arenas', 'data-platforms', 'websites', 'booking'],
  multifunctional: [
    ...(['mix', 'family-learn', 'family-start', 'family-make', 'family-test', 'family-fund', 'family-meet'] as const),
  ],
} as const satisfies Record<FigureGroup, readonly string[]>;
export type FigureId = (typeof idsOfGroup)[FigureGroup][number];

/** Why there is no number: made of fewer than five places, more than half not known, or nothing of the kind in the data. */
export type Lack = 'few' | 'unknown' | 'absent';

export interface CardFigure {
  readonly id: FigureId;
  readonly group: FigureGroup;
  /** The figure that this one tells a part of; absent for those of the first sight. */
  readonly partOf?: FigureId;
  readonly unit: 'count' | 'share' | 'metres' | 'evenness';
  /** What `base`, `counted` and `unknown` are ids of. */
  readonly counts: 'places' | 'stations' | 'districts' | 'actors';
  /** null where `lack` says why; a share and an evenness lie between 0 and 1. */
  readonly value: number | null;
  readonly lack: Lack | null;
  readonly isEnough: boolean;
  /** Ids of the very places behind the value: the numerator of a share, all that were measured for a median. */
  readonly places: readonly string[];
  /** Everything that was asked. */
  readonly base: readonly string[];
  /** The part of `base` that has an answer, be it an unsure one: the denominator. */
  readonly counted: readonly string[];
  /** The part of `base` that has no answer, or one that could be another. */
  readonly unknown: readonly string[];
  /** The least and the most that the value can be, whatever is true of `unknown`; null where that changes nothing. `most` may be Infinity. */
  readonly range: readonly [least: number, most: number] | null;
  /** Oldest and newest year in which somebody looked at what was counted; null where none is known. */
  readonly years: readonly [oldest: number, newest: number] | null;
  /** How much of `counted` nobody knows the year of. */
  readonly undated: number;
  /** Of the figures that measure: from which place, how far (great-circle metres), nearest first. */
  readonly distances?: readonly PlaceDistance[];
  /** Of the stations: those counted, in their order; of lines: `mode` and name. */
  readonly stations?: readonly string[];
  readonly lines?: readonly { readonly mode: string; readonly line: string }[];
  /** Of actors: the names of the members of this kind. */
  readonly members?: readonly string[];
  /** Of direct lines: to each other district, which. */
  readonly links?: readonly { readonly district: string; readonly lines: readonly string[] }[];
}

export interface PlaceDistance {
  readonly id: string;
  readonly metres: number;
  /** By how much the distance can be wrong. */
  readonly accuracyMetres: number;
}

/** What a figure is, before it is worked out. */
export type Head = Pick<CardFigure, 'id' | 'group' | 'partOf'>;

/** A figure of fewer places than this says nothing of a district. */
export const fewestPlaces = 5;

interface Asked {
  readonly id: string;
  readonly verified?: string | undefined;
}

/** Oldest and newest year of `verified`, and of how many it is not known. */
export function yearsOf(items: readonly Asked[]): Pick<CardFigure, 'years' | 'undated'> {
  const years = items.flatMap(({ verified }) => (verified ? [Number(verified.slice(0, 4))] : []));
  return {
    years: years.length > 0 ? [Math.min(...years), Math.max(...years)] : null,
    undated: items.length - years.length,
  };
}

/** Why a figure says nothing, if it does not. Only places are subject to the rule of five. */
export function lackOf({
  counts,
  base,
  counted,
  unknown,
}: Pick<CardFigure, 'counts' | 'base' | 'counted' | 'unknown'>): Lack | null {
  if (counts === 'places' && base.length < fewestPlaces) return 'few';
  if (unknown.length * 2 > base.length) return 'unknown';
  return counts === 'places' && counted.length < fewestPlaces ? 'few' : null;
}

type Parts = Omit<CardFigure, 'value' | 'lack' | 'isEnough' | 'range'>;

/** Puts value and range to the parts, or the reason why they say nothing. A range that is one number is none. */
export function figureOf(
  parts: Parts,
  value: number,
  [least, most]: readonly [number, number] = [value, value],
  lack: Lack | null = lackOf(parts),
): CardFigure {
  const isEnough = lack === null;
  return {
    ...parts,
    value: isEnough ? value : null,
    lack,
    isEnough,
    range: isEnough && most - least > 1e-9 ? [least, most] : null,
  };
}

/** Whether something holds of a thing: surely, as far as its position can tell, or nobody knows. */
export type Answer = 'yes' | 'perhaps-yes' | 'perhaps-no' | 'no' | 'unknown';

export const known = (holds: boolean): Answer => (holds ? 'yes' : 'no');

/** Within a limit, or not, of a distance that can be wrong by `accuracyMetres`. */
export function isWithin(metres: number, limitMetres: number, accuracyMetres: number): Answer {
  const isSure = Math.abs(metres - limitMetres) > accuracyMetres;
  if (metres <= limitMetres) return isSure ? 'yes' : 'perhaps-yes';
  return isSure ? 'no' : 'perhaps-no';
}

/**
 * How many of the base, or which share of those with an answer, the answer is yes for. At the least only those that are sure
 * are; at the most all that are not surely otherwise.
 */
export function countedFigure<Thing extends Asked>(
  head: Head & Pick<CardFigure, 'unit' | 'counts'> & Partial<CardFigure>,
  base: readonly Thing[],
  answerOf: (thing: Thing) => Answer,
): CardFigure {
  const answers = base.map((thing) => ({ thing, answer: answerOf(thing) }));
  const idsOf = (isOne: (answer: Answer) => boolean): string[] =>
    answers.flatMap(({ thing, answer }) => (isOne(answer) ? [thing.id] : []));
  const counted = answers.flatMap(({ thing, answer }) => (answer === 'unknown' ? [] : [thing]));
  const yes = idsOf((answer) => answer === 'yes' || answer === 'perhaps-yes');
  const least = idsOf((answer) => answer === 'yes').length;
  const most = idsOf((answer) => answer !== 'no').length;
  const isShare = head.unit === 'share';
  const parts = {
    ...head,
    places: head.counts === 'places' ? yes : [],
    base: base.map(({ id }) => id),
    counted: counted.map(({ id }) => id),
    unknown: idsOf((answer) => answer !== 'yes' && answer !== 'no'),
    ...yearsOf(counted),
  };
  return isShare
    ? figureOf(parts, yes.length / Math.max(counted.length, 1), [least / base.length, most / base.length])
    : figureOf(parts, yes.length, [least, most]);
}

/** The middle of numbers in any order, or the mean of the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (i: number): number => sorted[i] ?? Number.NaN;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}

/**
 * The middle of measured distances. Each can be wrong by its accuracy; what has no distance may be at 0 m or any number of
 * metres away.
 */
export function medianFigure(
  head: Head,
  base: readonly Asked[],
  distances: readonly PlaceDistance[],
  leastOf: (distance: PlaceDistance) => number = ({ metres, accuracyMetres }) => Math.max(0, metres - accuracyMetres),
): CardFigure {
  const sorted = distances.toSorted((a, b) => a.metres - b.metres);
  const ids = new Set(sorted.map(({ id }) => id));
  const counted = base.filter(({ id }) => ids.has(id));
  const missing = base.filter(({ id }) => !ids.has(id));
  const least = median([...sorted.map(leastOf), ...missing.map(() => 0)]);
  const most = median([
    ...sorted.map(({ metres, accuracyMetres }) => metres + accuracyMetres),
    ...missing.map(() => Number.POSITIVE_INFINITY),
  ]);
  return figureOf(
    {
      ...head,
      unit: 'metres',
      counts: 'places',
      places: sorted.map(({ id }) => id),
      base: base.map(({ id }) => id),
      counted: counted.map(({ id }) => id),
      unknown: missing.map(({ id }) => id),
      ...yearsOf(counted),
      distances: sorted,
    },
    median(sorted.map(({ metres }) => metres)),
    [least, most],
  );
}
