/** The parts of a district indicator, and the few ways in which one is computed. */

export const indicatorGroups = ['physical', 'social', 'digital', 'multifunctional'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

/** In display order; a finer indicator (`partOf`) follows the one that it is a part of. */
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
} as const satisfies Record<IndicatorGroup, readonly string[]>;
export type IndicatorId = (typeof idsOfGroup)[IndicatorGroup][number];

/** Why there is no number: made of fewer than five places, more than half not known, or nothing of the kind in the data. */
export type InsufficientData = 'few' | 'unknown' | 'absent';

export interface Indicator {
  readonly id: IndicatorId;
  readonly group: IndicatorGroup;
  /** The indicator that this one is a part of; absent for those shown at first. */
  readonly partOf?: IndicatorId;
  readonly unit: 'count' | 'share' | 'metres' | 'evenness';
  /** The kind of thing whose ids `base`, `counted` and `unknown` hold. */
  readonly counts: 'places' | 'stations' | 'districts' | 'actors';
  /** null where `insufficientData` says why; a share and an evenness lie between 0 and 1. */
  readonly value: number | null;
  readonly insufficientData: InsufficientData | null;
  readonly isEnough: boolean;
  /** The ids of the places behind the value: the numerator of a share, all that were measured for a median. */
  readonly places: readonly string[];
  /** Everything that was considered. */
  readonly base: readonly string[];
  /** The part of `base` that has a value, even an uncertain one: the denominator. */
  readonly counted: readonly string[];
  /** The part of `base` that has no value, or an uncertain one. */
  readonly unknown: readonly string[];
  /**
   * The least and the greatest possible value, whatever `unknown` turns out to be; null if it makes no difference. `most`
   * may be Infinity.
   */
  readonly range: readonly [least: number, most: number] | null;
  /** Oldest and newest year of verification of what was counted; null where none is known. */
  readonly years: readonly [oldest: number, newest: number] | null;
  /** How many of `counted` have no year of verification. */
  readonly undated: number;
  /** For distance indicators: from which place, how far (great-circle metres), nearest first. */
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

/** The identity of an indicator, before it is computed. */
export type IndicatorHead = Pick<Indicator, 'id' | 'group' | 'partOf'>;

/** An indicator of fewer places than this has no value. */
export const fewestPlaces = 5;

interface Verifiable {
  readonly id: string;
  readonly verified?: string | undefined;
}

/** Oldest and newest year of `verified`, and of how many it is not known. */
export function verifiedYearsOf(items: readonly Verifiable[]): Pick<Indicator, 'years' | 'undated'> {
  const years = items.flatMap(({ verified }) => (verified ? [Number(verified.slice(0, 4))] : []));
  return {
    years: years.length > 0 ? [Math.min(...years), Math.max(...years)] : null,
    undated: items.length - years.length,
  };
}

/** Why an indicator has no value, if it has none. Only places are subject to the minimum of five. */
export function insufficientDataOf({
  counts,
  base,
  counted,
  unknown,
}: Pick<Indicator, 'counts' | 'base' | 'counted' | 'unknown'>): InsufficientData | null {
  if (counts === 'places' && base.length < fewestPlaces) return 'few';
  if (unknown.length * 2 > base.length) return 'unknown';
  return counts === 'places' && counted.length < fewestPlaces ? 'few' : null;
}

type Parts = Omit<Indicator, 'value' | 'insufficientData' | 'isEnough' | 'range'>;

/** Adds value and range to the parts, or the reason why there is no value. A range of one number is dropped. */
export function indicatorOf(
  parts: Parts,
  value: number,
  [least, most]: readonly [number, number] = [value, value],
  insufficientData: InsufficientData | null = insufficientDataOf(parts),
): Indicator {
  const isEnough = insufficientData === null;
  return {
    ...parts,
    value: isEnough ? value : null,
    insufficientData,
    isEnough,
    range: isEnough && most - least > 1e-9 ? [least, most] : null,
  };
}

/** Whether something holds for a thing: certainly, within the accuracy of its position, or unknown. */
export type IndicatorValue = 'yes' | 'perhaps-yes' | 'perhaps-no' | 'no' | 'unknown';

export const known = (holds: boolean): IndicatorValue => (holds ? 'yes' : 'no');

/** Within a limit, or not, of a distance that can be wrong by `accuracyMetres`. */
export function isWithinMetres(metres: number, limitMetres: number, accuracyMetres: number): IndicatorValue {
  const isSure = Math.abs(metres - limitMetres) > accuracyMetres;
  if (metres <= limitMetres) return isSure ? 'yes' : 'perhaps-yes';
  return isSure ? 'no' : 'perhaps-no';
}

/**
 * How many of the base, or which share of those with an answer, the answer is yes for. At the least only those that are sure
 * are; at the most all that are not surely otherwise.
 */
export function countedIndicator<Thing extends Verifiable>(
  head: IndicatorHead & Pick<Indicator, 'unit' | 'counts'> & Partial<Indicator>,
  base: readonly Thing[],
  indicatorValueOf: (thing: Thing) => IndicatorValue,
): Indicator {
  const values = base.map((thing) => ({ thing, value: indicatorValueOf(thing) }));
  const idsOf = (isOne: (value: IndicatorValue) => boolean): string[] =>
    values.flatMap(({ thing, value }) => (isOne(value) ? [thing.id] : []));
  const counted = values.flatMap(({ thing, value }) => (value === 'unknown' ? [] : [thing]));
  const yes = idsOf((value) => value === 'yes' || value === 'perhaps-yes');
  const least = idsOf((value) => value === 'yes').length;
  const most = idsOf((value) => value !== 'no').length;
  const isShare = head.unit === 'share';
  const parts = {
    ...head,
    places: head.counts === 'places' ? yes : [],
    base: base.map(({ id }) => id),
    counted: counted.map(({ id }) => id),
    unknown: idsOf((value) => value !== 'yes' && value !== 'no'),
    ...verifiedYearsOf(counted),
  };
  return isShare
    ? indicatorOf(parts, yes.length / Math.max(counted.length, 1), [least / base.length, most / base.length])
    : indicatorOf(parts, yes.length, [least, most]);
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
export function medianIndicator(
  head: IndicatorHead,
  base: readonly Verifiable[],
  distances: readonly PlaceDistance[],
  leastOf: (distance: PlaceDistance) => number = ({ metres, accuracyMetres }) => Math.max(0, metres - accuracyMetres),
): Indicator {
  const sorted = distances.toSorted((a, b) => a.metres - b.metres);
  const ids = new Set(sorted.map(({ id }) => id));
  const counted = base.filter(({ id }) => ids.has(id));
  const missing = base.filter(({ id }) => !ids.has(id));
  const least = median([...sorted.map(leastOf), ...missing.map(() => 0)]);
  const most = median([
    ...sorted.map(({ metres, accuracyMetres }) => metres + accuracyMetres),
    ...missing.map(() => Number.POSITIVE_INFINITY),
  ]);
  return indicatorOf(
    {
      ...head,
      unit: 'metres',
      counts: 'places',
      places: sorted.map(({ id }) => id),
      base: base.map(({ id }) => id),
      counted: counted.map(({ id }) => id),
      unknown: missing.map(({ id }) => id),
      ...verifiedYearsOf(counted),
      distances: sorted,
    },
    median(sorted.map(({ metres }) => metres)),
    [least, most],
  );
}
