import type { Bounds, Position } from '#domain/atlas.ts';

/** A box with as much again on every side: what a move brings into sight is in it already. */
export function widenedBy([west, south, east, north]: Bounds, share: number): Bounds {
  const [width, height] = [(east - west) * share, (north - south) * share];
  return [west - width, south - height, east + width, north + height];
}

/** True inside a box of degrees (west, south, east, north), its edges included; position as `[lng, lat]`. */
export const isWithin = ([west, south, east, north]: Bounds, [lng, lat]: Position): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;
