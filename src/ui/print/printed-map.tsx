import { useEffect, useMemo, useState } from 'react';
import type { NumberedPlace } from '#domain/print/numbered-list.ts';
import { pinLayout } from '#domain/print/pin-layout.ts';
import type { Frame } from '#domain/geo/web-mercator.ts';
import type { Family } from '#domain/vocabulary.ts';
import { marks } from '#look/family-symbols.ts';
import type { Appearance } from '#look/palette.ts';
import type { PrintEntry } from '#state/print/print-settings.ts';
import type { Ground, State } from '#state/store.ts';
import type { MapPress } from '#state/print/map-renderer.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** A picture on its way, there, or not to be had. */
export type Drawing =
  | { type: 'drawing' }
  | { type: 'drawn'; url: string; ground: Ground; pixels: number }
  | { type: 'none' };

/** A `data:` address: the site's policy allows no other for pictures made on the spot. */
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

/** One map is drawn after the other: each needs a graphics context of its own, and a browser has few of those. */
let lastDrawn: Promise<unknown> = Promise.resolve();

/** A frame as a picture, unless nobody wants it any more by then. Never rejects. */
export function pictureOf(...asked: Parameters<typeof drawnNow>): Promise<Drawing> {
  const drawing = lastDrawn.then(() => drawnNow(...asked));
  lastDrawn = drawing;
  return drawing;
}

async function drawnNow(
  press: MapPress,
  state: State,
  frame: Frame,
  { pixelRatio, ...how }: Parameters<MapPress['draw']>[2],
): Promise<Drawing> {
  try {
    if (how.signal?.aborted) return { type: 'none' };
    const most = press.mostPixels();
    if (most === 0) return { type: 'none' };
    const ratio = Math.min(pixelRatio, most / Math.max(frame.width, frame.height));
    const { canvas, ground } = await press.draw(state, frame, { ...how, pixelRatio: ratio });
    return { type: 'drawn', url: await addressOf(canvas), ground, pixels: canvas.width };
  } catch {
    return { type: 'none' };
  }
}

/** The map under the numbers, drawn anew for each other frame. */
export function usePicture(
  press: MapPress,
  state: State,
  frame: Frame,
  { pixelRatio, appearance }: { pixelRatio: number; appearance: Appearance },
): Drawing {
  const [drawn, setDrawn] = useState<{ key: string; drawing: Drawing } | null>(null);
  const key = JSON.stringify([state.atlas.city.id, state.spoken, frame, pixelRatio, appearance]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is drawn from is compared by value, as `key`
  useEffect(() => {
    const gone = new AbortController();
    const how = { pixelRatio, appearance, hasMarkers: false, signal: gone.signal };
    void pictureOf(press, state, frame, how).then((drawing) => {
      if (!gone.signal.aborted) setDrawn({ key, drawing });
    });
    return () => gone.abort();
  }, [press, key]);
  return drawn?.key === key ? drawn.drawing : { type: 'drawing' };
}

/** More pins than this and each is a little smaller. */
const many = 60;

const fontSize = (number: number, size: number): number => size * (number > 99 ? 0.36 : number > 9 ? 0.45 : 0.52);

/** A family's shape with a number on it, around a point: the shape and the number say all without colour. */
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
      <path transform={`scale(${size / 24}) translate(-12 -12)`} d={marks[family].body} />
      <text fontSize={fontSize(number, size)} dy="0.35em">
        {number}
      </text>
    </g>
  );
}

/** The numbers over the map, as real text; those that stand in each other's way step aside, with a line to their spot. */
export function Pins({ numbered, frame }: { numbered: readonly NumberedPlace<PrintEntry>[]; frame: Frame }) {
  const { words } = useWords();
  const size = numbered.length > many ? 17 : 21;
  const pins = useMemo(
    () =>
      pinLayout(
        numbered.map(({ spot }) => spot),
        size + 1,
        frame,
      ),
    [numbered, size, frame],
  );
  const moved = numbered.flatMap(({ number, spot: [x, y] }, i) => {
    const [px = x, py = y] = pins[i] ?? [];
    return Math.hypot(px - x, py - y) > size / 3 ? [{ number, x, y, px, py }] : [];
  });
  return (
    <svg
      className="paper-pins"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={words.printPins(numbered.length)}
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
        .map(({ entry, number, spot }, i) => (
          <Pin key={number} family={entry.place.family} number={number} at={pins[i] ?? spot} size={size} />
        ))
        .reverse()}
    </svg>
  );
}
