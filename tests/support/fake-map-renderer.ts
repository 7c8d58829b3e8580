import { fitBounds } from '#domain/geo/web-mercator.ts';
import type { MapRenderer } from '#state/map-renderer.ts';

/** Draws a map of one colour, as large as it is asked for. */
const draw: MapRenderer['draw'] = async (_, { width, height }, { pixelRatio }) => {
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  return { canvas, basemap: 'embedded' };
};

/** A press without a map engine: all of Testville, or what else is said. */
export const mapRendererWith = (part: Partial<MapRenderer> = {}): MapRenderer => ({
  frameOf: ({ atlas }, size) => fitBounds(atlas.city.bounds, size, 10, 18),
  mostPixels: () => 8192,
  draw,
  ...part,
});
