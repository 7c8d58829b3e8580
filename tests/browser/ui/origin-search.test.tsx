import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultConfig } from '#domain/config.ts';
import type { Geocode, GeocodeAnswer } from '#domain/near/geocoding.ts';
import { loadWords } from '#look/words.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { FindPanel } from '#ui/needs/find-panel.tsx';

beforeAll(async () => {
  await loadWords('en');
});

const field = () => page.getByRole('combobox', { name: 'Address, station or place' });
const button = () => page.getByRole('button', { name: 'Search at geocode.example' });

/** Find with an online search set, whose questions are kept and answered by the test. */
async function withGeocoder() {
  const asked: { text: string; signal: AbortSignal; answer: (given: GeocodeAnswer) => void }[] = [];
  const geocode: Geocode = ({ text }, signal) =>
    new Promise((resolve, reject) => {
      asked.push({ text, signal, answer: resolve });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  const store = storeWith({}, tinyCity(), { geocode });
  const credit = { text: 'Data of the test', link: 'https://example.org/' };
  store.setState({ config: { ...defaultConfig, geocoder: { url: 'https://geocode.example', credit } } });
  await drawnOn(store, <FindPanel />);
  return { store, asked };
}
const house = { type: 'found', found: [{ label: 'House 7', position: [0.1, 50.1] }] } as const;

describe('a start typed by hand', () => {
  it('is offered while one types, and taken by Enter', async () => {
    const store = storeWith();
    await drawnOn(store, <FindPanel />);
    await field().fill('dummy lane');
    await expect.element(page.getByRole('option', { name: /^Dummy Lane 1/ })).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('button', { name: /^Search at/ })).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(store.getState().view.near).toEqual({ type: 'point', lng: 0.096, lat: 50.108 });
    await expect.element(page.getByText('Dummy Lane 1')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Start somewhere else' })).toHaveFocus();
  });

  it('of the slider says what is here and what comes next, and the nearest are told in words', async () => {
    const near = { type: 'station', id: 'metro-middle' } as const;
    await drawnOn(storeWith({ near, within: { value: 900, unit: 'm' } }), <FindPanel />);
    await page.getByText('In words, to read aloud').click();
    await expect
      .element(page.getByText(/^Nearest from here\. Learn & research: Mock University, 1,320 m north-west, 21 minutes/))
      .toBeVisible();
  });
});

describe('an online search', () => {
  it('is asked by a press only, and once however often one presses', async () => {
    const { store, asked } = await withGeocoder();
    await field().fill('ho');
    await expect.element(button()).not.toBeInTheDocument();
    await field().fill('house 7');
    await expect.element(button()).toBeVisible();
    expect(asked).toEqual([]);
    await button().dblClick();
    await expect.element(page.getByText('Asking geocode.example…')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(asked.map(({ text }) => text)).toEqual(['house 7']);
    asked[0]?.answer(house);
    await expect.element(page.getByRole('link', { name: 'Data of the test' })).toBeVisible();
    await page.getByRole('option', { name: /^House 7/ }).click();
    expect(store.getState().view.near).toEqual({ type: 'point', lng: 0.1, lat: 50.1 });
    await expect.element(page.getByText('House 7')).toBeVisible();
  });

  it('is given up when another text is typed, and its answer with it', async () => {
    const { asked } = await withGeocoder();
    await field().fill('house 7');
    await button().click();
    await field().fill('house 71');
    await expect.element(button()).toBeVisible();
    expect(asked[0]?.signal.aborted).toBe(true);
    await expect.element(page.getByRole('option')).not.toBeInTheDocument();
    await field().fill('house 7');
    await button().click();
    expect(asked).toHaveLength(2);
    expect(asked[1]?.signal.aborted).toBe(false);
  });

  it('says what went wrong, and can be asked again', async () => {
    const { asked } = await withGeocoder();
    await field().fill('house 7');
    await button().click();
    asked[0]?.answer({ type: 'fault', fault: 'slow' });
    await expect.element(page.getByText(/^geocode\.example took too long/)).toBeVisible();
    await button().click();
    expect(asked).toHaveLength(2);
    asked[1]?.answer(house);
    await expect.element(page.getByRole('option', { name: /^House 7/ })).toBeVisible();
  });
});
