import { describe, expect, it } from 'vitest';
import type { Indicator } from '#domain/district/indicator.ts';
import { indicatorDifference } from '#domain/district/indicator-difference.ts';

const share = (value: number | null, range: Indicator['range'] = null) => ({
  value,
  range,
  unit: 'share' as const,
});

describe('the difference of two indicators', () => {
  it('is given where both have enough data: which side is larger, and by how much', () => {
    const difference = indicatorDifference(share(0.75), share(0.5));
    expect(difference).toEqual({ side: 'left', by: 0.25, isSure: true });
    expect(indicatorDifference(share(0.5), share(0.75))?.side).toBe('right');
  });

  it('is not given where one of them has insufficient data', () => {
    expect(indicatorDifference(share(null), share(0.5))).toBeNull();
    expect(indicatorDifference(share(0.5), share(null))).toBeNull();
  });

  it('is none below the displayed precision: 50.4 % and 50.0 % are both 50 %', () => {
    expect(indicatorDifference(share(0.504), share(0.5))).toMatchObject({ side: null, isSure: true });
  });

  it('is not sure where what is not known could turn it round', () => {
    expect(indicatorDifference(share(0.75, [0.6, 0.8]), share(0.5, [0.4, 0.55]))?.isSure).toBe(true);
    expect(indicatorDifference(share(0.75, [0.5, 0.8]), share(0.5, [0.4, 0.55]))?.isSure).toBe(false);
    expect(indicatorDifference(share(0.5, [0.4, 0.55]), share(0.75, [0.5, 0.8]))?.isSure).toBe(false);
    expect(indicatorDifference(share(0.5, [0.4, 0.6]), share(0.5))?.isSure).toBe(false);
  });
});
