/** How colours are seen, and how far apart: the measures that palettes are held to. */
export type Triple = readonly [number, number, number];
export type Matrix = readonly [Triple, Triple, Triple];

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
export function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], lightOf(hex));
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour that is seen where one is drawn over a ground, at an opacity from 0 to 1. */
export function laidOver(colour: string, background: string, opacity: number): string {
  const part = (at: number): string => {
    const [a, b] = [colour, background].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a * opacity + b * (1 - opacity))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${[1, 3, 5].map(part).join('')}`.toUpperCase();
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

export const cie76 = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const degreesOf = (b: number, a: number): number =>
  a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** CIEDE2000, as Sharma, Wu and Dalal write it (Color Research and Application 30, 2005), all weights 1. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
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
export const visionMatrices: Readonly<Record<string, Matrix>> = {
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

export const seen = (hex: string, matrix: Matrix): Triple =>
  labOf(eachOf(times(matrix, lightOf(hex)), (part) => Math.min(1, Math.max(0, part))));
