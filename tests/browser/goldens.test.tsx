/**
 * A few regions of the map, without words or markers with words, beside pictures that somebody has looked at. Words are
 * left out because fonts are set a hair differently from machine to machine; the ground, the districts and the marks are not.
 * When the look changes on purpose: `npm run browser -- --update`, then look at each picture before keeping it.
 */
import * as engine from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Atlas } from '#domain/atlas.ts';
import { readCity } from '#load/read-city.ts';
import { loadEmbeddedData } from '#map/basemap/embedded-data.ts';
import { type BasemapPhase, embeddedBasemap } from '#map/basemap/tile-layers.ts';
import { markersIn } from '#map/markers/group-places.ts';
import { drawImage } from '#map/markers/marker-images.ts';
import { mapStyle } from '#map/style.ts';
import { streetTiles, tileJson } from '#tests/fixtures/street-tiles.ts';
import { expectDrawn } from '#tests/support/drawn-map.ts';
import { sceneOf } from '#tests/support/scenes.ts';

/** Of all pixels, how many may differ: curves are smoothed a little differently by other versions of a browser. */
const budget = 0.01;
/** How far one pixel's colour may be off (pixelmatch's scale, 0 to 1): less than between two greens of the palette. */
const perPixel = 0.02;
const size = { inlineSize: '400px', blockSize: '300px' };
const regions = { oslo: [10.752, 59.911], oxford: [-1.257, 51.753] } as const;
const zoom = 12.6;
const level = 12.5;

const scheme = 'golden';
const readJson = async (address: string): Promise<unknown> => (await fetch(address)).json();
const atlases = new Map<string, Atlas>();

beforeAll(async () => {
  engine.setWorkerUrl(workerUrl);
  for (const city of Object.keys(regions)) {
    const { atlas } = await readCity(readJson, city, '/');
    atlases.set(city, atlas);
    const tileAt = streetTiles((await readJson(`/data/${city}/context.geojson`)) as Parameters<typeof streetTiles>[0]);
    engine.addProtocol(`${scheme}-${city}`, async ({ url, type }) => {
      if (type === 'json') return { data: { ...tileJson(`${scheme}-${city}:/`), bounds: [-180, -85, 180, 85] } };
      const [z = 0, x = 0, y = 0] = (/(\d+)\/(\d+)\/(\d+)/.exec(url) ?? []).slice(1).map(Number);
      return { data: tileAt(z, x, y)?.slice().buffer ?? new ArrayBuffer(0) };
    });
  }
});

let map: engine.Map | null = null;
afterEach(() => {
  map?.remove();
  map = null;
  document.body.replaceChildren();
});

/** The style without a word in it. */
function wordless(style: ReturnType<typeof mapStyle>): ReturnType<typeof mapStyle> {
  return {
    ...style,
    layers: style.layers.flatMap((layer): typeof style.layers => {
      if (layer.type !== 'symbol') return [layer];
      const { 'text-field': _, ...layout } = layer.layout ?? {};
      return 'icon-image' in layout ? [{ ...layer, layout }] : [];
    }),
  };
}

const cases = (['oslo', 'oxford'] as const).flatMap((city) =>
  (['light', 'dark'] as const).flatMap((appearance) =>
    (['embedded', 'tiles'] as const).map((ground) => ({ city, appearance, ground })),
  ),
);

it.each(cases)('$city in $appearance on the $ground ground looks as it did', async ({ city, appearance, ground }) => {
  const atlas = atlases.get(city);
  if (!atlas) throw new Error(`${city} has not been read`);
  const scene = sceneOf(atlas);
  const phase: BasemapPhase =
    ground === 'tiles' ? { tiles: `${scheme}-${city}://tiles.json`, isReady: true } : embeddedBasemap;
  const container = document.createElement('div');
  Object.assign(container.style, { ...size, position: 'absolute', inset: '0' });
  container.dataset['testid'] = 'golden';
  document.body.append(container);
  // A ring has its number in it, so only single places are drawn.
  const markers = markersIn(scene).filter(({ places }) => places.length === 1);
  const embedded = atlas.context && (await loadEmbeddedData(atlas.context.url));
  const style = wordless(mapStyle({ scene, markers, level, basemap: phase, embedded, appearance }));
  const drawn = new engine.Map({
    container,
    style,
    center: [...regions[city]],
    zoom,
    attributionControl: false,
    interactive: false,
    fadeDuration: 0,
    pixelRatio: 1,
  });
  map = drawn;
  drawn.setMissingStyleImageResolver(async (id) => {
    const image = drawImage(id);
    if (image && !drawn.hasImage(id)) drawn.addImage(id, image.image, { pixelRatio: image.pixelRatio });
  });
  await expectDrawn(drawn);
  await expect.element(page.getByTestId('golden')).toMatchScreenshot(`${city}-${appearance}-${ground}`, {
    comparatorName: 'pixelmatch',
    comparatorOptions: { threshold: perPixel, allowedMismatchedPixelRatio: budget },
    timeout: 45_000,
  });
});
