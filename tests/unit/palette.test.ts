import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '#domain/atlas.ts';
import { families } from '#domain/vocabulary.ts';
import { cssVariables, styleOf } from '#look/css-variables.ts';
import { type Appearance, type Palette, palettes } from '#look/palette.ts';
import { fadedOpacity } from '#map/marker-layers.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { shippedCities, shippedCity } from './cities-for-tests.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const appearances = ['light', 'dark', 'contrast'] as const satisfies readonly Appearance[];

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (matrix: Matrix, colour: Triple): Triple => [
  dot(matrix[0], colour),
  dot(matrix[1], colour),
  dot(matrix[2], colour),
];
const eachOf = ([a, b, c]: Triple, change: (part: number) => number): Triple => [change(a), change(b), change(c)];

/** sRGB as light (IEC 61966-2-1), each part 0 to 1. */
function lightOf(hex: string): Triple {
  if (!/^#[0-9A-F]{6}$/.test(hex)) throw new Error(`not a colour: ${hex}`);
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return eachOf([part(1), part(3), part(5)], (value) =>
    value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], lightOf(hex));
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** CIE L*a*b* of light, for the white of sRGB (D65). */
function labOf(light: Triple): Triple {
  const [x, y, z] = times(
    [
      [0.412_456_4, 0.357_576_1, 0.180_437_5],
      [0.212_672_9, 0.715_152_2, 0.072_175],
      [0.019_333_9, 0.119_192, 0.950_304_1],
    ],
    light,
  );
  const root = (t: number): number => (t > 216 / 24_389 ? Math.cbrt(t) : ((24_389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [root(x / 0.950_47), root(y), root(z / 1.088_83)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const cie76 = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const degreesOf = (b: number, a: number): number =>
  a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** CIEDE2000, as Sharma, Wu and Dalal write it (Color Research and Application 30, 2005), all weights 1. */
function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const seventh = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const stretch = 1.5 - 0.5 * seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2);
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [degreesOf(b1, a1 * stretch), degreesOf(b2, a2 * stretch)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const isAcross = Math.abs(h1 - h2) > 180;
  const hue = isGrey ? h1 + h2 : (h1 + h2 + (isAcross ? (h1 + h2 < 360 ? 360 : -360) : 0)) / 2;
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const tone =
    1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.2 * cosine(4 * hue - 63);
  const partL = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const partC = (c2 - c1) / (1 + 0.045 * chroma);
  const partH = (2 * Math.sqrt(c1 * c2) * sine(turn / 2)) / (1 + 0.015 * chroma * tone);
  const rotation = -sine(60 * Math.exp(-(((hue - 275) / 25) ** 2))) * 2 * seventh(chroma);
  return Math.sqrt(partL ** 2 + partC ** 2 + partH ** 2 + rotation * partC * partH);
}

/**
 * How light is seen. Protan, deutan and tritan: the matrices for severity 1.0 of Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer
 * Graphics 15 (6), 2009, table 1; they work on light, not on the coded values. The older two: Viénot, Brettel and Mollon,
 * "Digital video colourmaps for checking the legibility of displays by dichromats", Color Research and Application 24,
 * 1999, with the primaries of sRGB; that paper has no tritan.
 */
const sights: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
  ],
  deutan: [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_82, 0.042_94, 0.968_881],
  ],
  tritan: [
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.3039],
  ],
  'protan (Viénot)': [
    [0.112_38, 0.887_62, 0],
    [0.112_38, 0.887_62, 0],
    [0.004_01, -0.004_01, 1],
  ],
  'deutan (Viénot)': [
    [0.292_75, 0.707_25, 0],
    [0.292_75, 0.707_25, 0],
    [-0.022_34, 0.022_34, 1],
  ],
};

const seen = (hex: string, sight: Matrix): Triple =>
  labOf(eachOf(times(sight, lightOf(hex)), (part) => Math.min(1, Math.max(0, part))));

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

  it('leave white white in every sight', () => {
    for (const [name, sight] of Object.entries(sights)) {
      const [lightness, a, b] = seen('#FFFFFF', sight);
      expect([name, Math.round(lightness), Math.round(Math.hypot(a, b))]).toEqual([name, 100, 0]);
    }
  });
});

describe.each(appearances)('%s', (appearance) => {
  const palette = palettes[appearance];
  const { panel, panel2, ink, muted, accent, accentSoft, onAccent, focus, glyph, family, markerEdge, map } = palette;

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

  it('has signs that stand out from the hue of a marker that is faded, on every ground', () => {
    const { land, builtUp, park, forest, campus } = map;
    const over = (hex: string, ground: string): string =>
      `#${[1, 3, 5]
        .map((at) => {
          const [a, b] = [hex, ground].map((each) => Number.parseInt(each.slice(at, at + 2), 16)) as [number, number];
          return Math.round(a * fadedOpacity + b * (1 - fadedOpacity))
            .toString(16)
            .padStart(2, '0');
        })
        .join('')}`.toUpperCase();
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

  it.each(Object.keys(sights))('has family hues that are told apart by %s sight', (name) => {
    const sight = sights[name];
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
