import { paintNothing } from '#tests/support/paint-nothing.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import '#look/base.css';
import '#ui/kit/styles/kit-styles.ts';
import '#ui/shell/shell.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CSSProperties } from 'react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { readDrawing } from '#load/read-drawing-file.ts';
import { loadWords } from '#look/words.ts';
import { MapView } from '#map/map-view.tsx';
import { tabOpened } from '#state/actions.ts';
import { showDrawn } from '#state/drawing/drawing-store.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import type { AtlasStore } from '#state/store.ts';
import type { Camera, View } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { nextIdle } from '#tests/support/drawn-map.ts';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith as anyStoreWith } from '#tests/support/store-with.ts';
import { DrawingPanel } from '#ui/drawing/drawing-panel.tsx';
import { DrawingToolbar } from '#ui/drawing/drawing-toolbar.tsx';
import { Announcer } from '#ui/shell/announcer.tsx';

paintNothing();

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});
beforeEach(() => localStorage.clear());

const storeWith = (said: Partial<View> = {}): AtlasStore => anyStoreWith(said, tinyCity(), { readDrawing });

const soon = { timeout: 45_000 };
const testville: Camera = { zoom: 13.5, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
const noInsets = { top: 0, right: 0, bottom: 0, left: 0 };
type Appearance = Parameters<typeof MapView>[0]['appearance'];

const framed = (appearance: Appearance) => (
  <>
    <div data-testid="frame" style={{ inlineSize: 600, blockSize: 500, position: 'absolute', inset: 0 }}>
      <MapView appearance={appearance} insets={noInsets} />
    </div>
    <div style={{ position: 'absolute', inset: '0 0 auto 610px', zIndex: 3 }}>
      <DrawingPanel />
      <div style={{ '--panel-width': '0px', position: 'relative' } as CSSProperties}>
        <DrawingToolbar />
      </div>
    </div>
    <Announcer />
  </>
);

async function mapOn(store: AtlasStore) {
  const { screen, redrawn } = await drawnOn(store, framed('light'));
  await expect.poll(() => store.getState().session.map, soon).toBe('idle');
  const map = mapInPage(screen.getByTestId('frame').element());
  const wear = async (appearance: Appearance): Promise<void> => {
    await redrawn(framed(appearance));
    await nextIdle(map);
  };
  return { map, wear };
}

const press = (map: MapLibreMap, x: number, y: number): Promise<void> =>
  userEvent.click(map.getCanvas(), { position: { x, y } });

/** The shapes that the map shows, by layer and kind. */
const shapesOn = (map: MapLibreMap): string[] => {
  const found = map.queryRenderedFeatures({ layers: ['drawn-area', 'drawn-line', 'drawn-point', 'drawn-label'] });
  return [
    ...new Set(found.map(({ layer, properties }) => `${layer.id} ${properties['label'] ?? properties['kind']}`)),
  ].sort();
};
/** Waits until an element says so. */
const reads = (locator: Locator, pattern: RegExp): Promise<void> =>
  expect.poll(() => locator.element().textContent ?? '', soon).toMatch(pattern);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const exactly = (name: string) => page.getByRole('button', { name, exact: true });
const list = () => page.getByRole('list', { name: 'What is drawn' });

it('a line drawn by pointer is measured, listed, taken back, and stays through every appearance', async () => {
  const store = storeWith({ camera: testville });
  tabOpened(store, 'find');
  const { map, wear } = await mapOn(store);
  await button('Draw on the map').click();
  await expect.poll(() => map.getCanvas().style.cursor, soon).toBe('crosshair');
  await press(map, 150, 250);
  await press(map, 350, 250);
  await press(map, 350, 250);
  const item = list().getByRole('listitem');
  await reads(item, /^Line 1Line · [\d,]+ m · Pink/);
  // 512 · 2^13.5 pixels go around the earth at the equator; at 50.1° north a pixel is 4.33 m.
  const metres = Number(/([\d,]+) m/.exec(item.element().textContent ?? '')?.[1]?.replace(',', ''));
  expect(metres).toBeGreaterThan(850);
  expect(metres).toBeLessThan(880);
  await expect.poll(() => store.getState().session.announcement.text, soon).toMatch(/^Line 1 is drawn: \d+ m\.$/);
  // No place was opened and no start was set by any of these presses.
  expect(store.getState().view).toMatchObject({ place: null, near: null, district: null });
  const shown = ['drawn-label', 'drawn-line line'];
  const seen = () => shapesOn(map).map((each) => each.replace(/ \d+ m$/, ''));
  await expect.poll(seen, soon).toEqual(shown);
  for (const appearance of ['dark', 'contrast', 'light'] as const) {
    await wear(appearance);
    await expect.poll(seen, soon).toEqual(shown);
  }
  expect(drawnOnMapOf(store).getState().atRest?.features).toHaveLength(1);
  expect(localStorage.getItem('shared-city-atlas-drawing/testville')).toContain('"kind":"line"');

  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => shapesOn(map), soon).toEqual([]);
  expect(drawnOnMapOf(store).getState().atRest).toBeNull();
  await button('Redo').first().click();
  await expect.poll(seen, soon).toEqual(shown);
  await button('Remove Line 1').click();
  await expect.poll(() => shapesOn(map), soon).toEqual([]);
});

it('an area is pulled by its corner, and Escape steps out one layer at a time', async () => {
  const { map } = await mapOn(storeWith({ camera: testville }));
  await button('Draw on the map').click();
  await exactly('Area').click();
  await expect.poll(() => map.getCanvas().style.cursor, soon).toBe('crosshair');
  for (const [x, y] of [
    [150, 150],
    [350, 150],
    [350, 350],
    [350, 350],
  ] as const) {
    await press(map, x, y);
  }
  const item = list().getByRole('listitem');
  await reads(item, /Area · [\d.]+ ha/);
  const before = item.element().textContent;
  await exactly('Change').click();
  await press(map, 300, 200);
  await expect.poll(() => shapesOn(map), soon).toContain('drawn-point corner');
  await userEvent.dragAndDrop(map.getCanvas(), map.getCanvas(), {
    sourcePosition: { x: 350, y: 350 },
    targetPosition: { x: 350, y: 420 },
    // As a hand pulls: when the pull is noticed, it is still near the corner.
    steps: 35,
  });
  await expect.poll(() => item.element().textContent, soon).not.toBe(before);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => shapesOn(map).includes('drawn-point corner'), soon).toBe(false);
  await expect.element(page.getByRole('toolbar')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument();
});

it('by keyboard alone: corners at the middle of the map, a note with its words, and the list', async () => {
  const store = storeWith({ camera: testville });
  const { map } = await mapOn(store);
  button('Draw on the map').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('toolbar', { name: 'Drawing tools' })).toBeVisible();
  await expect.poll(() => map.getCanvas().style.cursor, soon).toBe('crosshair');
  map.getCanvas().focus();
  await userEvent.keyboard(' ');
  map.jumpTo({ center: [0.11, 50.1] });
  await userEvent.keyboard(' {Enter}');
  // 0.01° · 111,195.08 m · cos 50.1° = 713.3 m
  await reads(list().getByRole('listitem'), /Line · 713 m/);

  exactly('Note').element().focus();
  await userEvent.keyboard('{Enter}');
  button('Note at the middle of the map').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'What the note says' })).toHaveFocus();
  await userEvent.keyboard('A bench here{Enter}');
  await reads(list().getByRole('listitem').nth(1), /^A bench hereNote · Pink/);
  await expect.poll(() => shapesOn(map), soon).toContain('drawn-label A bench here');

  button('Change A bench here').element().focus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('combobox', { name: 'Colour of A bench here' }).selectOptions('Green');
  await reads(list().getByRole('listitem').nth(1), /Note · Green/);
  button('Remove A bench here').element().focus();
  await userEvent.keyboard('{Enter}');
  await reads(list().getByRole('listitem'), /^Line 1/);
  await expect.element(button('Undo').first()).toHaveFocus();
  await expect
    .poll(() => store.getState().session.announcement.text, soon)
    .toBe('A bench here is removed. Undo brings it back.');
  await userEvent.keyboard('{Enter}');
  await reads(list().getByRole('listitem').nth(1), /^A bench here/);
});

const fileOf = (value: unknown): File => new File([JSON.stringify(value)], 'drawing.geojson');
const point = { type: 'Feature', properties: { name: 'Quay' }, geometry: { type: 'Point', coordinates: [0.1, 50.1] } };

describe('the section Drawing', () => {
  it('opens a file, says what was left out and why, and has it again the next time', async () => {
    const store = storeWith();
    await drawnOn(store, <DrawingPanel />);
    const wrong = { ...point, geometry: { type: 'Point', coordinates: [262_000, 6_649_000] } };
    const file = fileOf({ type: 'FeatureCollection', features: [point, wrong] });
    await userEvent.upload(page.getByLabelText('Open a GeoJSON file'), file);
    await expect.element(page.getByText('1 thing was read.')).toBeVisible();
    await expect
      .element(
        page.getByText(
          'Feature 2 was left out: a position is not on earth. Write longitude before latitude, in degrees.',
        ),
      )
      .toBeVisible();
    await reads(list().getByRole('listitem'), /^QuayPoint · Ink/);

    await drawnOn(storeWith(), <DrawingPanel />);
    await reads(list().last().getByRole('listitem'), /^QuayPoint · Ink/);
  });

  it('says so where the device keeps nothing, and goes on', async () => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await drawnOn(storeWith(), <DrawingPanel />);
      await userEvent.upload(page.getByLabelText('Open a GeoJSON file'), fileOf(point));
      await expect.element(page.getByText(/^This device keeps nothing/)).toBeVisible();
      await reads(list().getByRole('listitem'), /^Quay/);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it("gives way to a slide's drawing, and comes back", async () => {
    const store = storeWith();
    await drawnOn(store, <DrawingPanel />);
    await userEvent.upload(page.getByLabelText('Open a GeoJSON file'), fileOf(point));
    await expect.poll(() => drawnOnMapOf(store).getState().atRest?.features[0]?.properties?.['name']).toBe('Quay');
    showDrawn(store, { type: 'FeatureCollection', features: [{ ...point, properties: { name: 'Slide' } } as never] });
    expect(drawnOnMapOf(store).getState().atRest?.features[0]?.properties?.['name']).toBe('Slide');
    showDrawn(store, null);
    expect(drawnOnMapOf(store).getState().atRest?.features[0]?.properties?.['name']).toBe('Quay');
  });
});
