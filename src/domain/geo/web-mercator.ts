/** Web Mercator: projection, frames of the map in pixels, and the camera that fits bounds. */
import type { Bounds, Position } from '#domain/atlas.ts';
import { earthRadiusMetres } from './distance.ts';

/** A frame of the map: its centre, zoom and bearing, and its size in CSS pixels. */
export interface MapFrame {
  /** `[lng, lat]` in degrees. */
  readonly centre: Position;
  /** As the map engine counts it: the world is 512 pixels wide at 0. */
  readonly zoom: number;
  /** Degrees clockwise from north that point up. */
  readonly bearing: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<MapFrame, 'width' | 'height'>;
export type PlanePoint = readonly [x: number, y: number];

/** CSS pixels around the world at a zoom of the map engine. */
export const worldPixels = (zoom: number): number => 512 * 2 ** zoom;

/** Web Mercator (EPSG:3857), the world from 0 to 1 each way, y downwards. */
export const mercator = ([lng, lat]: Position): PlanePoint => [
  lng / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
];

/** The position `[lng, lat]` of a point of the plane that `mercator` gives. */
export const unproject = ([x, y]: PlanePoint): Position => [
  (x - 0.5) * 360,
  (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90,
];

/** Where a position `[lng, lat]` lies on a frame: CSS pixels from its upper left corner, also beyond its edges. */
export function pointOn(frame: MapFrame, position: Position): PlanePoint {
  const [[x, y], [x0, y0]] = [mercator(position), mercator(frame.centre)];
  const world = worldPixels(frame.zoom);
  const [dx, dy] = [(x - x0) * world, (y - y0) * world];
  const turn = (-frame.bearing * Math.PI) / 180;
  return [
    frame.width / 2 + dx * Math.cos(turn) - dy * Math.sin(turn),
    frame.height / 2 + dx * Math.sin(turn) + dy * Math.cos(turn),
  ];
}

/** Metres on the ground that one CSS pixel in the middle of a frame stands for, on the sphere that distances are measured on. */
export const metresPerPixel = ({ centre: [, lat], zoom }: Pick<MapFrame, 'centre' | 'zoom'>): number =>
  (2 * Math.PI * earthRadiusMetres * Math.cos((lat * Math.PI) / 180)) / worldPixels(zoom);

/** The camera with the highest zoom that fits a box into the frame, with `padding` pixels free on each side, north up. */
export function fitBounds(
  [west, south, east, north]: Bounds,
  { width, height }: Size,
  padding: number,
  maxZoom: number,
): MapFrame {
  const [[left, bottom], [right, top]] = [mercator([west, south]), mercator([east, north])];
  const across = Math.max(right - left, 1e-9);
  const down = Math.max(bottom - top, 1e-9);
  const zoom = Math.log2(Math.min((width - 2 * padding) / across, (height - 2 * padding) / down) / worldPixels(0));
  const centre = unproject([(left + right) / 2, (top + bottom) / 2]);
  return { centre, zoom: Math.min(zoom, maxZoom), bearing: 0, width, height };
}
