import { describe, expect, it } from 'vitest';
import { gapColours, gapOpacity } from '#look/gap-colours.ts';
import { type Appearance, palettes } from '#look/palette.ts';
import { ciede2000, contrast, laidOver, seen, visionMatrices } from '#tests/support/colour-vision.ts';

const appearances = ['light', 'dark', 'contrast'] as const satisfies readonly Appearance[];

describe.each(appearances)('the surface of gaps in %s', (appearance) => {
  const { map, ink } = palettes[appearance];
  const { land, builtUp, park, forest, campus, water } = map;
  /** The four classes as they are seen: each ground shows through. */
  const onEach = [land, builtUp, park, forest, campus, water].map((ground) =>
    gapColours[appearance].map((colour) => laidOver(colour, ground, gapOpacity)),
  );

  it.each(Object.entries(visionMatrices))('has classes that are told apart on every ground by %s sight', (_, sight) => {
    for (const [nearest, near, beyond, farthest] of onEach.map((classes) => classes.map((each) => seen(each, sight)))) {
      if (!nearest || !near || !beyond || !farthest) throw new Error('four classes');
      expect(ciede2000(nearest, near)).toBeGreaterThanOrEqual(10);
      expect(ciede2000(beyond, farthest)).toBeGreaterThanOrEqual(10);
      // The limit itself, whichever of the classes meet there.
      for (const within of [nearest, near]) {
        for (const outside of [beyond, farthest]) expect(ciede2000(within, outside)).toBeGreaterThanOrEqual(12);
      }
    }
  });

  it('has lines across what is beyond that stand out from it', () => {
    for (const [, , beyond = '', farthest = ''] of onEach) {
      for (const ground of [beyond, farthest]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
