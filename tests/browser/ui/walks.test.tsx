import { loadAllWords } from '#tests/support/words-for-tests.ts';
import '#look/base.css';
import '#ui/kit/styles/kit-styles.ts';
import '#ui/shell/shell.css';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { Explore } from '#ui/explore/explore.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';
import { WalkPage } from '#ui/walks/walks.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});
beforeEach(() => localStorage.clear());

const walk = 'round-the-middle';
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the walks of a city', () => {
  it('are listed under Explore, behind a door, with stops, length and minutes', async () => {
    const store = storeWith();
    await drawnOn(store, <Explore />);
    await expect.element(page.getByRole('heading', { name: 'Walks' })).toBeVisible();
    await button('Go for a walk').click();
    const card = button('Round the middle 3 stops · 3,440 m · 56 min walk · a round');
    await expect.element(card).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(store.getState().view).toMatchObject({ walk, stop: null });
  });

  it('have no door where there are none', async () => {
    const store = storeWith();
    store.setState(({ atlas }) => ({ atlas: { ...atlas, walks: [] } }));
    await drawnOn(store, <Explore />);
    await expect.element(page.getByRole('heading', { name: 'Districts' })).toBeVisible();
    expect(button('Go for a walk').query()).toBeNull();
  });
});

describe('a walk', () => {
  it('as a whole tells its stops in order, and starts at the first', async () => {
    const store = storeWith({ walk });
    await drawnOn(store, <WalkPage />);
    await expect.element(heading('Round the middle')).toHaveFocus();
    const stops = page.getByRole('list', { name: 'Stops, in the order to walk' });
    const names = stops.getByRole('button').elements();
    expect(names.map(({ textContent }) => textContent)).toEqual([
      '1Fake Factory Makerspace',
      '2Café Lorem Ipsum',
      '3Placeholder Library',
    ]);
    await expect
      .element(page.getByText('From the last stop the walk goes back to the first, Fake Factory Makerspace.'))
      .toBeVisible();
    await button('Start the walk').click();
    expect(store.getState().view.stop).toBe(1);
    await expect.element(heading('Stop 1 of 3 Fake Factory Makerspace')).toHaveFocus();
  });

  it('is walked step by step, with the heading in focus, and leads back to the whole at its end', async () => {
    const store = storeWith({ walk, stop: 1 });
    await drawnOn(store, <WalkPage />);
    await expect.element(page.getByText('Nothing is made here.')).toBeVisible();
    await expect.element(page.getByText('Next: Café Lorem Ipsum, 1,510 m, 25 min walk')).toBeVisible();
    await expect.element(button('Stop before')).toBeDisabled();
    await button('Next stop').click();
    await expect.element(heading('Stop 2 of 3 Café Lorem Ipsum')).toHaveFocus();
    await button('Next stop').click();
    await expect
      .element(page.getByText('Back to the start: Fake Factory Makerspace, 1,660 m, 27 min walk'))
      .toBeVisible();
    await button('Finish').click();
    await expect.element(heading('Round the middle')).toHaveFocus();
    await expect.element(button('Start the walk')).toBeVisible();
  });

  it('goes on where one was, says where one has been, and forgets both when asked', async () => {
    const store = storeWith({ walk, stop: 2 });
    await drawnOn(store, <WalkPage />);
    const been = button('I have been here');
    await been.click();
    await expect.element(been).toHaveAttribute('aria-pressed', 'true');
    await button('Back to the walk').click();
    await expect.element(page.getByText(/^You have been at 1 of 3 stops\./)).toBeVisible();

    const another = storeWith({ walk });
    await drawnOn(another, <WalkPage />);
    await button('Start over').last().click();
    await expect.element(button('Start the walk')).toHaveFocus();
    expect(localStorage.getItem('shared-city-atlas-walks')).toBe('{}');
  });

  it('offers the stop that was last on screen', async () => {
    localStorage.setItem(
      'shared-city-atlas-walks',
      JSON.stringify({ [`testville/${walk}`]: { been: ['fake-factory'], last: 'placeholder-library' } }),
    );
    const store = storeWith({ walk });
    await drawnOn(store, <WalkPage />);
    await button('Go on at stop 3 of 3').click();
    expect(store.getState().view.stop).toBe(3);
  });

  it('leads to all that is known of the place, whose page leads back, and to the way there by coordinates alone', async () => {
    const store = storeWith({ walk, stop: 1 });
    const { redrawn } = await drawnOn(store, <WalkPage />);
    const way = page.getByRole('link', { name: 'Way to Fake Factory Makerspace, OpenStreetMap, in a new tab' });
    await expect.element(way).toHaveAttribute('href', expect.stringContaining('50.108,0.096'));
    await button('More about this place').click();
    const place = store.getState().places.get(store.getState().view.place ?? '');
    if (!place) throw new Error('no place was opened');
    await redrawn(<PlacePage place={place} />);
    await button('Back to the walk').click();
    expect(store.getState().view).toMatchObject({ walk, stop: 1, place: null });
  });
});
