import { describe, expect, it } from 'vitest';
import { sheetShare } from '#state/insets.ts';
import { speedOf, stopAfter } from '#ui/shell/bottom-sheet-drag.ts';

/** The stops of a screen of 1,000 pixels: 160, 560 and 920. */
const screen = 1000;

describe('where a pulled sheet comes to rest', () => {
  it('is measured by the stops of the style sheet', () => {
    expect(sheetShare).toEqual({ peek: 0.16, half: 0.56, full: 0.92 });
  });

  it.each([
    // A fifth of 400 pixels is 80, a fifth of 360 is 72.
    ['peek', 239, 0, 'peek'],
    ['peek', 241, 0, 'half'],
    ['peek', 631, 0, 'half'],
    ['peek', 633, 0, 'full'],
    ['half', 633, 0, 'full'],
    ['half', 560, 0, 'half'],
    ['half', 481, 0, 'half'],
    ['half', 479, 0, 'peek'],
    ['full', 849, 0, 'full'],
    ['full', 847, 0, 'half'],
    ['full', 479, 0, 'peek'],
    ['full', 920, 0, 'full'],
    ['peek', 160, 0, 'peek'],
  ] as const)('pulled slowly from %s to %i: %s', (from, height, speed, stop) => {
    expect(stopAfter(from, height, speed, screen)).toBe(stop);
  });

  it.each([
    ['peek', 180, 0.4, 'half'],
    ['half', 580, 0.4, 'full'],
    ['half', 540, -0.4, 'peek'],
    ['full', 900, -0.4, 'half'],
    ['full', 540, -0.4, 'peek'],
    // Pulled far and flicked back: the last move counts.
    ['half', 700, -0.4, 'half'],
    ['half', 400, 0.4, 'half'],
    ['full', 920, 0.4, 'full'],
    ['peek', 160, -0.4, 'peek'],
    ['half', 580, 0.3, 'half'],
  ] as const)('flicked from %s at %i, %f pixels a millisecond: %s', (from, height, speed, stop) => {
    expect(stopAfter(from, height, speed, screen)).toBe(stop);
  });
});

describe('the speed of a finger', () => {
  it('is upwards, over the last tenth of a second', () => {
    const samples = [
      { y: 900, at: 0 },
      { y: 500, at: 200 },
      { y: 480, at: 250 },
    ];
    expect(speedOf(samples, 250)).toBeCloseTo(0.4);
    expect(speedOf(samples.slice(0, 2), 210)).toBe(0);
  });

  it('is none once the finger has come to rest', () => {
    expect(
      speedOf(
        [
          { y: 500, at: 200 },
          { y: 480, at: 250 },
        ],
        351,
      ),
    ).toBe(0);
    expect(speedOf([], 0)).toBe(0);
  });
});
