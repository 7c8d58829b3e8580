import type { PlanePoint, Size } from '#domain/geo/web-mercator.ts';

/** The direction between coincident pins: no two are the same (the golden angle, in radians). */
const goldenAngle = 2.399963;

const mostRounds = 300;
/** The limit of compared pairs: beyond it pins may touch, so that the page is not blocked. */
const mostPairs = 40_000_000;

/** Pushes two pins apart that touch; false when they did not. */
function pushedApart(a: [number, number], b: [number, number], apart: number): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const distance = Math.hypot(dx, dy);
  if (distance >= apart) return false;
  const push = (apart - distance) / 2 / Math.max(distance, 1e-6);
  a[0] -= dx * push;
  a[1] -= dy * push;
  b[0] += dx * push;
  b[1] += dy * push;
  return true;
}

/**
 * Moves round pins apart, as little as it takes, so that none lies on another and all are inside the frame: on paper nobody can
 * zoom in. The same pins always come to lie the same way.
 *
 * @param pixels where the pins belong, in pixels
 * @param apart the least distance between two middles, in pixels
 * @returns where their middles are drawn, in the order of the spots
 */
export function pinLayout(pixels: readonly PlanePoint[], apart: number, { width, height }: Size): PlanePoint[] {
  const inside = (value: number, most: number): number => Math.min(Math.max(value, apart / 2), most - apart / 2);
  // A tiny offset, each in its own direction, so that coincident pins have a direction to separate in.
  const pins = pixels.map(([x, y], i): [number, number] => [
    x + 0.1 * Math.cos(i * goldenAngle),
    y + 0.1 * Math.sin(i * goldenAngle),
  ]);
  const rounds = Math.min(mostRounds, Math.ceil(mostPairs / Math.max(1, pins.length ** 2)));
  for (let round = 0; round < rounds; round += 1) {
    let hasMoved = false;
    for (const [i, a] of pins.entries()) {
      for (let j = i + 1; j < pins.length; j += 1) {
        const b = pins[j];
        if (b && pushedApart(a, b, apart)) hasMoved = true;
      }
    }
    for (const pin of pins) {
      pin[0] = inside(pin[0], width);
      pin[1] = inside(pin[1], height);
    }
    if (!hasMoved) break;
  }
  return pins;
}
