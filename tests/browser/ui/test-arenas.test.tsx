import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { testArenasOpened } from '#state/map-actions.ts';
import { facetToggled } from '#state/search/filter-actions.ts';
import { resultsOf, showsTestArenas } from '#state/selectors.ts';
import type { View } from '#state/view.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { TestArenas } from '#ui/explore/test-arenas.tsx';
import { TestArenasLink } from '#ui/explore/test-arenas-link.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';
import { Results } from '#ui/search/results.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
});

const fromTheMiddle = { near: { type: 'station', id: 'metro-middle' }, within: { value: 900, unit: 'm' } } as const;

describe('the passport of a test arena', () => {
  async function drawnPlace(id: string) {
    const store = storeWith({ place: id });
    const place = store.getState().places.get(id);
    if (!place) throw new Error(`Testville has no ${id}`);
    await drawnOn(store, <PlacePage place={place} />);
    return store;
  }
  const passport = () => page.getByRole('region', { name: 'Test arena passport' });

  it('says what is known, each pilot with its time, and in one line what is not', async () => {
    await drawnPlace('example-energy-arena');
    await expect
      .element(passport())
      .toHaveTextContent(
        'Test arena passportKindPhysicalTo tryBatteries nobody charges.How to askAsk at the desk.' +
          'PilotsPilot Zero 2024 to June 2025 · finished' +
          'Not known yet: who may use it, how mature it is, what it costs and who runs it. Tell us',
      );
    expect(passport().element().querySelectorAll('a')).toHaveLength(0);
  });

  it('of which nothing is known says so, without empty rows', async () => {
    await drawnPlace('nowhere-platform');
    await expect
      .element(passport())
      .toHaveTextContent(
        'Test arena passportKindDigitalNot known yet: what can be tried, who may use it, how to ask, ' +
          'how mature it is, what it costs, who runs it and pilots. Tell us',
      );
  });

  it('leads to the form that tells us, with the place', async () => {
    const store = await drawnPlace('nowhere-platform');
    await passport().getByRole('button', { name: 'Tell us' }).click();
    expect(store.getState().session.suggestion).toEqual({ type: 'correct', place: 'nowhere-platform' });
  });

  it('is given to test arenas alone', async () => {
    await drawnPlace('fake-factory');
    await expect.element(page.getByRole('heading', { name: 'Fake Factory Makerspace' })).toBeVisible();
    expect(passport().query()).toBeNull();
  });
});

describe('all test arenas', () => {
  it('are behind a door that says how many, and that asks for them and nothing else', async () => {
    const store = storeWith({ q: 'lab', theme: ['food'], save: ['lorem-cafe'], view: 'list' });
    await drawnOn(store, <TestArenasLink />);
    await page.getByRole('button', { name: 'All 2 test arenas' }).click();
    const { view } = store.getState();
    expect(view).toMatchObject({ q: '', theme: [], category: ['test_arena'], save: ['lorem-cafe'], view: 'list' });
    expect(showsTestArenas(store.getState())).toBe(true);
  });

  it('are counted on the map and off it, by kind, and their pilots put in order', async () => {
    const store = storeWith({ category: ['test_arena'] });
    await drawnOn(store, <TestArenas />);
    await expect.element(page.getByRole('heading', { level: 1, name: '2 test arenas in Testville' })).toBeVisible();
    await expect.element(page.getByText('1 on the map · 1 not on the map: digital')).toBeVisible();
    await expect.element(page.getByRole('listitem').filter({ hasText: /^1 Physical$/ })).toBeVisible();
    await expect.element(page.getByRole('listitem').filter({ hasText: /^1 Digital$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Pilot Zero 2024 to June 2025 · finished' }).click();
    expect(store.getState().view.place).toBe('example-energy-arena');
  });

  it('follow the other filters, and say so where no pilot has a date', async () => {
    const store = storeWith({ category: ['test_arena'], theme: ['digital_ai'] });
    await drawnOn(store, <TestArenas />);
    await expect.element(page.getByRole('heading', { name: '1 of 2 test arenas in Testville' })).toBeVisible();
    await expect.element(page.getByText('No pilot of these arenas in Testville has a known date yet.')).toBeVisible();
  });

  it('are left again by the way back', async () => {
    const store = storeWith({ category: ['test_arena'] });
    await drawnOn(store, <TestArenas />);
    await page.getByRole('button', { name: 'Back to all of Testville' }).click();
    expect(store.getState().view.category).toEqual([]);
  });
});

describe('under the count', () => {
  it.each<[string, Partial<View>]>([
    ['nothing', {}],
    ['a category', { category: ['test_arena'] }],
    ['a kind', { kind: ['digital'] }],
    ['a district', { district: 'lower-mocking' }],
    ['an origin', fromTheMiddle],
    ['an origin and a theme', { ...fromTheMiddle, theme: ['digital_ai'] }],
    ['a text', { q: 'arena' }],
    ['closed places too', { status: ['operating', 'closed'] }],
  ])('what is on the map and what is not make up the list, asked for %s', async (_what, said) => {
    const store = storeWith(said);
    await drawnOn(store, <Results />);
    const line = page.getByText(/ on the map · \d+ not on the map/);
    await expect.element(line).toBeVisible();
    const [, onMap, offMap] = /^(\d+) on the map · (\d+) not/.exec(line.element().textContent ?? '') ?? [];
    expect(document.querySelectorAll('.results [data-place-id]')).toHaveLength(Number(onMap) + Number(offMap));
    const { hits, offMap: withoutPlace } = resultsOf(store.getState());
    expect(hits.length + withoutPlace.length).toBe(Number(onMap) + Number(offMap));
  });

  it('closed places that are hidden are counted under the same filter', async () => {
    const store = storeWith();
    await drawnOn(store, <Results />);
    await expect.element(page.getByText(/^1 closed place is hidden/)).toBeVisible();
    facetToggled(store, 'category', 'test_arena');
    await expect.element(page.getByText(/closed place/)).not.toBeInTheDocument();
    testArenasOpened(store);
    await expect.element(page.getByText('1 on the map · 1 not on the map: digital')).toBeVisible();
  });
});
