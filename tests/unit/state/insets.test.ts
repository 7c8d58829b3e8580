import { describe, expect, it } from 'vitest';
import { phoneWidth } from '#state/breakpoints.ts';
import { insetsOf, sheetShare } from '#state/insets.ts';

describe('the free area of the map', () => {
  it('lies above the sheet on a phone, as high as the sheet leaves', () => {
    for (const sheet of ['peek', 'half'] as const) {
      const { top, right, bottom, left } = insetsOf(390, 844, sheet);
      expect([top, right, left]).toEqual([60, 0, 0]);
      expect(bottom).toBeGreaterThanOrEqual(Math.round(844 * sheetShare[sheet]));
      expect(bottom).toBeLessThan(844 * sheetShare[sheet] + 40);
    }
  });

  it('stays as it was half-way when the sheet is pulled up in full', () => {
    expect(insetsOf(390, 844, 'full')).toEqual(insetsOf(390, 844, 'half'));
  });

  it('lies below the head with room for a mark, but is never less than half of what the sheet leaves', () => {
    // A head of 64 px, and 111 px under a camera in the display.
    expect(insetsOf(390, 844, 'half', 64).top).toBe(80);
    expect(insetsOf(390, 844, 'half', 111).top).toBe(127);
    // 640 px, of which the sheet and the credits cover 358 + 24: at most half of the other 258.
    expect(insetsOf(320, 640, 'half', 180).top).toBe(129);
    expect(insetsOf(1440, 900, 'half', 180)).toEqual(insetsOf(1440, 900, 'half'));
  });

  it('lies beside the panel on a larger screen, wherever the sheet was', () => {
    const beside = insetsOf(1440, 900, 'half');
    expect(beside.left).toBeGreaterThanOrEqual(400);
    for (const sheet of Object.keys(sheetShare) as (keyof typeof sheetShare)[]) {
      expect(insetsOf(1440, 900, sheet)).toEqual(beside);
    }
  });

  it('changes exactly where the style sheet changes', () => {
    expect(insetsOf(phoneWidth - 1, 900, 'half').left).toBe(0);
    expect(insetsOf(phoneWidth, 900, 'half').left).toBeGreaterThan(0);
  });

  it.each([
    [390, 844],
    [360, 640],
    [844, 390],
    [768, 1024],
    [1920, 1080],
  ])('is never nothing: %i x %i leaves at least a third of the width and a quarter of the height', (width, height) => {
    for (const sheet of Object.keys(sheetShare) as (keyof typeof sheetShare)[]) {
      const { top, right, bottom, left } = insetsOf(width, height, sheet);
      expect(width - left - right).toBeGreaterThan(width / 3);
      expect(height - top - bottom).toBeGreaterThan(height / 4);
    }
  });
});
