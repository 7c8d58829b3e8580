import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeAll, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isOnMap } from '#domain/atlas.ts';
import { loadWords } from '#look/words.ts';
import { MapView } from '#map/map-view.tsx';
import { hovered, placeChosen, tabOpened } from '#state/actions.ts';
import { radiusChosen } from '#state/map-actions.ts';
import { facetToggled } from '#state/search/filter-actions.ts';
import { resultsOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import type { Camera } from '#state/view.ts';
import { syntheticPlaces } from '#tests/bench/city.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { nextIdle } from '#tests/support/drawn-map.ts';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { paintNothing } from '#tests/support/paint-nothing.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';

paintNothing();
beforeAll(() => loadWords('en'));

/** All of Testville, with no two markers in each other's way but the two behind one door. */
const allInSight: Camera = { zoom: 13.5, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
const allMarkers = [
  'example-energy-arena',
  'fake-factory+1',
  'lorem-cafe',
  'mock-university',
  'placeholder-library',
  'planned-tower',
  'stub-hospital',
];
/** Drawn without a graphics card, beside other tests. */
const soon = { timeout: 45_000 };
const noInsets = { top: 0, right: 0, bottom: 0, left: 0 };

type Appearance = Parameters<typeof MapView>[0]['appearance'];

const framed = (appearance: Appearance) => (
  <div data-testid="frame" style={{ inlineSize: 1000, blockSize: 700, position: 'absolute', inset: 0 }}>
    <MapView appearance={appearance} insets={noInsets} />
  </div>
);

/** The map of Testville on a store, once it is idle. */
async function mapOn(store: AtlasStore) {
  const { screen, redrawn } = await drawnOn(store, framed('light'));
  const frame = screen.getByTestId('frame').element();
  await expect.poll(() => store.getState().session.map, soon).toBe('idle');
  const map = mapInPage(frame);
  const wear = async (appearance: Appearance): Promise<void> => {
    await redrawn(framed(appearance));
    await nextIdle(map);
  };
  return { map, wear };
}

const drawnMarkers = (map: MapLibreMap) =>
  map.queryRenderedFeatures({ layers: ['marker'] }).filter(({ properties }) => properties['dim'] === 0);

const idsOn = (map: MapLibreMap): string[] =>
  [...new Set(drawnMarkers(map).map(({ properties }) => String(properties['id'])))].sort();

const expectMarkers = (map: MapLibreMap, ids: readonly string[]): Promise<void> =>
  expect.poll(() => idsOn(map), soon).toEqual([...ids].sort());

const isLit = (map: MapLibreMap, id: string): boolean =>
  drawnMarkers(map).some(({ properties, state }) => properties['id'] === id && state['hover'] === true);

/** Presses the map with the mouse where a position is drawn. */
async function press(map: MapLibreMap, position: readonly [number, number]): Promise<void> {
  const { x, y } = map.project([...position]);
  await userEvent.click(map.getCanvas(), { position: { x, y } });
}

it('every place with a point is in a marker, and what has none or has closed is not', async () => {
  const { map } = await mapOn(storeWith({ camera: allInSight }));
  await expectMarkers(map, allMarkers);
});

it('a press on a marker means its place', async () => {
  const store = storeWith({ camera: allInSight });
  const { map } = await mapOn(store);
  await expectMarkers(map, allMarkers);
  await press(map, [0.104, 50.094]);
  await expect.poll(() => store.getState().view.place, soon).toBe('placeholder-library');
});

it('a press on the marker of one building means all its places', async () => {
  const store = storeWith({ camera: allInSight });
  const { map } = await mapOn(store);
  await expectMarkers(map, allMarkers);
  await press(map, [0.096, 50.108]);
  await expect.poll(() => store.getState().session.coincident, soon).toEqual(['fake-factory', 'sample-startup-hub']);
  expect(store.getState().view.place).toBeNull();
});

it('a press on a cluster looks closer, and the person has chosen to', async () => {
  const store = storeWith({ camera: { ...allInSight, zoom: 10 } });
  const { map } = await mapOn(store);
  const [cluster] = drawnMarkers(map);
  expect(cluster?.properties['n']).toBeGreaterThan(1);
  const [lng = 0, lat = 0] = cluster?.geometry.type === 'Point' ? cluster.geometry.coordinates : [];
  await press(map, [lng, lat]);
  await expect.poll(() => store.getState().view.camera?.zoom, soon).toBeGreaterThan(10);
});

it('a click on the background sets the origin in Find, and in no other tab', async () => {
  const store = storeWith({ camera: allInSight });
  const { map } = await mapOn(store);
  await press(map, [0.12, 50.102]);
  expect(store.getState().view.near).toBeNull();
  tabOpened(store, 'find');
  await press(map, [0.12, 50.102]);
  await expect.poll(() => store.getState().view.near, soon).toMatchObject({ type: 'point' });
  const { near } = store.getState().view;
  expect(near?.type === 'point' && near.lng).toBeCloseTo(0.12, 3);
  expect(store.getState().view.camera).toEqual(allInSight);
});

it('a filter holds through every appearance', async () => {
  const store = storeWith({ camera: allInSight });
  const { map, wear } = await mapOn(store);
  facetToggled(store, 'category', 'library');
  await expectMarkers(map, ['placeholder-library']);
  for (const appearance of ['dark', 'contrast', 'light'] as const) {
    await wear(appearance);
    await expectMarkers(map, ['placeholder-library']);
  }
  facetToggled(store, 'category', 'library');
  await expectMarkers(map, allMarkers);
});

it('with more places than the style is given at once, a filter holds through appearances and from zoom to zoom', async () => {
  const tiny = tinyCity();
  const places = syntheticPlaces(4000).map(({ position, ...place }) => ({
    ...place,
    position: position && ([position[0] - 10.6522, position[1] - 9.8139] as const),
  }));
  const bounds = [-0.2, 49.9, 0.4, 50.3] as const;
  const store = storeWith(
    { camera: { ...allInSight, zoom: 9.6 } },
    { ...tiny, city: { ...tiny.city, bounds }, places, context: null },
  );
  const { map, wear } = await mapOn(store);
  const found = (): number => resultsOf(store.getState()).hits.filter(({ place }) => isOnMap(place)).length;
  /** A marker at the edge of a tile is in two. */
  const drawn = (): number => {
    const byId = new Map(drawnMarkers(map).map(({ properties }) => [properties['id'], Number(properties['n'])]));
    return [...byId.values()].reduce((sum, n) => sum + n, 0);
  };
  const all = found();
  expect(all).toBeGreaterThan(3000);
  await expect.poll(drawn, soon).toBe(all);
  facetToggled(store, 'category', 'library');
  expect(found()).toBeLessThan(all / 5);
  await expect.poll(drawn, soon).toBe(found());
  await wear('dark');
  await expect.poll(drawn, soon).toBe(found());
  map.jumpTo({ zoom: 10.1 });
  await expect.poll(drawn, soon).toBe(found());
  facetToggled(store, 'category', 'library');
  await expect.poll(drawn, soon).toBe(all);
});

it('is not said to be idle before the newest markers are drawn', async () => {
  const store = storeWith({ camera: allInSight });
  const { map } = await mapOn(store);
  await expectMarkers(map, allMarkers);
  const idsWhenIdle: string[][] = [];
  store.subscribe(({ session }, before) => {
    if (session.map === before.session.map) return;
    if (session.map === 'idle') idsWhenIdle.push(idsOn(map));
    // The engine may come to rest by chance before it has heard of the change.
    else map.fire('idle');
  });
  facetToggled(store, 'category', 'library');
  await expect.poll(() => store.getState().session.map, soon).toBe('loading');
  await expect.poll(() => store.getState().session.map, soon).toBe('idle');
  expect(idsWhenIdle).toEqual([['placeholder-library']]);
});

it('looks at the whole circle once, when its distance has come to rest', async () => {
  const store = storeWith({ near: { type: 'point', lng: 0.1, lat: 50.1 }, within: { value: 500, unit: 'm' } });
  const { map } = await mapOn(store);
  const before = map.getZoom();
  let moves = 0;
  map.on('movestart', () => {
    moves += 1;
  });
  for (let metres = 600; metres <= 2000; metres += 100) {
    radiusChosen(store, { value: metres, unit: 'm' });
    await new Promise((resolve) => setTimeout(resolve));
  }
  // Four times as far is two zooms out.
  await expect.poll(() => map.getZoom(), soon).toBeCloseTo(before - 2, 1);
  await expect.poll(() => store.getState().session.map, soon).toBe('idle');
  expect(moves).toBe(1);
});

it('the hovered place is highlighted on the map, through filters and appearances, and only while it is hovered', async () => {
  const store = storeWith({ camera: allInSight });
  const { map, wear } = await mapOn(store);
  await expectMarkers(map, allMarkers);
  hovered(store, 'lorem-cafe');
  await expect.poll(() => isLit(map, 'lorem-cafe'), soon).toBe(true);
  await wear('dark');
  await expect.poll(() => isLit(map, 'lorem-cafe'), soon).toBe(true);
  facetToggled(store, 'category', 'meeting_place');
  await expectMarkers(map, ['lorem-cafe']);
  await expect.poll(() => isLit(map, 'lorem-cafe'), soon).toBe(true);
  hovered(store, null);
  await expect.poll(() => isLit(map, 'lorem-cafe'), soon).toBe(false);
});

it('a place that shares its marker highlights the marker', async () => {
  const store = storeWith({ camera: allInSight });
  const { map } = await mapOn(store);
  await expectMarkers(map, allMarkers);
  hovered(store, 'sample-startup-hub');
  await expect.poll(() => isLit(map, 'fake-factory+1'), soon).toBe(true);
});

it('the mouse on a marker points at its place, and beside it at none', async () => {
  const store = storeWith({ camera: allInSight });
  const { map } = await mapOn(store);
  await expectMarkers(map, allMarkers);
  const { x, y } = map.project([0.104, 50.094]);
  await userEvent.hover(map.getCanvas(), { position: { x, y } });
  await expect.poll(() => store.getState().session.hovered, soon).toBe('placeholder-library');
  await userEvent.hover(map.getCanvas(), { position: { x: x + 120, y } });
  await expect.poll(() => store.getState().session.hovered, soon).toBeNull();
});

it('a chosen place is drawn large, and a place known by its area only is no marker', async () => {
  const store = storeWith({ camera: allInSight });
  const { map } = await mapOn(store);
  placeChosen(store, 'lorem-cafe');
  await expect
    .poll(() => map.queryRenderedFeatures({ layers: ['chosen'] }).map(({ properties }) => properties['name']), soon)
    .toContain('Café Lorem Ipsum');
  placeChosen(store, 'somewhere-fund');
  await expect.poll(() => map.queryRenderedFeatures({ layers: ['chosen'] }).length, soon).toBe(0);
  await expect.poll(() => map.queryRenderedFeatures({ layers: ['doubt-area'] }).length, soon).toBeGreaterThan(0);
});
