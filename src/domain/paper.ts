import type { Size } from './projection.ts';

export const papers = ['a4', 'a3', 'a0'] as const;
export type Paper = (typeof papers)[number];

/** Millimetres, the longer side second (ISO 216). */
const sides: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], a3: [297, 420], a0: [841, 1189] };

/** How much larger than on A4 all is written: a poster is read from further away. */
const scales: Readonly<Record<Paper, number>> = { a4: 1, a3: 1.2, a0: 2.8 };

/** On each side, in millimetres; the style sheet has the same in its `@page` rules. */
const margins: Readonly<Record<Paper, number>> = { a4: 12, a3: 14, a0: 35 };

/** Dots an inch of the map. A poster is looked at from afar, and its map at 200 would be more than most graphics cards draw. */
const dots: Readonly<Record<Paper, number>> = { a4: 225, a3: 225, a0: 120 };

const millimetresPerInch = 25.4;
const cssPixelsPerInch = 96;

/** How a sheet is divided. All in millimetres, unless it says otherwise. */
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
  /** The map as it is drawn, in CSS pixels: what is 1 pixel wide on a screen is `scale`/96 inches wide on the paper. */
  readonly drawn: Size;
  /** Device pixels for each of those. */
  readonly pixelRatio: number;
}

/** What stands above and below the map on A4: title and filters; the legend; the credits with the code. */
const [head, legend, foot] = [27, 9, 33];
/** One entry of the list on A4, and how wide it is beside the map. */
const [entryHeight, entryWidth] = [11, 40];
const besideShare = 0.34;
const gap = 6;

/** How many entries have room beside the map. */
function roomBeside(innerWidth: number, mapHeight: number, scale: number): number {
  const columns = Math.floor((innerWidth * besideShare - gap * scale) / (entryWidth * scale));
  return columns * Math.floor(mapHeight / (entryHeight * scale));
}

/**
 * Divides a sheet. Upright, the map lies above the list; lying, beside a list that is short enough, and else alone on the
 * first page.
 *
 * @param entries how long the list is, in entries of two lines
 */
export function sheetLayout(paper: Paper, isLandscape: boolean, entries: number): SheetLayout {
  const [short, long] = sides[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const [scale, margin] = [scales[paper], margins[paper]];
  const [innerWidth, innerHeight] = [width - 2 * margin, height - 2 * margin];
  const wholeHeight = innerHeight - (head + legend + foot) * scale;
  const isBeside = isLandscape && entries <= roomBeside(innerWidth, wholeHeight, scale);
  const map = !isLandscape
    ? { width: innerWidth, height: innerWidth * 0.8 }
    : isBeside
      ? { width: innerWidth * (1 - besideShare), height: wholeHeight }
      : { width: innerWidth, height: wholeHeight + foot * scale };
  const perMillimetre = cssPixelsPerInch / millimetresPerInch / scale;
  return {
    width,
    height,
    margin,
    map,
    isBeside,
    scale,
    drawn: { width: Math.round(map.width * perMillimetre), height: Math.round(map.height * perMillimetre) },
    pixelRatio: (dots[paper] * scale) / cssPixelsPerInch,
  };
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
