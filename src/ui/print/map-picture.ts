/** The map as a picture that stands alone: title above, scale, legend and credits below. */
import { type MapFrame, metresPerPixel } from '#domain/geo/web-mercator.ts';
import { scaleBar } from '#domain/print/sheet-layout.ts';
import type { Family } from '#domain/vocabulary.ts';
import { familySymbols } from '#look/family-symbols.ts';
import type { Palette } from '#look/palette.ts';

/** The size of the map in CSS pixels at 1×. At 4× it is still within the canvas limit of a phone. */
export const pictureSize = { width: 1120, height: 700 };

/** In pixels: the margin at the sides, and the space above and below the map. */
const [margin, headerHeight, footerHeight] = [20, 56, 78];

const creditFont = '420 11px "Inter Variable", sans-serif';
const creditLine = 15;

export interface PictureWords {
  title: string;
  credits: readonly string[];
  families: readonly { family: Family; name: string; count: string }[];
  distance: (metres: number) => string;
}

type Context = CanvasRenderingContext2D;

export interface PictureOptions {
  readonly frame: MapFrame;
  /** Canvas pixels to a pixel of the frame. */
  readonly pixelRatio: number;
  readonly texts: PictureWords;
  readonly palette: Palette;
}

/** Draws the scale bar and returns where the legend begins. */
function drawScale(context: Context, y: number, { frame, texts, palette }: PictureOptions): number {
  const { metres, length } = scaleBar(metresPerPixel(frame), 110);
  context.fillStyle = palette.ink;
  context.fillRect(margin, y, length / 2, 4);
  context.fillRect(margin, y + 3, length, 1);
  const label = texts.distance(metres);
  context.fillText(label, margin + length + 8, y + 6);
  return margin + length + 8 + context.measureText(label).width + 24;
}

function drawLegend(context: Context, left: number, y: number, { texts, palette }: PictureOptions): void {
  let x = left;
  for (const { family, name, count } of texts.families) {
    context.save();
    context.translate(x, y - 9);
    context.scale(18 / 24, 18 / 24);
    context.fillStyle = palette.family[family];
    context.fill(new Path2D(familySymbols[family].body));
    context.fillStyle = palette.symbol;
    context.fill(new Path2D(familySymbols[family].path), 'evenodd');
    context.restore();
    context.fillStyle = palette.ink;
    context.fillText(`${name} ${count}`, x + 24, y + 5);
    x += 24 + context.measureText(`${name} ${count}`).width + 18;
  }
}

/** Wraps the credits between two credits: each must be complete and readable. */
function creditLines(context: Context, credits: readonly string[], width: number): string[] {
  context.font = creditFont;
  const lines: string[] = [];
  for (const credit of credits) {
    const last = lines.at(-1);
    const longer = last === undefined ? credit : `${last} · ${credit}`;
    if (last !== undefined && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(credit);
  }
  return lines;
}

export function mapPicture(map: HTMLCanvasElement, options: PictureOptions): HTMLCanvasElement {
  const { frame, pixelRatio, texts, palette } = options;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas, so no picture can be made.');
  const credits = creditLines(context, texts.credits, frame.width);
  const footerTop = headerHeight + frame.height;
  const [width, height] = [frame.width + 2 * margin, footerTop + footerHeight + (credits.length - 1) * creditLine];
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, width, height);
  context.drawImage(map, margin, headerHeight, frame.width, frame.height);
  context.fillStyle = palette.ink;
  context.font = '650 26px "Bricolage Grotesque Variable", sans-serif';
  context.fillText(texts.title, margin, 38, frame.width);
  context.font = '500 13px "Inter Variable", sans-serif';
  const legendLeft = drawScale(context, footerTop + 20, options);
  drawLegend(context, legendLeft, footerTop + 22, options);
  context.fillStyle = palette.muted;
  context.font = creditFont;
  for (const [i, line] of credits.entries())
    context.fillText(line, margin, footerTop + 58 + i * creditLine, frame.width);
  return canvas;
}
