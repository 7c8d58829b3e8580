import { type Family, families } from '#domain/vocabulary.ts';
import { marks } from '#look/family-symbols.ts';
import { type Appearance, type Palette, palettes } from '#look/palette.ts';
import { markSize } from './marker-layers.ts';
import { largestRadius } from './clusters.ts';

/** Device pixels a CSS pixel: markers stay crisp on dense screens without growing the others' memory. */
const pixelRatio = 2;

/** There are hundreds of rings, and each tile keeps its own copy of those on it: as many pixels as the screen shows, no more. */
const ringRatio = Math.min(pixelRatio, Math.max(1, Math.ceil(globalThis.devicePixelRatio ?? 1)));

interface Canvas {
  context: OffscreenCanvasRenderingContext2D;
  /** Side in CSS pixels. */
  size: number;
  ratio: number;
}

function canvasOf(size: number, ratio = pixelRatio): Canvas {
  const canvas = new OffscreenCanvas(size * ratio, size * ratio);
  // Drawn once and read at once: kept from the graphics card, whose reading back was half of all work while the circle grew.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas, so map markers cannot be drawn.');
  context.scale(ratio, ratio);
  return { context, size, ratio };
}

const read = ({ context, size, ratio }: Canvas): ImageData => context.getImageData(0, 0, size * ratio, size * ratio);

/**
 * One place: body in the family's hue with a pale edge, its glyph on top; hollow when the place has closed, hollow with a
 * dashed edge when it is only proposed.
 */
function drawMark(family: Family, state: string, palette: Palette): ImageData {
  const isHollow = state !== '';
  const canvas = canvasOf(markSize);
  const { context } = canvas;
  const edge = 2.6;
  const scale = (markSize - 2 * edge) / 24;
  context.translate(edge, edge);
  context.scale(scale, scale);
  const body = new Path2D(marks[family].body);
  context.lineJoin = 'round';
  context.lineWidth = (2 * edge) / scale / 1.25;
  context.strokeStyle = palette.markerEdge;
  context.stroke(body);
  context.fillStyle = isHollow ? palette.markerEdge : palette.family[family];
  context.fill(body);
  if (isHollow) {
    const isProposed = state === 'proposed';
    context.setLineDash(isProposed ? [4, 2.4] : []);
    context.lineWidth = isProposed ? 2.4 : 1.8;
    context.strokeStyle = palette.family[family];
    context.stroke(body);
  }
  context.fillStyle = isHollow ? palette.family[family] : palette.glyph;
  context.fill(new Path2D(marks[family].glyph), 'evenodd');
  return read(canvas);
}

/**
 * Several places: a ring divided by family, with room for their number inside. One size for all, which the layer makes
 * smaller; without a mix it is plain.
 */
function drawRing(mix: readonly number[], palette: Palette): ImageData {
  const radius = largestRadius;
  const whole = mix.reduce((sum, each) => sum + each, 0);
  const canvas = canvasOf(Math.ceil(2 * radius + 5), ringRatio);
  const { context, size } = canvas;
  const middle = size / 2;
  const width = 0.27 * radius;
  context.fillStyle = palette.markerEdge;
  context.beginPath();
  context.arc(middle, middle, radius + 2, 0, 2 * Math.PI);
  context.fill();
  context.lineWidth = width;
  const arc = (from: number, to: number, colour: string): void => {
    context.beginPath();
    context.arc(middle, middle, radius - width / 2, from, to);
    context.strokeStyle = colour;
    context.stroke();
  };
  if (whole === 0) arc(0, 2 * Math.PI, palette.muted);
  const present = mix.filter((each) => each > 0).length;
  const widest = present > 1 ? 1.5 / radius : 0;
  let from = -Math.PI / 2;
  mix.forEach((part, i) => {
    const family = families[i];
    if (part === 0 || !family) return;
    const to = from + (part / whole) * 2 * Math.PI;
    // A sliver keeps most of its arc; a gap wider than it would turn it inside out.
    const gap = Math.min(widest, (to - from) / 4);
    arc(from + gap, to - gap, palette.family[family]);
    from = to;
  });
  return read(canvas);
}

/** The start of a search: a drop whose tip touches the ground. */
function drawOrigin(palette: Palette): ImageData {
  const canvas = canvasOf(44);
  const { context } = canvas;
  const scale = 1.7;
  // The drop's tip (12, 23 on its grid) comes to the lower edge, where the icon is anchored.
  context.translate(22 - 12 * scale, 43 - 23 * scale);
  context.scale(scale, scale);
  const body = new Path2D(marks.origin.body);
  context.lineJoin = 'round';
  context.lineWidth = 2;
  context.strokeStyle = palette.panel;
  context.stroke(body);
  context.fillStyle = palette.accent;
  context.fill(body);
  context.fillStyle = palette.onAccent;
  context.fill(new Path2D(marks.origin.glyph));
  return read(canvas);
}

/** A place with its number in a list: a drop in the family's hue whose tip touches the ground. */
function drawPin(family: Family, number: number, palette: Palette): ImageData {
  const canvas = canvasOf(40);
  const { context } = canvas;
  const scale = 1.5;
  context.translate(20 - 12 * scale, 39 - 23 * scale);
  context.scale(scale, scale);
  const body = new Path2D(marks.origin.body);
  context.lineJoin = 'round';
  context.lineWidth = 2.4;
  context.strokeStyle = palette.markerEdge;
  context.stroke(body);
  context.fillStyle = palette.family[family];
  context.fill(body);
  context.fillStyle = palette.glyph;
  context.font = `600 ${number > 9 ? 8.5 : 10.5}px "Atlas Text SemiBold", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(number), 12, 10.4);
  return read(canvas);
}

/**
 * Draws the image a style asks for by name: `light/mark/test`, `dark/mark/make/closed`, `dark/mark/make/proposed`, `light/ring/6.0.2.4.0.0`,
 * `light/ring/plain`, `light/pin/make/3`, `contrast/origin`. Null for a name that is none of ours.
 */
export function drawImage(name: string): { image: ImageData; pixelRatio: number } | null {
  const [appearance, kind, what = '', state = ''] = name.split('/');
  const palette = palettes[appearance as Appearance];
  if (!palette) return null;
  if (kind === 'origin') return { image: drawOrigin(palette), pixelRatio };
  if (kind === 'ring') {
    const mix = what === 'plain' ? [] : what.split('.').map(Number);
    return { image: drawRing(mix, palette), pixelRatio: ringRatio };
  }
  const family = families.find((each) => each === what);
  if (kind === 'pin' && family) return { image: drawPin(family, Number(state), palette), pixelRatio };
  return kind === 'mark' && family ? { image: drawMark(family, state, palette), pixelRatio } : null;
}
