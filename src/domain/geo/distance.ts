import { distance } from '@turf/turf';
import type { Position } from '#domain/atlas.ts';

/** Mean radius of the earth in metres (IUGG), the one Turf measures with. */
export const earthRadiusMetres = 6_371_008.8;

/** How much longer a walk in a city is than the straight line: an estimate, not a route. */
export const detourFactor = 1.3;

/** An unhurried adult's pace: an estimate. Slower walkers need more time than the numbers here say. */
export const walkingKilometresPerHour = 4.8;

const walkingMetresPerMinute = (walkingKilometresPerHour * 1000) / 60;

/**
 * Great-circle distance in metres between two positions `[lng, lat]` in degrees: Turf's `distance`, which is the
 * haversine on a sphere of the mean earth radius. Throws nothing; a position that is not finite gives NaN.
 */
export const metresBetween = (a: Position, b: Position): number =>
  distance([a[0], a[1]], [b[0], b[1]], { units: 'metres' });

/** Estimated minutes to walk a straight-line distance in metres. */
export const walkingMinutes = (metres: number): number => (metres * detourFactor) / walkingMetresPerMinute;

/** The straight-line distance in metres that takes so many minutes to walk: the inverse of `walkingMinutes`. */
export const metresForMinutes = (minutes: number): number => (minutes * walkingMetresPerMinute) / detourFactor;
