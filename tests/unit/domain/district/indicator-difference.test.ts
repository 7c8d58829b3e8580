import { describe, expect, it } from 'vitest';
import type { CardFigure } from '#domain/district/indicator.ts';
import { differenceOf } from '#domain/district/indicator-difference.ts';

const share = (value: number | null, range: CardFigure['range'] = null) => ({
  value,
  range,
  unit: 'share' as const,
});

describe('the difference of two figures', () => {
  it('is told where both are enough: where there is more, and by how much', () => {
    const difference = differenceOf(share(0.75), share(0.5));
    expect(difference).toEqual({ side: 'left', by: 0.25, isSure: true });
    expect(differenceOf(share(0.5), share(0.75))?.side).toBe('right');
  });

  it('is not told where one of them is not enough', () => {
    expect(differenceOf(share(null), share(0.5))).toBeNull();
    expect(differenceOf(share(0.5), share(null))).toBeNull();
  });

  it('is none below what is told: 50.4 % and 50.0 % are both 50 %', () => {
    expect(differenceOf(share(0.504), share(0.5))).toMatchObject({ side: null, isSure: true });
  });

  it('is not sure where what is not known could turn it round', () => {
    expect(differenceOf(share(0.75, [0.6, 0.8]), share(0.5, [0.4, 0.55]))?.isSure).toBe(true);
    expect(differenceOf(share(0.75, [0.5, 0.8]), share(0.5, [0.4, 0.55]))?.isSure).toBe(false);
    expect(differenceOf(share(0.5, [0.4, 0.55]), share(0.75, [0.5, 0.8]))?.isSure).toBe(false);
    expect(differenceOf(share(0.5, [0.4, 0.6]), share(0.5))?.isSure).toBe(false);
  });
});
