import { expect, it } from 'vitest';
import { loadWords } from '#look/words.ts';
import { mapRenderer } from '#map/print/static-map.ts';
import { tabOpened } from '#state/actions.ts';
import {
  printClosed,
  printEntriesOf,
  printOpened,
  printSettingsOf,
  subjectOf,
  subjectsOf,
} from '#state/print/print-settings.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';

it('the sheet is opened over what is there, and closing it leads back to that', () => {
  const store = storeWith({ view: 'list' });
  printOpened(store, { isAsked: true });
  expect(store.getState().view.view).toBe('print');
  expect(printSettingsOf(store).getState().isAsked).toBe(true);
  printClosed(store);
  expect(store.getState().view.view).toBe('list');
  expect(printSettingsOf(store).getState().isAsked).toBe(false);
});

it('what is found is printed, unless doors are asked for or the shortlist is what it is about', () => {
  const save = ['fake-factory', 'lorem-cafe'];
  const subject = (said: Parameters<typeof storeWith>[0]) => subjectOf(storeWith(said).getState(), null);
  expect(subject({})).toBe('found');
  expect(subject({ save })).toBe('saved');
  expect(subject({ save, q: 'factory' })).toBe('found');
  expect(subject({ save, need: ['desk'] })).toBe('doors');
  const store = storeWith({ save, q: 'factory' });
  tabOpened(store, 'saved');
  expect(subjectOf(store.getState(), null)).toBe('saved');
  expect(subjectsOf(store.getState())).toEqual(['saved', 'found']);
  expect(subjectOf(store.getState(), 'found')).toBe('found');
  expect(subjectOf(store.getState(), 'doors'), 'none are asked for').toBe('saved');
});

it('the shortlist keeps its order', () => {
  const { getState } = storeWith({ save: ['lorem-cafe', 'fake-factory'] });
  expect(printEntriesOf(getState(), 'saved').map(({ place }) => place.id)).toEqual(['lorem-cafe', 'fake-factory']);
});

it('paper shows the middle of the camera, as much of the map as a common screen, and all that this one shows', async () => {
  await loadWords('en');
  await loadAllWords();
  const camera = { zoom: 14, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
  const store = storeWith({ camera });
  const size = { width: 480, height: 320 };
  expect(mapRenderer.frameOf(store.getState(), size)).toMatchObject({ centre: [0.1, 50.1], zoom: 13, ...size });
  const sight = { bounds: [0.09, 50.097, 0.11, 50.103] as const, zoom: 14, camera };
  store.setState(({ session }) => ({ session: { ...session, viewport: sight } }));
  // 0.02 degrees of longitude on 480 pixels: 512 x 2^zoom = 480 x 360 / 0.02.
  expect(mapRenderer.frameOf(store.getState(), size).zoom).toBeCloseTo(Math.log2((480 * 360) / 0.02 / 512), 2);
});
