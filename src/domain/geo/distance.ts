/** How far two positions lie apart, and how long that takes on foot. */
import type { Position } from '#domain/atlas.ts';

/** Mean radius of the earth in metres (IUGG), the one Turf measures with. */
export const earthRadiusMetres = 6_371_008.8;

/** How much longer a walk in a city is than the straight line: an estimate, not a route. */
export const detourFactor = 1.3;

/** An unhurried adult's pace: an estimate. Slower walkers need more time than the numbers here say. */
export const walkingKilometresPerHour = 4.8;

const walkingMetresPerMinute = (walkingKilometresPerHour * 1000) / 60;

const radians = (degrees: number): number => ((degrees % 360) * Math.PI) / 180;

/**
 * Great-circle distance in metres between two positions `[lng, lat]` in degrees: the haversine on a sphere of the mean earth
 * radius, to the last bit Turf's `distance`, whose module would bring all its units of length to the first page. Throws
 * nothing; a position that is not finite gives NaN.
 */
export function metresBetween([lng, lat]: Position, [otherLng, otherLat]: Position): number {
  const a =
    Math.sin(radians(otherLat - lat) / 2) ** 2 +
    Math.sin(radians(otherLng - lng) / 2) ** 2 * Math.cos(radians(lat)) * Math.cos(radians(otherLat));
  return 2 * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a)) * earthRadiusMetres;
}

/** Estimated minutes to walk a straight-line distance in metres. */
export const walkingMinutes = (metres: number): number => (metres * detourFactor) / walkingMetresPerMinute;

/** The straight-line distance in metres that takes so many minutes to walk: the inverse of `walkingMinutes`. */
export const metresForMinutes = (minutes: number): number => (minutes * walkingMetresPerMinute) / detourFactor;
