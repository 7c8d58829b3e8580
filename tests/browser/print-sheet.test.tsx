import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { isOnMap } from '#domain/atlas.ts';
import { frameAround } from '#domain/projection.ts';
import { loadLaterWords, loadWords } from '#look/words.ts';
import { printing } from '#state/printing.ts';
import { resultsOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { type MapPress, PaperContext } from '#state/use-paper.ts';
import { storeWith } from '#tests/unit/tiny-store.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import { drawnOn } from './with-store.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadLaterWords();
});
const asBefore = printing.getState();
beforeEach(() => printing.setState(asBefore));

/** Draws a map of one colour, as large as it is asked for. */
const draw: MapPress['draw'] = async (_, { width, height }, { pixelRatio }) => {
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  return { canvas, ground: 'embedded' };
};

/** A press without a map engine: all of Testville, or what else is said. */
const pressWith = (part: Partial<MapPress> = {}): MapPress => ({
  frameOf: ({ atlas }, size) => frameAround(atlas.city.bounds, size, 10, 18),
  mostPixels: () => 8192,
  draw,
  ...part,
});

async function sheetOf(store: AtlasStore, press = pressWith()): Promise<void> {
  const bring = async () => press;
  await drawnOn(
    store,
    <PaperContext value={bring}>
      <PrintSheet />
    </PaperContext>,
  );
}

const numbersIn = (selector: string): number[] =>
  [...document.querySelectorAll(selector)].map((each) => Number(each.textContent));

const expectSaid = (sentence: string | RegExp): Promise<void> =>
  expect.element(page.getByRole('status').and(page.getByText(sentence))).toBeVisible();

it('numbers on the map are the numbers of the list, each once, and the rest stands apart without one', async () => {
  const store = storeWith({ view: 'print' });
  await sheetOf(store);
  await expectSaid('The sheet is ready.');
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
  await sheetOf(storeWith({ view: 'print', save }));
  await expect.element(page.getByRole('heading', { name: 'Shortlist, Testville' })).toBeVisible();
  const ids = [...document.querySelectorAll('[data-print-id]')].map((each) => each.getAttribute('data-print-id'));
  expect(ids).toEqual(save);
});

it('without a graphics card, or when it is taken away, the sheet goes on without its map and says so', async () => {
  await sheetOf(storeWith({ view: 'print' }), pressWith({ draw: () => Promise.reject(new Error('lost')) }));
  await expectSaid('The map could not be drawn here. The list is whole.');
  expect(numbersIn('.paper-number b').length).toBeGreaterThan(5);
});

it('a card that draws less than the paper could show is used as it is, and named', async () => {
  await sheetOf(storeWith({ view: 'print' }), pressWith({ mostPixels: () => 800 }));
  await expectSaid(/^The sheet is ready\. This graphics card draws its map at 1\d\d dots an inch\.$/);
});

it('is printed once its map is there, and Escape leads back', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  const store = storeWith({ view: 'print' });
  printing.setState({ isAsked: true, before: 'map' });
  let finish = (): void => undefined;
  const waits = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await sheetOf(store, pressWith({ draw: async (...asked) => waits.then(() => draw(...asked)) }));
  await expectSaid('The map is being drawn…');
  expect(print).not.toHaveBeenCalled();
  finish();
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce(), { timeout: 10_000 });
  await userEvent.keyboard('{Escape}');
  expect(store.getState().view.view).toBe('map');
  print.mockRestore();
});

it('wears its own paper, whatever the screen wears, and another size when one is chosen', async () => {
  await sheetOf(storeWith({ view: 'print', appearance: 'dark' }));
  const paper = document.querySelector('.paper');
  if (!paper) throw new Error('there is no paper');
  expect(getComputedStyle(paper).getPropertyValue('--ink')).toBe('#1F2A30');
  await page.getByRole('combobox', { name: 'Paper', exact: true }).selectOptions('A3');
  await page.getByRole('combobox', { name: 'Which way the paper lies' }).selectOptions('Landscape');
  expect(paper.getAttribute('data-paper')).toBe('a3-landscape');
});
