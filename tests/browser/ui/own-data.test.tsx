import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { ownFeatureChosen, userLayersOf } from '#state/own-data/user-layers.ts';
import type { AtlasStore } from '#state/store.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { Credits } from '#ui/over-map/credits.tsx';
import { FileDrop } from '#ui/own-data/file-drop.tsx';
import { OwnDataSection } from '#ui/own-data/own-data-section.tsx';
import { Announcer } from '#ui/shell/announcer.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});

/** Testville lies around 0.1 E, 50.1 N. */
const good = [
  'name,lat,lng,site',
  'Lab A,50.095,0.105,https://example.org/a',
  'Lab B,0.106,50.095,javascript:alert(1)',
].join('\n');

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const pointsOf = (store: AtlasStore): unknown[] =>
  userLayersOf(store)
    .getState()
    .layers.flatMap(({ data }) => data.features.map(({ geometry }) => geometry.coordinates));

async function drawn() {
  const store = storeWith();
  await drawnOn(
    store,
    <>
      <OwnDataSection />
      <FileDrop />
      <Announcer />
      <Credits />
    </>,
  );
  return store;
}

const bring = (name: string, text: string): Promise<void> =>
  userEvent.upload(page.getByLabelText('Choose a file').last(), new File([text], name));

describe('own data', () => {
  it('that cannot be placed say which columns there are, and are mended by choosing them', async () => {
    const store = await drawn();
    await bring('labs.csv', ['what,p,q,r', 'Lab A,12.095,0.105', 'Lab B,12.094,zero'].join('\n'));
    await expect.element(page.getByRole('heading', { name: 'labs.csv' })).toHaveFocus();
    await expect
      .element(page.getByText(/^No columns with coordinates were recognised\. There are: what · p · q · r/))
      .toBeVisible();
    await expect.element(page.getByText(/^labs\.csv: 0 on the map, 0 left out\. No columns/)).toBeInTheDocument();
    await page.getByLabelText('Latitude or northing').selectOptions('p');
    await page.getByLabelText('Longitude or easting').selectOptions('q');
    await expect.element(page.getByText('1 on the map · 1 left out')).toBeVisible();
    expect(pointsOf(store)).toEqual([[0.105, 12.095]]);
    const row = page.getByRole('row', { name: /^3 "zero" is no number/ });
    await expect.poll(() => row.element().textContent).toMatch(/Lab B · 12\.094 · zero$/);
    await expect.element(page.getByRole('row', { name: /^2 Outside the city/ })).toBeVisible();
    await expect.element(button('Save the left-out rows as CSV')).toBeVisible();
  });

  it('are listed, shown and hidden, removed, and brought back; the credits name them', async () => {
    const store = await drawn();
    await bring('mine.csv', good);
    await expect.element(page.getByText('2 on the map', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /^3 Latitude and longitude were swapped/ })).toBeVisible();
    await expect.element(page.getByText(/own data: mine\.csv$/).last()).toBeInTheDocument();
    await page.getByRole('checkbox', { name: 'Show mine.csv on the map' }).click();
    expect(userLayersOf(store).getState().layers[0]?.isShown).toBe(false);
    await expect.element(page.getByText(/own data: mine\.csv$/).last()).not.toBeInTheDocument();
    await button('Remove mine.csv').click();
    await expect.element(button('Undo')).toHaveFocus();
    expect(pointsOf(store)).toEqual([]);
    await button('Undo').click();
    await expect.element(page.getByRole('heading', { name: 'mine.csv' })).toHaveFocus();
    expect(pointsOf(store)).toEqual([
      [0.105, 50.095],
      [0.106, 50.095],
    ]);
  });

  it('are a list to choose from; what the file says is text, and only an address of the web a link', async () => {
    const store = await drawn();
    await bring('mine.csv', good);
    await page.getByText('On the map (2)').click();
    await button('Lab A').click();
    await expect.element(page.getByRole('heading', { name: 'Lab A' })).toHaveFocus();
    await expect
      .element(page.getByRole('link', { name: 'example.org' }))
      .toHaveAttribute('href', 'https://example.org/a');
    expect(store.getState().view.camera).toMatchObject({ lng: 0.105, lat: 50.095, zoom: 15.2 });
    await button('Close').click();
    await expect.element(button('Lab A')).toHaveFocus();
    // Somebody acts: until then the focus is held where it was asked for.
    await userEvent.keyboard('{Shift}');
    ownFeatureChosen(store, '1/1');
    await expect.element(page.getByRole('heading', { name: 'Lab B' })).toHaveFocus();
    await expect.element(page.getByText(/^javascript:alert\(1\)$/)).toBeVisible();
    expect(page.getByRole('link', { name: /javascript/ }).elements()).toEqual([]);
  });

  it('can be dropped anywhere on the page, which says so while a file is held', async () => {
    const store = await drawn();
    const held = (type: string, text: string | null) => {
      const dataTransfer = new DataTransfer();
      if (text === null) dataTransfer.setData('text/plain', 'words');
      else dataTransfer.items.add(new File([text], 'dropped.csv'));
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(held('dragover', null)).toBe(false);
    expect(held('dragover', good)).toBe(true);
    await expect.element(page.getByText('Let go here to put the file on the map')).toBeVisible();
    expect(held('drop', good)).toBe(true);
    await expect.element(page.getByText('Let go here to put the file on the map')).not.toBeInTheDocument();
    await expect.element(page.getByRole('heading', { name: 'dropped.csv' })).toHaveFocus();
    expect(store.getState().session.tab).toBe('present');
  });

  it('of another kind are refused with what to do', async () => {
    await drawn();
    await bring('a.json', '{"type":"Topology"}');
    await expect.element(page.getByText(/^This is TopoJSON\. Convert it to GeoJSON/)).toBeVisible();
    await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
  });
});
