/** Bounding boxes in degrees: containment and widening. */
import type { Bounds, Position } from '#domain/atlas.ts';

/** A box enlarged on every side by a share of its size, so that a small move of the map stays within it. */
export function widenedBy([west, south, east, north]: Bounds, share: number): Bounds {
  const [width, height] = [(east - west) * share, (north - south) * share];
  return [west - width, south - height, east + width, north + height];
}

/** True inside a box of degrees (west, south, east, north), its edges included; position as `[lng, lat]`. */
export const isInBounds = ([west, south, east, north]: Bounds, [lng, lat]: Position): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;
