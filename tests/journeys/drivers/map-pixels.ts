/** The pixels that a map has painted, without what the page lays over them. */
import type { JSHandle } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';

interface Pixels {
  colours: number;
  /** Mean of red, green and blue, 0 to 255. */
  brightness: number;
}

/** Paints the map once more: its pixels are there only until the browser has put the frame on screen. */
export async function mapPixels(map: JSHandle<MapLibreMap>): Promise<Pixels> {
  return map.evaluate(
    (engine) =>
      new Promise((resolve) => {
        engine.once('render', () => {
          const painted = engine.getCanvas();
          const { width, height } = painted;
          const copy = new OffscreenCanvas(width, height).getContext('2d');
          if (copy === null) throw new Error('no 2D canvas');
          copy.drawImage(painted, 0, 0);
          const { data } = copy.getImageData(0, 0, width, height);
          let sum = 0;
          for (let at = 0; at < data.length; at += 4)
            sum += (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
          resolve({ colours: new Set(new Uint32Array(data.buffer)).size, brightness: sum / (data.length * 0.75) });
        });
        engine.triggerRepaint();
      }),
  );
}
