/** The frames of two maps at one scale. */
import type { Bounds } from '#domain/atlas.ts';
import { fitBounds, type MapFrame, metresPerPixel, type Size } from '#domain/geo/web-mercator.ts';

/**
 * Two cameras at one scale, each of which fits its box: the scale of the box that needs more room.
 *
 * @param padding CSS pixels that stay free on each side
 */
export function framesOfSameScale(
  boxes: readonly [Bounds, Bounds],
  size: Size,
  padding: number,
  maxZoom: number,
): [MapFrame, MapFrame] {
  const [left, right] = [fitBounds(boxes[0], size, padding, maxZoom), fitBounds(boxes[1], size, padding, maxZoom)];
  const coarser = Math.max(metresPerPixel(left), metresPerPixel(right));
  const matched = (frame: MapFrame): MapFrame => ({
    ...frame,
    zoom: frame.zoom - Math.log2(coarser / metresPerPixel(frame)),
  });
  return [matched(left), matched(right)];
}
