/** The difference between an indicator of two districts. */
import type { Indicator } from './indicator.ts';

/** The difference between two indicators of one kind. */
export interface IndicatorDifference {
  /** The side with the higher value; null if they are equal. More is not better. */
  readonly side: 'left' | 'right' | null;
  /** The amount, in the unit of the indicators. */
  readonly by: number;
  /** False if the unknown data could reverse the difference or make it zero. */
  readonly isSure: boolean;
}

type Compared = Pick<Indicator, 'value' | 'range' | 'unit'>;

/** The smallest visible difference by unit: half of the last decimal shown. */
const seen: Readonly<Record<Indicator['unit'], number>> = { count: 0.5, share: 0.005, metres: 5, evenness: 0.005 };

/** Null if one of the two has no value because too little is known. */
export function indicatorDifference(left: Compared, right: Compared): IndicatorDifference | null {
  if (left.value === null || right.value === null) return null;
  const by = Math.abs(left.value - right.value);
  const side = by < seen[left.unit] ? null : left.value > right.value ? 'left' : 'right';
  const [least, most] = left.range ?? [left.value, left.value];
  const [otherLeast, otherMost] = right.range ?? [right.value, right.value];
  const isApart = side === 'left' ? least > otherMost : otherLeast > most;
  return { side, by, isSure: side === null ? left.range === null && right.range === null : isApart };
}
