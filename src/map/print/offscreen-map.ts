/** An offscreen map for print: rendered once at the size of the paper, then removed. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as engine from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapFrame } from '#domain/geo/web-mercator.ts';
import { tileSource } from '#map/basemap/tile-layers.ts';
import { loadMapFonts } from '#map/kit/map-fonts.ts';
import { drawImage } from '#map/markers/marker-images.ts';

engine.setWorkerUrl(workerUrl);

/** After this time the sheet is shown without its map. */
const timeLimitMs = 60_000;

/** The pixel ratio while loading: the map is redrawn repeatedly, which must be cheap even without a graphics card. */
const draftRatio = 0.25;

/** A container outside the viewport at the size of the frame. */
function hiddenContainer({ width, height }: MapFrame): HTMLElement {
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  Object.assign(container.style, {
    position: 'fixed',
    insetInlineStart: '-20000px',
    insetBlockStart: '0',
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
  });
  document.body.append(container);
  return container;
}

/** A copy of the drawn canvas, since the engine's drawing buffer is not preserved after the frame. */
function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

interface RenderOptions {
  readonly pixelRatio: number;
  /** The tile address; null for the embedded basemap. */
  readonly tiles: string | null;
  readonly signal?: AbortSignal;
}

/** Resolves when the map is idle. */
const atRest = (map: engine.Map, { tiles, signal }: RenderOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(reject, timeLimitMs, new Error('The map for the paper did not come to rest.'));
    map.once('idle', () => {
      clearTimeout(timer);
      // Resolved within the drawn frame: a moment later the buffer is empty.
      resolve();
    });
    signal?.addEventListener('abort', () => reject(signal.reason));
    map.on('webglcontextlost', () => reject(new Error('The graphics card was taken away.')));
    map.on('error', (event: engine.ErrorEvent & { sourceId?: string }) => {
      // A failed tile or image is not a failed map, unless it belongs to the requested basemap.
      if (tiles !== null && event.sourceId === tileSource) reject(event.error);
    });
  });

/**
 * Draws a style once.
 *
 * @returns a canvas of the frame's size times the pixel ratio, within the limits of the graphics card
 */
export async function renderMap(
  style: StyleSpecification,
  frame: MapFrame,
  options: RenderOptions,
): Promise<HTMLCanvasElement> {
  const { pixelRatio, tiles } = options;
  await loadMapFonts().catch(() => undefined);
  if (tiles?.startsWith('pmtiles:')) {
    const { Protocol } = await import('pmtiles');
    engine.addProtocol('pmtiles', new Protocol({ metadata: true }).tile);
  }
  const container = hiddenContainer(frame);
  const map = new engine.Map({
    container,
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
    await atRest(map, options);
    map.setPixelRatio(pixelRatio);
    map.triggerRepaint();
    await atRest(map, options);
    return copyOf(map.getCanvas());
  } finally {
    map.remove();
    container.remove();
  }
}
