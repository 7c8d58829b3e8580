import type { Bounds, Position } from './atlas.ts';

/** True inside a box of degrees (west, south, east, north), its edges included; position as `[lng, lat]`. */
export const isWithin = ([west, south, east, north]: Bounds, [lng, lat]: Position): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;
