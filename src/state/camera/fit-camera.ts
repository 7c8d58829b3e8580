import type { Bounds, Position } from '#domain/atlas.ts';
import { fitBounds } from '#domain/geo/web-mercator.ts';
import type { Camera } from '#state/view.ts';

const nearest = 15.2;
const farthest = 10;
/** The uncovered part of the map on the smallest screen, in CSS pixels. */
const smallest = { width: 340, height: 340 };

/** The camera that fits bounds on every screen. */
export function cameraOver(bounds: Bounds, mostZoom = nearest): Camera {
  const [west, south, east, north] = bounds;
  const fitting = fitBounds(bounds, smallest, 0, mostZoom).zoom;
  const zoom = Math.round(Math.max(farthest, fitting) * 100) / 100;
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const [lng, lat] = middle.map((degree) => Math.round(degree * 1e5) / 1e5) as [number, number];
  return { zoom, lat, lng, bearing: 0, pitch: 0 };
}
