import { type Family, families } from '#domain/vocabulary.ts';
import { familySymbols } from '#look/family-symbols.ts';
import { originSymbol } from '#look/origin-symbol.ts';
import { type Appearance, type Palette, palettes } from '#look/palette.ts';
import { largestRadius } from './clusters.ts';
import { iconSize } from './marker-layers.ts';

/** Device pixels per CSS pixel: crisp on dense screens without more memory on others. */
const pixelRatio = 2;

/** The ratio of rings. There are hundreds, and each tile holds copies of its own: no more pixels than the screen shows. */
const ringRatio = Math.min(pixelRatio, Math.max(1, Math.ceil(globalThis.devicePixelRatio ?? 1)));

interface Canvas {
  context: OffscreenCanvasRenderingContext2D;
  /** Side in CSS pixels. */
  size: number;
  ratio: number;
}

function canvasOf(size: number, ratio = pixelRatio): Canvas {
  const canvas = new OffscreenCanvas(size * ratio, size * ratio);
  // Drawn once and read immediately: reading back from the graphics card took half the time of a growing radius.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas, so map markers cannot be drawn.');
  context.scale(ratio, ratio);
  return { context, size, ratio };
}

const read = ({ context, size, ratio }: Canvas): ImageData => context.getImageData(0, 0, size * ratio, size * ratio);

/**
 * One place: a body in the family's hue with a pale edge and its symbol; hollow for a closed place, hollow with a dashed edge
 * for a proposed one.
 */
function drawSymbol(family: Family, state: string, palette: Palette): ImageData {
  const isHollow = state !== '';
  const canvas = canvasOf(iconSize);
  const { context } = canvas;
  const edge = 2.6;
  const scale = (iconSize - 2 * edge) / 24;
  context.translate(edge, edge);
  context.scale(scale, scale);
  const body = new Path2D(familySymbols[family].body);
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
  context.fillStyle = isHollow ? palette.family[family] : palette.symbol;
  context.fill(new Path2D(familySymbols[family].path), 'evenodd');
  return read(canvas);
}

/**
 * Several places: a ring divided by family, with space for the count. One size for all, which the layer scales down; plain
 * without a mix.
 */
function drawRing(mix: readonly number[], palette: Palette): ImageData {
  const radius = largestRadius;
  const total = mix.reduce((sum, each) => sum + each, 0);
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
  if (total === 0) arc(0, 2 * Math.PI, palette.muted);
  const familyCount = mix.filter((each) => each > 0).length;
  const widest = familyCount > 1 ? 1.5 / radius : 0;
  let from = -Math.PI / 2;
  mix.forEach((part, i) => {
    const family = families[i];
    if (part === 0 || !family) return;
    const to = from + (part / total) * 2 * Math.PI;
    // A gap wider than a small arc would invert it.
    const gap = Math.min(widest, (to - from) / 4);
    arc(from + gap, to - gap, palette.family[family]);
    from = to;
  });
  return read(canvas);
}

/** The origin of a search: a drop with its tip at the position. */
function drawOrigin(palette: Palette): ImageData {
  const canvas = canvasOf(44);
  const { context } = canvas;
  const scale = 1.7;
  // The drop's tip (12, 23 on its grid) comes to the lower edge, where the icon is anchored.
  context.translate(22 - 12 * scale, 43 - 23 * scale);
  context.scale(scale, scale);
  const body = new Path2D(originSymbol.body);
  context.lineJoin = 'round';
  context.lineWidth = 2;
  context.strokeStyle = palette.panel;
  context.stroke(body);
  context.fillStyle = palette.accent;
  context.fill(body);
  context.fillStyle = palette.onAccent;
  context.fill(new Path2D(originSymbol.path));
  return read(canvas);
}

/** A place with its number in a list: a drop in the family's hue with its tip at the position. */
function drawPin(family: Family, number: number, palette: Palette): ImageData {
  const canvas = canvasOf(40);
  const { context } = canvas;
  const scale = 1.5;
  context.translate(20 - 12 * scale, 39 - 23 * scale);
  context.scale(scale, scale);
  const body = new Path2D(originSymbol.body);
  context.lineJoin = 'round';
  context.lineWidth = 2.4;
  context.strokeStyle = palette.markerEdge;
  context.stroke(body);
  context.fillStyle = palette.family[family];
  context.fill(body);
  context.fillStyle = palette.symbol;
  context.font = `600 ${number > 9 ? 8.5 : 10.5}px "Atlas Text SemiBold", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(number), 12, 10.4);
  return read(canvas);
}

/**
 * Draws the image a style asks for by name: `light/mark/test`, `dark/mark/make/closed`, `dark/mark/make/proposed`, `light/ring/6.0.2.4.0.0`,
 * `light/ring/plain`, `light/pin/make/3`, `contrast/origin`. Null for an unknown name.
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
  return kind === 'mark' && family ? { image: drawSymbol(family, state, palette), pixelRatio } : null;
}
