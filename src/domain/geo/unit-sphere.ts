/**
 * Positions as points of a globe of radius 1, and distances as chords, the straight lines through it. A longer arc has a
 * longer chord, chords obey the triangle inequality of plain space, and neither pole nor meridian is special.
 */
import { earthRadiusMetres } from './distance.ts';

/** Radians of one degree. */
export const radians = Math.PI / 180;

/** Writes the point at a position in degrees into three places of `vectors`, from `at` on. */
export function setVector(vectors: Float64Array, at: number, lng: number, lat: number): void {
  const cosine = Math.cos(lat * radians);
  vectors[at] = cosine * Math.cos(lng * radians);
  vectors[at + 1] = cosine * Math.sin(lng * radians);
  vectors[at + 2] = Math.sin(lat * radians);
}

/** The square of the chord between the point `eye` and the one at `at` of `vectors`. */
export function squaredChord(eye: Float64Array, vectors: Float64Array, at: number): number {
  const x = (eye[0] ?? 0) - (vectors[at] ?? 0);
  const y = (eye[1] ?? 0) - (vectors[at + 1] ?? 0);
  const z = (eye[2] ?? 0) - (vectors[at + 2] ?? 0);
  return x * x + y * y + z * z;
}

/** The chord of so many metres along the ground; of more than half way round, longer than any. */
export function chordOf(metres: number): number {
  const angle = metres / earthRadiusMetres;
  return angle > Math.PI * (1 + 1e-9) ? Number.POSITIVE_INFINITY : 2 * Math.sin(angle / 2);
}

/** The square to compare with a squared chord; below 0, and so below any, for a length below 0. */
export const squaredLength = (length: number): number => (length < 0 ? -1 : length * length);

/** Balls that each hold some consecutive points: all of a ball's points are within `reach` of its middle. */
export interface Balls {
  /** Three numbers a ball. */
  readonly middles: Float64Array;
  readonly reaches: Float64Array;
}

/** The balls of points that come in groups, group g from `starts[g]` up to `starts[g + 1]`, around the mean of each. */
export function ballsOf(vectors: Float64Array, starts: Uint32Array): Balls {
  const count = starts.length - 1;
  const balls = { middles: new Float64Array(3 * count), reaches: new Float64Array(count) };
  for (let ball = 0; ball < count; ball += 1) {
    const start = starts[ball] ?? 0;
    const end = starts[ball + 1] ?? 0;
    const middle = balls.middles.subarray(3 * ball, 3 * ball + 3);
    for (let at = 3 * start; at < 3 * end; at += 1) {
      middle[at % 3] = (middle[at % 3] ?? 0) + (vectors[at] ?? 0) / (end - start);
    }
    let widest = 0;
    for (let at = start; at < end; at += 1) widest = Math.max(widest, squaredChord(middle, vectors, 3 * at));
    balls.reaches[ball] = Math.sqrt(widest);
  }
  return balls;
}
