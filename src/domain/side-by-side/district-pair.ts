/** Two districts beside each other: how the address names the second one, and where two maps of one scale look. */
import { bbox } from '@turf/turf';
import type { Bounds, District } from '#domain/atlas.ts';
import { type Frame, frameAround, metresPerPixel, type Size } from '#domain/geo/web-mercator.ts';

/** The district on the right. */
export interface Twin {
  readonly city: string;
  readonly district: string;
  /** The place there of which the likes are sought on the left; null: none, or one of the left is asked about. */
  readonly place: string | null;
}

const ids = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads `ID`, `CITY/ID` or `CITY/ID/PLACE`. Whether there are such ids is not looked at.
 *
 * @param city the one the address is of, which a mere id means
 * @returns null where the text is none of the three
 */
export function parseTwin(text: string, city: string): Twin | null {
  const parts = text.split('/');
  if (parts.length > 3 || !parts.every((part) => ids.test(part))) return null;
  const [first = '', second, place = null] = parts;
  return second === undefined ? { city, district: first, place: null } : { city: first, district: second, place };
}

/** Writes what `parseTwin` reads, as short as it can be said. */
export function formatTwin({ city, district, place }: Twin, own: string): string {
  if (place !== null) return `${city}/${district}/${place}`;
  return city === own ? district : `${city}/${district}`;
}

/** The box around a district, in degrees. */
export function boundsOfDistrict({ boundary }: District): Bounds {
  const [west, south, east, north] = bbox(boundary);
  return [west, south, east, north];
}

/**
 * Two looks, each of which has a whole box in it, at one scale: that of the box that needs more room.
 *
 * @param room CSS pixels that stay free on each side
 */
export function framesOfSameScale(
  boxes: readonly [Bounds, Bounds],
  size: Size,
  room: number,
  maxZoom: number,
): [Frame, Frame] {
  const [left, right] = [frameAround(boxes[0], size, room, maxZoom), frameAround(boxes[1], size, room, maxZoom)];
  const coarser = Math.max(metresPerPixel(left), metresPerPixel(right));
  const matched = (frame: Frame): Frame => ({
    ...frame,
    zoom: frame.zoom - Math.log2(coarser / metresPerPixel(frame)),
  });
  return [matched(left), matched(right)];
}
