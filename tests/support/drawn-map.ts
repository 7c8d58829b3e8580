/** What a browser test asks of a map before it believes anything else that the map says. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect } from 'vitest';

function webglContext(map: MapLibreMap): WebGL2RenderingContext {
  const context = map.getCanvas().getContext('webgl2');
  if (context === null || context.isContextLost()) throw new Error('the map has no live WebGL context');
  return context;
}

/** Resolves at the next `idle`. On a map that is idle already that event would never come without a repaint. */
export function nextIdle(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });
}

/** The pixels of the next frame; outside a `render` event the canvas reads as blank. */
function pixelsOfNextFrame(map: MapLibreMap): Promise<Uint32Array> {
  return new Promise((resolve) => {
    map.once('render', () => {
      const context = webglContext(map);
      const { drawingBufferWidth: width, drawingBufferHeight: height } = context;
      const bytes = new Uint8Array(width * height * 4);
      context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, bytes);
      resolve(new Uint32Array(bytes.buffer));
    });
    map.triggerRepaint();
  });
}

/** How many colours the map shows now. */
export async function coloursOn(map: MapLibreMap): Promise<number> {
  return new Set(await pixelsOfNextFrame(map)).size;
}

/** Fails unless the map has a live WebGL context, is idle, and shows more than one colour. */
export async function expectDrawn(map: MapLibreMap): Promise<void> {
  webglContext(map);
  await nextIdle(map);
  expect(await coloursOn(map), 'colours on the map').toBeGreaterThan(1);
}
