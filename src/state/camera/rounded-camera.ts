/** A camera rounded as in the address. A module of its own, since the first page needs the address but not this. */
import type { Camera } from '#state/view.ts';

/**
 * Rounds a camera as its hash does, so that reading it back gives the same value. Positions get as many decimals as a pixel
 * needs at that zoom, as in MapLibre.
 */
export function roundedCamera({ zoom, lat, lng, bearing, pitch }: Camera): Camera {
  const precision = Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10);
  // Adding 0 turns -0 into 0, which is how it is read back.
  const round = (n: number, decimals: number): number => Number(n.toFixed(Math.max(0, decimals))) + 0;
  return {
    zoom: round(zoom, 2),
    lat: round(lat, precision),
    lng: round(lng, precision),
    bearing: round(bearing, 1),
    pitch: round(pitch, 0),
  };
}
