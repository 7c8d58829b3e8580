import { scaleBar } from '#domain/print/sheet-layout.ts';
import { type Frame, metresPerPixel } from '#domain/geo/web-mercator.ts';
import type { Family } from '#domain/vocabulary.ts';
import { marks } from '#look/family-symbols.ts';
import type { Palette } from '#look/palette.ts';

/** The map of a picture, in CSS pixels at 1x. Four times as much is still within what a phone's canvas may hold. */
export const pictureSize = { width: 1120, height: 700 };

const [edge, head, foot] = [20, 56, 78];

const creditFont = '420 11px "Inter Variable", sans-serif';
const creditLine = 15;

export interface PictureWords {
  title: string;
  credits: readonly string[];
  families: readonly { family: Family; name: string; count: string }[];
  distance: (metres: number) => string;
}

type Context = CanvasRenderingContext2D;

function drawScale(context: Context, frame: Frame, y: number, said: PictureWords, palette: Palette): number {
  const { metres, length } = scaleBar(metresPerPixel(frame), 110);
  context.fillStyle = palette.ink;
  context.fillRect(edge, y, length / 2, 4);
  context.fillRect(edge, y + 3, length, 1);
  const label = said.distance(metres);
  context.fillText(label, edge + length + 8, y + 6);
  return edge + length + 8 + context.measureText(label).width + 24;
}

function drawLegend(context: Context, from: number, y: number, said: PictureWords, palette: Palette): void {
  let x = from;
  for (const { family, name, count } of said.families) {
    context.save();
    context.translate(x, y - 9);
    context.scale(18 / 24, 18 / 24);
    context.fillStyle = palette.family[family];
    context.fill(new Path2D(marks[family].body));
    context.fillStyle = palette.glyph;
    context.fill(new Path2D(marks[family].glyph), 'evenodd');
    context.restore();
    context.fillStyle = palette.ink;
    context.fillText(`${name} ${count}`, x + 24, y + 5);
    x += 24 + context.measureText(`${name} ${count}`).width + 18;
  }
}

/** As many credits on a line as it has room for: all are to be read, and none is squeezed. */
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

/**
 * A picture of the map that stands alone: title above, scale, legend and credits below.
 *
 * @param map the map, `times` as many pixels each way as its frame
 */
export function mapPicture(
  map: HTMLCanvasElement,
  frame: Frame,
  times: number,
  said: PictureWords,
  palette: Palette,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas, so no picture can be made.');
  const credits = creditLines(context, said.credits, frame.width);
  const below = head + frame.height;
  const [width, height] = [frame.width + 2 * edge, below + foot + (credits.length - 1) * creditLine];
  canvas.width = Math.round(width * times);
  canvas.height = Math.round(height * times);
  context.scale(times, times);
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, width, height);
  context.drawImage(map, edge, head, frame.width, frame.height);
  context.fillStyle = palette.ink;
  context.font = '650 26px "Bricolage Grotesque Variable", sans-serif';
  context.fillText(said.title, edge, 38, frame.width);
  context.font = '500 13px "Inter Variable", sans-serif';
  drawLegend(context, drawScale(context, frame, below + 20, said, palette), below + 22, said, palette);
  context.fillStyle = palette.muted;
  context.font = creditFont;
  for (const [i, line] of credits.entries()) context.fillText(line, edge, below + 58 + i * creditLine, frame.width);
  return canvas;
}
