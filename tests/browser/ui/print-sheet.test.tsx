import { beforeAll, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { isOnMap } from '#domain/atlas.ts';
import { loadWords } from '#look/words.ts';
import type { MapRenderer } from '#state/map-renderer.ts';
import { printSettingsOf } from '#state/print/print-settings.ts';
import { resultsOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { mapRendererWith } from '#tests/support/fake-map-renderer.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { PrintSection } from '#ui/print/print-section.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});

const sheetStoreWith = (said: Partial<View>, renderer = mapRendererWith()): AtlasStore =>
  storeWith(said, tinyCity(), { mapRenderer: async () => renderer });

async function sheetOf(store: AtlasStore): Promise<void> {
  await drawnOn(store, <PrintSheet />);
}

const numbersIn = (selector: string): number[] =>
  [...document.querySelectorAll(selector)].map((each) => Number(each.textContent));

const expectSaid = (sentence: string | RegExp): Promise<void> =>
  expect.element(page.getByRole('status').and(page.getByText(sentence))).toBeVisible();

it('numbers on the map are the numbers of the list, each once, and the rest stands apart without one', async () => {
  const store = sheetStoreWith({ view: 'print' });
  await sheetOf(store);
  await expectSaid('The sheet is ready. Its map has 225 dots an inch.');
  const places = resultsOf(store.getState()).hits.map(({ place }) => place);
  // One of them lies outside the city, beyond the map.
  const all = places.filter((place) => isOnMap(place) && !place.outsideCity).map((_, i) => i + 1);
  expect(all.length).toBeGreaterThan(5);
  expect(numbersIn('.paper-pins text').sort((a, b) => a - b)).toEqual(all);
  expect(numbersIn('.paper-number b')).toEqual(all);
  await expect.element(page.getByRole('list', { name: `Places, ${all.length} found` })).toBeVisible();
  await expect
    .element(page.getByRole('img', { name: `Map with ${all.length} places, numbered as in the list` }))
    .toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Without a place on the map' })).toBeVisible();
  const apart = [...document.querySelectorAll('.paper-apart li')];
  expect(apart).toHaveLength(places.length - all.length);
  await expect.element(page.getByText(/^Shown: all of Testville; operating/)).toBeVisible();
});

it('the doors are printed with their reasons, the shortlist in its order', async () => {
  const save = ['lorem-cafe', 'fake-factory'];
  await sheetOf(sheetStoreWith({ view: 'print', save }));
  await expect.element(page.getByRole('heading', { name: 'Shortlist, Testville' })).toBeVisible();
  const ids = [...document.querySelectorAll('[data-print-id]')].map((each) => each.getAttribute('data-print-id'));
  expect(ids).toEqual(save);
});

it('without a graphics card, or when it is taken away, the sheet goes on without its map and says so', async () => {
  await sheetOf(sheetStoreWith({ view: 'print' }, mapRendererWith({ draw: () => Promise.reject(new Error('lost')) })));
  await expectSaid('The map could not be drawn here. The list is whole.');
  expect(numbersIn('.paper-number b').length).toBeGreaterThan(5);
});

it('a card that draws less than the paper could show is used as it is, and named', async () => {
  await sheetOf(sheetStoreWith({ view: 'print' }, mapRendererWith({ mostPixels: () => 800 })));
  await expectSaid(/^The sheet is ready\. This graphics card draws its map at 1\d\d dots an inch\.$/);
});

it('is printed once its map is there, and Escape leads back', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  let finish = (): void => undefined;
  const waits = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const draw: MapRenderer['draw'] = async (...asked) => waits.then(() => mapRendererWith().draw(...asked));
  const store = sheetStoreWith({ view: 'print' }, mapRendererWith({ draw }));
  printSettingsOf(store).setState({ isAsked: true, before: 'map' });
  await sheetOf(store);
  await expectSaid('The map is being drawn…');
  expect(print).not.toHaveBeenCalled();
  finish();
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce(), { timeout: 10_000 });
  await userEvent.keyboard('{Escape}');
  expect(store.getState().view.view).toBe('map');
  print.mockRestore();
});

it('wears its own paper, whatever the screen wears, and another size when one is chosen', async () => {
  await sheetOf(sheetStoreWith({ view: 'print', appearance: 'dark' }));
  const paper = document.querySelector('.paper');
  if (!paper) throw new Error('there is no paper');
  expect(getComputedStyle(paper).getPropertyValue('--ink')).toBe('#1F2A30');
  await page.getByRole('combobox', { name: 'Paper', exact: true }).selectOptions('A3');
  await page.getByRole('combobox', { name: 'Which way the paper lies' }).selectOptions('Landscape');
  expect(paper.getAttribute('data-paper')).toBe('a3-landscape');
});

/** How many pixels of a part of a picture, in CSS pixels at 1x, are not of the colour of its first one. */
function drawnIn(picture: ImageBitmap, times: number, [x, y, width, height]: readonly number[]): number {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(
    ...([x, y, width, height].map((each = 0) => each * times) as [number, number, number, number]),
  );
  const pixels = new Uint32Array(data.buffer);
  return pixels.filter((pixel) => pixel !== pixels[0]).length;
}

it.each([1, 2, 4])(
  'the picture at %d times has its size, and title, legend, scale and credits in it',
  async (times) => {
    const made: Blob[] = [];
    const url = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return '#';
    });
    await drawnOn(sheetStoreWith({}), <PrintSection />);
    const name = `Picture of the map (PNG), ${times} ${times === 1 ? 'time' : 'times'} the size of a screen`;
    await page.getByRole('button', { name }).click();
    await vi.waitFor(() => expect(made).toHaveLength(1), { timeout: 10_000 });
    url.mockRestore();
    const picture = await createImageBitmap(made[0] as Blob);
    // The map is 1120 by 700, with 20 on each side, 56 above and 78 below.
    expect([picture.width, picture.height]).toEqual([1160 * times, 834 * times]);
    expect(drawnIn(picture, times, [20, 10, 400, 40]), 'title').toBeGreaterThan(200);
    expect(drawnIn(picture, times, [16, 770, 140, 20]), 'scale').toBeGreaterThan(100);
    expect(drawnIn(picture, times, [300, 766, 400, 24]), 'legend').toBeGreaterThan(200);
    expect(drawnIn(picture, times, [20, 800, 100, 24]), 'credits').toBeGreaterThan(50);
  },
);

it('where the browser does not take the paper from the sheet, it says which to choose', async () => {
  const vendor = vi.spyOn(navigator, 'vendor', 'get').mockReturnValue('Apple Computer, Inc.');
  try {
    const store = sheetStoreWith({ view: 'print' });
    printSettingsOf(store).setState({ paper: 'a4', isLandscape: false });
    await sheetOf(store);
    await expectSaid(/^The sheet is ready\. Its map has \d+ dots an inch\.$/);
    printSettingsOf(store).setState({ paper: 'a3', isLandscape: true });
    await expectSaid(/In the print window choose A3, landscape: this browser does not take it from the sheet\.$/);
    expect(document.querySelector('.paper')?.getAttribute('data-own-size')).toBe('false');
  } finally {
    vendor.mockRestore();
  }
});
