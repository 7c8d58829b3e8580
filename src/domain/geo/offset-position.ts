import type { Position } from '#domain/atlas.ts';
import { earthRadiusMetres } from './distance.ts';
import type { Direction } from './next-place.ts';

const degreesPerRadian = 180 / Math.PI;

/**
 * The position (`[lng, lat]`, degrees) so many metres further in a direction, along its meridian or its parallel, on the sphere
 * that distances are measured on. Over a few hundred metres a parallel is as good as the great circle.
 */
export function moved([lng, lat]: Position, direction: Direction, metres: number): Position {
  const degrees = (metres / earthRadiusMetres) * degreesPerRadian;
  if (direction === 'north') return [lng, lat + degrees];
  if (direction === 'south') return [lng, lat - degrees];
  const aside = degrees / Math.cos(lat / degreesPerRadian);
  return [direction === 'east' ? lng + aside : lng - aside, lat];
}
