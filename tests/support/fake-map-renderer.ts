import { frameAround } from '#domain/geo/web-mercator.ts';
import type { MapPress } from '#state/print/map-renderer.ts';

/** Draws a map of one colour, as large as it is asked for. */
const draw: MapPress['draw'] = async (_, { width, height }, { pixelRatio }) => {
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  return { canvas, ground: 'embedded' };
};

/** A press without a map engine: all of Testville, or what else is said. */
export const pressWith = (part: Partial<MapPress> = {}): MapPress => ({
  frameOf: ({ atlas }, size) => frameAround(atlas.city.bounds, size, 10, 18),
  mostPixels: () => 8192,
  draw,
  ...part,
});
