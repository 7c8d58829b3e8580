import type { CardFigure } from './indicator.ts';

/** How two figures of the same kind differ. */
export interface FigureDifference {
  /** Where there is more of it; null where there is as much. More is not better. */
  readonly side: 'left' | 'right' | null;
  /** By how much, in the unit of the figures. */
  readonly by: number;
  /** False where what is not known could turn it round, or make it none. */
  readonly isSure: boolean;
}

type Compared = Pick<CardFigure, 'value' | 'range' | 'unit'>;

/** The smallest difference that a reader sees, by unit: half of the last place that is told. */
const seen: Readonly<Record<CardFigure['unit'], number>> = { count: 0.5, share: 0.005, metres: 5, evenness: 0.005 };

/** Null where one of them has no value, since too little is known: then nothing can be said of a difference. */
export function differenceOf(left: Compared, right: Compared): FigureDifference | null {
  if (left.value === null || right.value === null) return null;
  const by = Math.abs(left.value - right.value);
  const side = by < seen[left.unit] ? null : left.value > right.value ? 'left' : 'right';
  const [least, most] = left.range ?? [left.value, left.value];
  const [otherLeast, otherMost] = right.range ?? [right.value, right.value];
  const isApart = side === 'left' ? least > otherMost : otherLeast > most;
  return { side, by, isSure: side === null ? left.range === null && right.range === null : isApart };
}
