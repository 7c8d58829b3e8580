/** The camera as the hash of the address. */
import type { Camera } from '#state/view.ts';

/** MapLibre's own hash: `#zoom/lat/lng[/bearing/pitch]`. */
export function readCamera(hash: string): Camera | undefined {
  const parts = hash.replace(/^#/, '').split('/');
  if (parts.length < 3 || parts.length > 5 || parts.some((part) => !/^-?\d+(\.\d+)?(e-\d+)?$/.test(part)))
    return undefined;
  const [zoom = 0, lat = 0, lng = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const isSane = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return isSane && Math.abs(bearing) <= 360 && pitch >= 0 && pitch <= 85
    ? { zoom, lat, lng, bearing, pitch }
    : undefined;
}

export const writeCamera = ({ zoom, lat, lng, bearing, pitch }: Camera): string =>
  `#${[zoom, lat, lng, ...(bearing || pitch ? [bearing, pitch] : [])].join('/')}`;
