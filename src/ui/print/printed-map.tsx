/** The map of a print sheet: its picture and the numbered pins over it. */
import './sheet.css';
import { useEffect, useMemo, useState } from 'react';
import type { MapFrame } from '#domain/geo/web-mercator.ts';
import type { NumberedPlace } from '#domain/print/numbered-list.ts';
import { pinLayout } from '#domain/print/pin-layout.ts';
import type { Family } from '#domain/vocabulary.ts';
import { familySymbols } from '#look/family-symbols.ts';
import type { Appearance } from '#look/palette.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { featureStore } from '#state/feature-store.ts';
import type { MapRenderer } from '#state/map-renderer.ts';
import type { PrintEntry } from '#state/print/print-settings.ts';
import type { AtlasStore, Basemap, State } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** The picture of a map: in progress, drawn, or not available. */
export type MapDrawing =
  | { type: 'drawing' }
  | { type: 'drawn'; url: string; ground: Basemap; pixels: number }
  | { type: 'none' };

/** A `data:` address: the content security policy of the site does not allow `blob:` images. */
async function addressOf(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser gave no picture of the map.');
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Maps are drawn one at a time: each needs a WebGL context, and a browser has few of them. */
const queueOf = featureStore((): { last: Promise<unknown> } => ({ last: Promise.resolve() }));

/** The picture of a frame; `none` if the request was cancelled before its turn. Never rejects. */
export function pictureOf(store: AtlasStore, ...request: Parameters<typeof drawPicture>): Promise<MapDrawing> {
  const queue = queueOf(store);
  const drawing = queue.last.then(() => drawPicture(...request));
  queue.last = drawing;
  return drawing;
}

async function drawPicture(
  mapRenderer: MapRenderer,
  state: State,
  frame: MapFrame,
  { pixelRatio, ...options }: Parameters<MapRenderer['draw']>[2],
): Promise<MapDrawing> {
  try {
    if (options.signal?.aborted) return { type: 'none' };
    const maxPixels = mapRenderer.mostPixels();
    if (maxPixels === 0) return { type: 'none' };
    const ratio = Math.min(pixelRatio, maxPixels / Math.max(frame.width, frame.height));
    const { canvas, basemap: ground } = await mapRenderer.draw(state, frame, { ...options, pixelRatio: ratio });
    return { type: 'drawn', url: await addressOf(canvas), ground, pixels: canvas.width };
  } catch {
    return { type: 'none' };
  }
}

/** The map under the numbered pins, drawn again when its frame, data or appearance changes. */
export function usePicture(
  mapRenderer: MapRenderer,
  state: State,
  frame: MapFrame,
  { pixelRatio, appearance }: { pixelRatio: number; appearance: Appearance },
): MapDrawing {
  const store = useAtlasStore();
  const [drawn, setDrawn] = useState<{ key: string; drawing: MapDrawing } | null>(null);
  const key = JSON.stringify([state.atlas.city.id, state.pageLanguage, frame, pixelRatio, appearance]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is drawn from is compared by value, as `key`
  useEffect(() => {
    const cancelled = new AbortController();
    const { shown: drawn } = drawnOnMapOf(store).getState();
    const options = { pixelRatio, appearance, hasMarkers: false, drawn, signal: cancelled.signal };
    void pictureOf(store, mapRenderer, state, frame, options).then((drawing) => {
      if (!cancelled.signal.aborted) setDrawn({ key, drawing });
    });
    return () => cancelled.abort();
  }, [mapRenderer, store, key]);
  return drawn?.key === key ? drawn.drawing : { type: 'drawing' };
}

/** Above this number of pins, each is a little smaller. */
const smallPinsFrom = 60;

const fontSize = (number: number, size: number): number => size * (number > 99 ? 0.36 : number > 9 ? 0.45 : 0.52);

/** A pin with the symbol shape of its family and a number; it can be read without colour. */
function Pin({
  family,
  number,
  at: [x, y],
  size,
}: {
  family: Family;
  number: number;
  at: readonly number[];
  size: number;
}) {
  return (
    <g className={`paper-pin family-${family}`} transform={`translate(${x} ${y})`}>
      <path transform={`scale(${size / 24}) translate(-12 -12)`} d={familySymbols[family].body} />
      <text fontSize={fontSize(number, size)} dy="0.35em">
        {number}
      </text>
    </g>
  );
}

/** The pins as text over the map. Pins that would overlap are moved, with a leader line to their point. */
export function Pins({ numbered, frame }: { numbered: readonly NumberedPlace<PrintEntry>[]; frame: MapFrame }) {
  const { words } = useWords();
  const size = numbered.length > smallPinsFrom ? 17 : 21;
  const pins = useMemo(
    () =>
      pinLayout(
        numbered.map(({ pixel }) => pixel),
        size + 1,
        frame,
      ),
    [numbered, size, frame],
  );
  const moved = numbered.flatMap(({ number, pixel: [x, y] }, i) => {
    const [px = x, py = y] = pins[i] ?? [];
    return Math.hypot(px - x, py - y) > size / 3 ? [{ number, x, y, px, py }] : [];
  });
  return (
    <svg
      className="paper-pins"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={words.print.pins(numbered.length)}
    >
      <g className="paper-leaders">
        {moved.map(({ number, x, y, px, py }) => (
          <path key={number} d={`M${x} ${y}L${px} ${py}`} />
        ))}
        {moved.map(({ number, x, y }) => (
          <circle key={number} cx={x} cy={y} r={2} />
        ))}
      </g>
      {/* Of pins that overlap for want of room, the earlier number lies on top. */}
      {numbered
        .map(({ entry, number, pixel }, i) => (
          <Pin key={number} family={entry.place.family} number={number} at={pins[i] ?? pixel} size={size} />
        ))
        .reverse()}
    </svg>
  );
}
