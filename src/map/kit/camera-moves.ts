/** Camera moves made by the atlas, and the camera of a map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { roundedCamera } from '#state/camera/rounded-camera.ts';
import type { Camera } from '#state/view.ts';

/** Event data of moves made by the atlas, so that they are not taken for the user's. */
export const byAtlas = { origin: 'atlas' } as const;

export const prefersReducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return roundedCamera({ zoom: map.getZoom(), lat, lng, bearing: map.getBearing(), pitch: map.getPitch() });
}
