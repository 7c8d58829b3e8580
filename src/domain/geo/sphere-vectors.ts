/** Positions as vectors on the unit sphere, many at once, and what a chord is in metres. */
import { earthRadiusMetres } from './distance.ts';
import { setVector } from './unit-sphere.ts';

/** The points at `[lng, lat]` positions in degrees, three numbers each. */
export function vectorsOf(positions: readonly (readonly [lng: number, lat: number])[]): Float64Array {
  const vectors = new Float64Array(3 * positions.length);
  for (const [i, [lng, lat]] of positions.entries()) setVector(vectors, 3 * i, lng, lat);
  return vectors;
}

/** The metres along the ground of a chord. */
export const metresOfChord = (chord: number): number => 2 * earthRadiusMetres * Math.asin(Math.min(1, chord / 2));
