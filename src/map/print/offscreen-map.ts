/** A second map that nobody sees: it is drawn once, as large as paper needs it, and thrown away. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as engine from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Frame } from '#domain/geo/web-mercator.ts';
import { drawImage } from '#map/markers/marker-images.ts';
import { mapFontsCame } from '#map/kit/map-fonts.ts';
import { tileSource } from '#map/basemap/tile-layers.ts';

engine.setWorkerUrl(workerUrl);

/** After so long the sheet goes on without its map. */
const patienceMs = 60_000;

/** Until all is there the map is drawn again and again; so small, that costs next to nothing without a graphics card, too. */
const draftRatio = 0.25;

/** Out of sight, and as wide as the map is drawn. */
function hidden({ width, height }: Frame): HTMLElement {
  const box = document.createElement('div');
  box.setAttribute('aria-hidden', 'true');
  box.inert = true;
  Object.assign(box.style, {
    position: 'fixed',
    insetInlineStart: '-20000px',
    insetBlockStart: '0',
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
  });
  document.body.append(box);
  return box;
}

/** What has been drawn, which the engine's own canvas forgets with the frame. */
function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

interface How {
  readonly pixelRatio: number;
  /** Where its tiles come from. */
  readonly tiles: string | null;
  readonly signal?: AbortSignal;
}

/** Settles when the map has come to rest. */
const atRest = (map: engine.Map, { tiles, signal }: How): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patienceMs, new Error('The map for the paper did not come to rest.'));
    map.once('idle', () => {
      clearTimeout(timer);
      // It is told in the frame that was drawn, and is awaited in the same: a moment later there is nothing to copy.
      resolve();
    });
    signal?.addEventListener('abort', () => reject(signal.reason));
    map.on('webglcontextlost', () => reject(new Error('The graphics card was taken away.')));
    map.on('error', (event: engine.ErrorEvent & { sourceId?: string }) => {
      // One tile or image less is not a failed map, unless it is of the ground that was asked for.
      if (tiles !== null && event.sourceId === tileSource) reject(event.error);
    });
  });

/**
 * Draws a style once.
 *
 * @returns a canvas of the frame's size times the pixel ratio, or as much of that as the graphics card can
 */
export async function drawnMap(style: StyleSpecification, frame: Frame, how: How): Promise<HTMLCanvasElement> {
  const { pixelRatio, tiles } = how;
  await mapFontsCame().catch(() => undefined);
  if (tiles?.startsWith('pmtiles:')) {
    const { Protocol } = await import('pmtiles');
    engine.addProtocol('pmtiles', new Protocol({ metadata: true }).tile);
  }
  const box = hidden(frame);
  const map = new engine.Map({
    container: box,
    style,
    center: [...frame.centre],
    zoom: frame.zoom,
    bearing: frame.bearing,
    minZoom: 0,
    maxZoom: 22,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    pixelRatio: draftRatio,
    maxCanvasSize: [Math.ceil(frame.width * pixelRatio), Math.ceil(frame.height * pixelRatio)],
  });
  map.setMissingStyleImageResolver(async (id) => {
    const drawn = drawImage(id);
    if (drawn && !map.hasImage(id)) map.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio });
  });
  try {
    await atRest(map, how);
    map.setPixelRatio(pixelRatio);
    map.triggerRepaint();
    await atRest(map, how);
    return copyOf(map.getCanvas());
  } finally {
    map.remove();
    box.remove();
  }
}
