import type { Bounds, Position } from '#domain/atlas.ts';
import type { Camera } from './view.ts';

/** Of the middle of a side of the map in Web Mercator, from 0 to 1. */
const mercator = (lat: number): number => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

const nearest = 15.2;
const farthest = 10;
/** A tile of the engine is so many pixels wide; this much of the map is free on the smallest screen. */
const [tilePixels, freePixels] = [512, 340];

/** Where the map looks to see all of a box, whatever the screen. */
export function cameraOver([west, south, east, north]: Bounds, mostZoom = nearest): Camera {
  const share = Math.max((east - west) / 360, mercator(south) - mercator(north));
  const fitting = share === 0 ? mostZoom : Math.log2(freePixels / tilePixels / share);
  const zoom = Math.round(Math.max(farthest, Math.min(mostZoom, fitting)) * 100) / 100;
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const [lng, lat] = middle.map((degree) => Math.round(degree * 1e5) / 1e5) as [number, number];
  return { zoom, lat, lng, bearing: 0, pitch: 0 };
}
