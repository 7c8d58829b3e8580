/** The layout of a printed sheet: sizes, margins, map and list, in millimetres. */
import type { Size } from '#domain/geo/web-mercator.ts';

export const paperSizes = ['a4', 'a3', 'a0'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Millimetres, the longer side second (ISO 216). */
const sides: Readonly<Record<PaperSize, readonly [number, number]>> = {
  a4: [210, 297],
  a3: [297, 420],
  a0: [841, 1189],
};

/** The text scale relative to A4: a poster is read from further away. */
const scales: Readonly<Record<PaperSize, number>> = { a4: 1, a3: 1.2, a0: 2.8 };

/** On each side, in millimetres; the style sheet has the same in its `@page` rules. */
const margins: Readonly<Record<PaperSize, number>> = { a4: 12, a3: 14, a0: 35 };

/** Dots an inch of the map. A poster is looked at from afar, and its map at 200 would be more than many graphics cards draw. */
const dots: Readonly<Record<PaperSize, number>> = { a4: 225, a3: 225, a0: 152 };

const millimetresPerInch = 25.4;
const cssPixelsPerInch = 96;

/** The layout of a sheet, in millimetres unless stated otherwise. */
export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** The map on the paper. */
  readonly map: Size;
  /** The list stands beside the map, and all is on one page. */
  readonly isBeside: boolean;
  /** How much larger than on A4 all is written. */
  readonly scale: number;
  /** The map as it is drawn, in CSS pixels. */
  readonly drawn: Size;
  /** Device pixels for each of those. */
  readonly pixelRatio: number;
}

/** On A4 a pixel of the map is a little smaller than on a screen: print is finer, and is held nearer to the eye. */
const pixelsPerMillimetre = (1.15 * cssPixelsPerInch) / millimetresPerInch;

/**
 * A map on a sheet, as it is drawn for it.
 *
 * @param map its size on the paper, in millimetres
 * @returns its size in CSS pixels, and how many device pixels each of those is
 */
export function mapOnSheet(paper: PaperSize, map: Size): { drawn: Size; pixelRatio: number } {
  const perMillimetre = pixelsPerMillimetre / scales[paper];
  return {
    drawn: { width: Math.round(map.width * perMillimetre), height: Math.round(map.height * perMillimetre) },
    pixelRatio: dots[paper] / millimetresPerInch / perMillimetre,
  };
}

/** What stands above and below the map on A4: title and filters; legend and the head of the list; the credits with the code. */
const [head, legend, foot] = [28, 16, 32];
/** One entry of the list on A4, and how wide it is, below the map and beside it. */
const [entryHeight, entryWidth, entryWidthBeside] = [11, 58, 40];
const besideShare = 0.34;
const gap = 6;

/** Upright, the map takes what the list leaves; when that is too little, the list runs on to further pages anyhow. */
const [flattest, usual, tallest] = [0.6, 0.8, 1.05];

function heightAbove(innerWidth: number, free: number, scale: number, entries: number): number {
  const columns = Math.max(1, Math.floor(innerWidth / (entryWidth * scale)));
  const left = free - Math.ceil(entries / columns) * entryHeight * scale;
  return left < flattest * innerWidth ? usual * innerWidth : Math.min(left, tallest * innerWidth);
}

/** The number of entries that fit beside the map. */
function entriesBeside(innerWidth: number, mapHeight: number, scale: number): number {
  const columns = Math.floor((innerWidth * besideShare - gap * scale) / (entryWidthBeside * scale));
  return columns * Math.floor(mapHeight / (entryHeight * scale));
}

/**
 * Divides a sheet. Upright, the map lies above the list; lying, beside a list that is short enough, and else alone on the
 * first page.
 *
 * @param entries how long the list is, in entries of a name and an address
 */
export function sheetLayout(paper: PaperSize, isLandscape: boolean, entries: number): SheetLayout {
  const [short, long] = sides[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const [scale, margin] = [scales[paper], margins[paper]];
  const [innerWidth, innerHeight] = [width - 2 * margin, height - 2 * margin];
  const free = innerHeight - (head + legend + foot) * scale;
  const isBeside = isLandscape && entries <= entriesBeside(innerWidth, free, scale);
  const map = !isLandscape
    ? { width: innerWidth, height: heightAbove(innerWidth, free, scale, entries) }
    : isBeside
      ? { width: innerWidth * (1 - besideShare), height: free }
      : { width: innerWidth, height: free + foot * scale };
  return { width, height, margin, map, isBeside, scale, ...mapOnSheet(paper, map) };
}

/**
 * The longest bar of 1, 2 or 5 times a power of ten metres that is not longer than `most`.
 *
 * @returns its length on the ground in metres, and on the paper in the unit of `most`
 */
export function scaleBar(metresPerUnit: number, most: number): { metres: number; length: number } {
  const longest = metresPerUnit * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * ([5, 2].find((step) => step * power <= longest) ?? 1);
  return { metres, length: metres / metresPerUnit };
}
