import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '#domain/atlas.ts';
import { families } from '#domain/vocabulary.ts';
import { cssVariables, styleOf } from '#look/css-variables.ts';
import { type Appearance, type Palette, palettes } from '#look/palette.ts';
import { fadedOpacity } from '#map/markers/marker-layers.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import {
  cie76,
  ciede2000,
  contrast,
  laidOver,
  type Matrix,
  seen,
  type Triple,
  visionMatrices,
} from '#tests/support/colour-vision.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const appearances = ['light', 'dark', 'contrast'] as const satisfies readonly Appearance[];

/** The two family hues that are hardest to tell apart, and by how much. */
function closest({ family }: Palette, sight: Matrix, difference: typeof cie76) {
  const pairs = families.flatMap((a, i) =>
    families.slice(i + 1).map((b) => ({
      pair: `${a} and ${b}`,
      by: difference(seen(family[a], sight), seen(family[b], sight)),
    })),
  );
  return pairs.reduce((least, each) => (each.by < least.by ? each : least));
}

/** The pairs that do not reach a contrast, each with what it has. */
const tooFaint = (pairs: Readonly<Record<string, readonly [string, string]>>, least: number): string[] =>
  Object.entries(pairs)
    .filter(([, [one, other]]) => contrast(one, other) < least)
    .map(([name, [one, other]]) => `${name}: ${one} on ${other} is ${contrast(one, other).toFixed(2)}, not ${least}`);

const pairsOf = (
  colours: Readonly<Record<string, string>>,
  ground: string,
): Record<string, readonly [string, string]> =>
  Object.fromEntries(Object.entries(colours).map(([name, hex]) => [name, [hex, ground] as const]));

describe('the measures of these tests', () => {
  it('of contrast are those of WCAG', () => {
    expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 9);
    // The grey that W3C names as the lightest that passes on white.
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });

  it.each<[Triple, Triple, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [50, 3.2592, 0.335], 1],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('of difference are those of Sharma’s test data: %j and %j are %f apart', (one, other, apart) => {
    expect(ciede2000(one, other)).toBeCloseTo(apart, 4);
    expect(ciede2000(other, one)).toBeCloseTo(apart, 4);
  });

  it('leave white unchanged in every colour vision', () => {
    for (const [name, sight] of Object.entries(visionMatrices)) {
      const [lightness, a, b] = seen('#FFFFFF', sight);
      expect([name, Math.round(lightness), Math.round(Math.hypot(a, b))]).toEqual([name, 100, 0]);
    }
  });
});

describe.each(appearances)('%s', (appearance) => {
  const palette = palettes[appearance];
  const {
    panel,
    panel2,
    ink,
    muted,
    accent,
    accentSoft,
    onAccent,
    focus,
    symbol: glyph,
    family,
    markerEdge,
    map,
  } = palette;

  it('has words that can be read on the panels', () => {
    const pairs = {
      ink: [ink, panel],
      'ink on panel2': [ink, panel2],
      'ink on accentSoft': [ink, accentSoft],
      muted: [muted, panel],
      'muted on panel2': [muted, panel2],
      accent: [accent, panel],
      'accent on panel2': [accent, panel2],
      'accent on accentSoft': [accent, accentSoft],
      onAccent: [onAccent, accent],
    } as const;
    expect(tooFaint(pairs, 4.5)).toEqual([]);
  });

  it('has a focus that can be seen', () => {
    expect(tooFaint({ panel: [focus, panel], panel2: [focus, panel2], land: [focus, map.land] }, 3)).toEqual([]);
  });

  it('has family hues that stand out from panel, map and edge, and glyphs that stand out from them', () => {
    for (const ground of [panel, panel2, map.land, map.builtUp, map.park, map.forest, map.campus, markerEdge]) {
      expect(tooFaint(pairsOf(family, ground), 3)).toEqual([]);
    }
    expect(tooFaint(pairsOf(family, glyph), appearance === 'dark' ? 3 : 4.5)).toEqual([]);
  });

  it('has symbols that contrast with the hue of a faded marker, on every background', () => {
    const { land, builtUp, park, forest, campus } = map;
    const over = (hex: string, ground: string): string => laidOver(hex, ground, fadedOpacity);
    expect(over('#FFFFFF', '#000000')).toBe('#CCCCCC');
    for (const ground of [land, builtUp, park, forest, campus]) {
      const faded = Object.fromEntries(Object.entries(family).map(([name, hex]) => [name, over(hex, ground)]));
      expect(tooFaint(pairsOf(faded, over(glyph, ground)), 3)).toEqual([]);
    }
  });

  it('has labels that can be read on the map', () => {
    expect(tooFaint(pairsOf(map.label, map.land), 4.5)).toEqual([]);
    expect(tooFaint(pairsOf(map.label, map.builtUp), 4.5)).toEqual([]);
    expect(tooFaint({ water: [map.label.water, map.water] }, 4.5)).toEqual([]);
  });

  it.each(Object.keys(visionMatrices))('has family hues that are told apart by %s sight', (name) => {
    const sight = visionMatrices[name];
    if (!sight) throw new Error(`no sight ${name}`);
    const [near76, near2000] = [closest(palette, sight, cie76), closest(palette, sight, ciede2000)];
    expect(near76.by, near76.pair).toBeGreaterThanOrEqual(18);
    expect(near2000.by, near2000.pair).toBeGreaterThanOrEqual(12);
  });

  it('gives the panels each of its colours by name', () => {
    const variables = cssVariables(palette);
    expect(variables).toMatchObject({ '--ink': ink, '--panel': panel, '--land': map.land, '--shadow': palette.shadow });
    for (const each of families) expect(variables[`--family-${each}`]).toBe(family[each]);
    expect(Object.values(variables).every((value) => typeof value === 'string')).toBe(true);
  });
});

describe('the style sheet of the colours', () => {
  it('has one rule for each appearance, with its own colours', () => {
    const rules = styleOf(palettes).split('\n');
    expect(rules).toHaveLength(appearances.length);
    for (const appearance of appearances) {
      const [rule = ''] = rules.filter((each) => each.startsWith(`:root[data-appearance='${appearance}'] {`));
      const { ink, family } = palettes[appearance];
      expect(rule).toContain(` --ink: ${ink};`);
      expect(rule).toContain(` --family-fund: ${family.fund};`);
      expect(rule.split(';')).toHaveLength(Object.keys(cssVariables(palettes[appearance])).length + 1);
    }
  });
});

describe('district colours', () => {
  const atlases: Atlas[] = [tinyCity()];
  beforeAll(async () => {
    for (const id of shippedCities) atlases.push(await shippedCity(id));
  });

  it.each(appearances)('stand out from the map in %s', (appearance) => {
    const { land, builtUp } = palettes[appearance].map;
    const hues = Object.fromEntries(
      atlases.flatMap(({ districts }) => districts.map(({ id, colours }) => [id, colours[appearance]])),
    );
    expect(Object.keys(hues)).toHaveLength(11);
    expect(tooFaint(pairsOf(hues, land), 3)).toEqual([]);
    expect(tooFaint(pairsOf(hues, builtUp), 3)).toEqual([]);
  });
});
