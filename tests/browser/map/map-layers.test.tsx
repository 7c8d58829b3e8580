import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, expect, it } from 'vitest';
import { coloursOn, expectDrawn, nextIdle } from '#tests/support/drawn-map.ts';

setWorkerUrl(workerUrl);

const square: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ],
  ],
};
const paper: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#f4f1ea' } }],
};
const paperWithSquare: StyleSpecification = {
  ...paper,
  sources: { square: { type: 'geojson', data: square } },
  layers: [...paper.layers, { id: 'square', type: 'fill', source: 'square', paint: { 'fill-color': '#b3402a' } }],
};

let map: MapLibreMap | undefined;
afterEach(() => {
  map?.getContainer().remove();
  map?.remove();
  map = undefined;
});

function mapOf(style: StyleSpecification): MapLibreMap {
  const container = document.createElement('div');
  container.style.cssText = 'width: 300px; height: 200px';
  document.body.append(container);
  map = new MapLibreMap({ container, style, center: [0, 0], zoom: 5, attributionControl: false });
  return map;
}

it('a map whose worker has cut a source into tiles is drawn', async () => {
  await expectDrawn(mapOf(paperWithSquare));
});

it('a map that shows nothing but its background is not', async () => {
  const blank = mapOf(paper);
  await nextIdle(blank);
  expect(await coloursOn(blank)).toBe(1);
});

it('an idle map reports its next idle', async () => {
  const idle = mapOf(paper);
  await nextIdle(idle);
  await expect(nextIdle(idle)).resolves.toBeUndefined();
});
