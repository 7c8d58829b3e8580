import { atlasOf, placesOf } from '#state/selectors.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import '#look/base.css';
import '#ui/kit/styles/kit-styles.ts';
import '#ui/shell/shell.css';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { mapInputOf } from '#state/map-input.ts';
import { presentingLeft, presentingStarted } from '#state/present/presentation-store.ts';
import { tinyStory } from '#tests/fixtures/tiny-story.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { DecisionLogPanel } from '#ui/present/decision-log.tsx';
import { WhatIfPanel } from '#ui/what-if/what-if.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});
beforeEach(() => localStorage.clear());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) }).getByRole('cell');
const cells = (name: string) =>
  row(name)
    .elements()
    .map(({ textContent }) => textContent?.trim());

const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Presses what has this name, by keyboard. */
async function press(name: string): Promise<void> {
  const found = button(name);
  await expect.element(found).toBeVisible();
  // What was pressed before may still be bringing the keyboard where it leads to.
  await expect
    .poll(async () => {
      (found.element() as HTMLElement).focus();
      await twoFrames();
      return document.activeElement === found.element();
    })
    .toBe(true);
  await userEvent.keyboard('{Enter}');
}

describe('what if', () => {
  it('is tried by keyboard alone: a place at two numbers, another closed, and both taken back', async () => {
    const store = storeWith();
    const { atlas } = store.getState();
    await drawnOn(store, <WhatIfPanel />);
    await press('Propose a place');
    await page.getByLabelText('Name', { exact: true }).fill('New lab');
    await page.getByLabelText('Latitude and longitude').fill('somewhere');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/^Two numbers, latitude first, such as /)).toBeVisible();
    await page.getByLabelText('Latitude and longitude').fill('50.094, 0.104');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'What is changed' })).toHaveFocus();
    expect(store.getState().session.announcement.text).toBe('New lab is on the map. Places: before 11, now 12.');
    expect(cells('Open places')).toEqual(['11', '12 +1']);
    expect(cells('Make')).toEqual(['1', '2 +1']);
    expect(cells('Lower Mocking')).toEqual(['3', '4 +1']);

    await press('Close a place');
    await page.getByLabelText('Which place closes').selectOptions('lorem-cafe');
    await press('Close it');
    expect(cells('Open places')).toEqual(['11', '11 ±0']);
    expect(cells('Lower Mocking')).toEqual(['3', '3 ±0']);

    await press('Scenario B');
    expect(atlasOf(store.getState())).toBe(atlas);
    await press('Scenario A');
    await press('Take back: New lab');
    expect(cells('Open places')).toEqual(['11', '10 −1']);
    await press('Take everything back');
    await expect.element(page.getByRole('heading', { name: 'What if' })).toHaveFocus();
    expect(store.getState().session.announcement.text).toBe('All is as it was: 11 places.');
    expect(atlasOf(store.getState())).toBe(atlas);
    expect(page.getByRole('table').query()).toBeNull();
  });

  it('moves a proposed place by keyboard, and by a pull on the map, which leaves one step to go back', async () => {
    const store = storeWith();
    await drawnOn(store, <WhatIfPanel />);
    await press('Propose a place');
    await page.getByLabelText('Latitude and longitude').fill('50.094, 0.104');
    await userEvent.keyboard('{Enter}');
    const position = () => placesOf(store.getState()).get('what-if-1')?.position;
    await press('Move: Makerspace or lab');
    await page.getByLabelText('Latitude and longitude').fill('50.108, 0.096');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Move: Makerspace or lab')).toHaveFocus();
    expect(position()).toEqual([0.096, 50.108]);
    expect(store.getState().session.announcement.text).toBe(
      'Makerspace or lab has been moved. Places: before 11, now 12.',
    );

    mapInputOf(store).getState().onPlaceDrag?.('what-if-1', [0.1, 50.1], false);
    await expect.poll(position).toEqual([0.1, 50.1]);
    expect(store.getState().how).toBe('replace');
    mapInputOf(store).getState().onPlaceDrag?.('what-if-1', [0.104, 50.094], true);
    expect(position()).toEqual([0.104, 50.094]);
    expect(store.getState()).toMatchObject({
      how: 'push',
      view: { scenario: { added: [{ id: 'what-if-1', position: [0.104, 50.094] }], closed: [] } },
    });
    await expect.poll(() => cells('Lower Mocking')).toEqual(['3', '4 +1']);
  });

  it('waits for a press on the map, which Escape lets be', async () => {
    const store = storeWith();
    await drawnOn(store, <WhatIfPanel />);
    await press('Propose a place');
    await press('By a press on the map');
    await expect.element(page.getByText(/^Press on the map where Makerspace or lab should stand/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('By a press on the map')).toHaveFocus();
    const wanted = () => mapInputOf(store).getState().onNextClick;
    expect(wanted()).toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect.poll(wanted).not.toBeNull();
    wanted()?.([0.104, 50.094]);
    await expect.element(button('Take back: Makerspace or lab')).toBeVisible();
    expect(wanted()).toBeNull();
  });
});

describe('the decision log', () => {
  it('names the slide that the room saw last, by number and title, until that is taken out', async () => {
    const store = storeWith();
    presentingStarted(store, tinyStory(), 2);
    presentingLeft(store);
    await drawnOn(store, <DecisionLogPanel />);
    await press('Write down a decision');
    await expect.element(page.getByLabelText('Slide')).toHaveValue('2, “Two shown” (A tour)');
    await page.getByLabelText('What was decided').fill('Ask the owner');
    await press('Keep it');
    await expect.element(page.getByText(/ · Slide 2, “Two shown” \(A tour\)$/)).toBeVisible();
    await press('Change: Ask the owner');
    await page.getByLabelText('Slide').fill('');
    await expect.element(page.getByLabelText('Slide')).toHaveValue('');
    await press('Keep it');
    await expect.element(page.getByText(/ · Slide /)).not.toBeInTheDocument();
  });

  it('notes what was decided with the view, changes it, removes it, and takes that back', async () => {
    const store = storeWith({ place: 'lorem-cafe', story: 'three-districts', slide: 3 });
    await drawnOn(store, <DecisionLogPanel />);
    await press('Write down a decision');
    await page.getByLabelText('What was decided').fill('Ask the owner');
    await page.getByLabelText('Who follows up').fill('Kari');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Write down a decision')).toHaveFocus();
    expect(store.getState().session.announcement.text).toBe('Kept. 1 decision.');
    const link = page.getByRole('link', { name: 'Open the view: Ask the owner' });
    await expect.element(link).toHaveAttribute('href', expect.stringContaining('place=lorem-cafe'));
    await expect.element(page.getByText(/ · Slide three-districts 3$/)).toBeVisible();

    await press('Change: Ask the owner');
    await page.getByLabelText('What was decided').fill('Ask the tenant');
    await press('Keep it');
    await press('Remove: Ask the tenant');
    await expect.element(button('Undo')).toHaveFocus();
    expect(localStorage.getItem('shared-city-atlas-decisions')).toBe('[]');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Ask the tenant')).toBeVisible();
    await expect.element(button('Save as CSV')).toBeVisible();
  });
});
