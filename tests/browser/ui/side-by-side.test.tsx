import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Atlas, Bounds } from '#domain/atlas.ts';
import { metresPerPixel } from '#domain/geo/web-mercator.ts';
import { loadWords } from '#look/words.ts';
import { MapView } from '#map/map-view.tsx';
import { facetToggled } from '#state/search/filter-actions.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { TwoDistricts } from '#ui/side-by-side/two-districts.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});

const soon = { timeout: 45_000 };
/** As much around it as two maps may want to show. */
const wide = (west: number, south: number): Bounds => [west - 3, south - 2, west + 3, south + 2];
const tiny = tinyCity();
const city: Atlas = { ...tiny, context: null, city: { ...tiny.city, bounds: wide(0.1, 50.1) } };
const [upper, lower] = city.districts;
if (!upper || !lower) throw new Error('Testville has two districts');

/** Testville again, twenty degrees further north. */
const north: Atlas = {
  ...city,
  city: { ...city.city, id: 'northville', bounds: wide(0.1, 70.1), centre: [0.1, 70.1] },
  districts: [
    {
      ...lower,
      boundary: {
        type: 'Polygon',
        coordinates: [
          [
            [0.1, 70.09],
            [0.115, 70.09],
            [0.115, 70.098],
            [0.1, 70.098],
            [0.1, 70.09],
          ],
        ],
      },
    },
  ],
};
const [northern] = north.districts;
if (!northern) throw new Error('Northville has a district');

const scaleOf = (map: MapLibreMap): number => {
  const { lng, lat } = map.getCenter();
  return metresPerPixel({ centre: [lng, lat], zoom: map.getZoom() });
};

it('two maps have one scale at any zoom, each over its own district, and are gone when they are left', async () => {
  const store = storeWith(
    { district: upper.id, pair: { city: 'northville', district: 'lower-mocking', place: null } },
    city,
    {
      mapView: async () => MapView,
    },
  );
  const { redrawn } = await drawnOn(
    store,
    <div style={{ position: 'absolute', inset: 0, inlineSize: 1000, blockSize: 700 }}>
      <TwoDistricts
        left={{ atlas: city, district: upper }}
        right={{ atlas: north, district: northern }}
        onClose={() => undefined}
      />
    </div>,
  );
  const frames = () => [...document.querySelectorAll('.twin-map[data-map-state=idle]')];
  await expect.poll(() => frames().length, soon).toBe(2);
  const [left, right] = frames().map(mapInPage);
  if (!left || !right) throw new Error('two maps were drawn');
  expect(scaleOf(right)).toBeCloseTo(scaleOf(left), 3);
  // cos 50.11° = 0.6413, cos 70.094° = 0.3404: log2 of 0.3404 / 0.6413 is -0.914.
  expect(right.getZoom() - left.getZoom()).toBeCloseTo(-0.914, 2);
  expect(right.getCenter().lat).toBeCloseTo(70.094, 2);

  const before = scaleOf(left);
  const zoomIn = page.getByRole('region', { name: 'Map of Lower Mocking' }).getByRole('button', { name: 'Zoom in' });
  await zoomIn.click();
  await expect.poll(() => scaleOf(left) / before, soon).toBeCloseTo(0.5, 2);
  await expect.poll(() => scaleOf(right) / scaleOf(left), soon).toBeCloseTo(1, 2);
  // The last frames of the first zoom would take the second one back.
  await expect.poll(() => left.isMoving() || right.isMoving(), soon).toBe(false);
  // What the keys do is fetched beside the first tiles.
  await import('#map/keyboard/map-keyboard-commands.ts');
  // Given to the canvas itself: a key of the browser goes to the test file that was clicked last, which may be another one.
  left.getCanvas().dispatchEvent(new KeyboardEvent('keydown', { key: '-', bubbles: true, cancelable: true }));
  await expect.poll(() => scaleOf(right) / before, soon).toBeCloseTo(1, 2);

  const contexts = [left, right].map((map) => map.getCanvas().getContext('webgl2'));
  expect(contexts.map((context) => context?.isContextLost())).toEqual([false, false]);
  await redrawn(<p>Gone</p>);
  await expect.poll(() => contexts.map((context) => context?.isContextLost()), soon).toEqual([true, true]);
}, 60_000);

it('without maps the figures and the likes are all there, and a filter holds for both', async () => {
  const store = storeWith({
    district: upper.id,
    pair: { city: 'testville', district: lower.id, place: null },
    view: 'list',
  });
  await drawnOn(
    store,
    <TwoDistricts
      left={{ atlas: city, district: upper }}
      right={{ atlas: city, district: lower }}
      onClose={() => undefined}
    />,
  );
  expect(document.querySelector('canvas')).toBeNull();
  // Four and three places: fewer than five say nothing, and then there is no difference to tell.
  const line = page.getByRole('row', { name: /^Meeting places/ });
  await expect.poll(() => line.getByRole('cell').first().element().textContent).toMatch(/^not enough data/);
  expect(line.element().querySelector('.twin-difference')).toBeNull();
  await expect.element(page.getByText('Testville · 4 of 4 places shown')).toBeVisible();

  await page.getByRole('combobox', { name: 'Place' }).selectOptions('Mock University');
  expect(store.getState().view.place).toBe('mock-university');
  // One theme of the three that either has: 25 / 3 is less than 20.
  await expect.element(page.getByText(/^No place in Lower has enough in common/)).toBeVisible();

  facetToggled(store, 'category', 'library');
  await expect.element(page.getByText('Testville · 0 of 4 places shown')).toBeVisible();
  await expect.element(page.getByText('Testville · 1 of 3 places shown')).toBeVisible();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect.element(page.getByText('Testville · 4 of 4 places shown')).toBeVisible();
});
