import { describe, expect, it } from 'vitest';
import { coverageColours } from '#look/coverage-colours.ts';
import { type Appearance, palettes } from '#look/palette.ts';
import { ciede2000, contrast, seen, visionMatrices } from '#tests/support/colour-vision.ts';

const appearances = ['light', 'dark', 'contrast'] as const satisfies readonly Appearance[];

/** How far apart the two of these colours are that are hardest to tell apart by a sight. */
function least(colours: readonly string[], sight: string): { pair: string; by: number } {
  const matrix = visionMatrices[sight];
  if (!matrix) throw new Error(`no sight ${sight}`);
  const pairs = colours.flatMap((one, at) =>
    colours
      .slice(at + 1)
      .map((other) => ({ pair: `${one} and ${other}`, by: ciede2000(seen(one, matrix), seen(other, matrix)) })),
  );
  return pairs.reduce((closest, each) => (each.by < closest.by ? each : closest));
}

describe.each(appearances)('the lens in %s', (appearance) => {
  const { facilities: doors, both, edge } = coverageColours[appearance];

  it.each(Object.keys(visionMatrices))('has classes that are told apart by %s sight', (sight) => {
    const [one, two] = [least(doors, sight), least(both, sight)];
    expect(one.by, one.pair).toBeGreaterThanOrEqual(12);
    expect(two.by, two.pair).toBeGreaterThanOrEqual(12);
  });

  it('goes from background to ink in even, increasing steps', () => {
    const { land, ink } = { ...palettes[appearance], land: palettes[appearance].map.land };
    const fromLand = doors.map((colour) => contrast(colour, land));
    expect(fromLand).toEqual(fromLand.toSorted((a, b) => a - b));
    expect(contrast(doors.at(-1) ?? '', ink)).toBeLessThan(contrast(doors[0], ink));
  });

  it('has an outline that contrasts with the basemap and with an empty area', () => {
    const { land, builtUp, water } = palettes[appearance].map;
    for (const ground of [land, builtUp, water, doors[0]]) expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
