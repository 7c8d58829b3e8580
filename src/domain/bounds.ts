import type { Bounds, Position } from './atlas.ts';

/** True on the edge, too. */
export const isWithin = ([west, south, east, north]: Bounds, [lng, lat]: Position): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;
