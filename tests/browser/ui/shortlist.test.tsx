import jsQR from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { linkTo } from '#state/address/address.ts';
import { listArrived, savedIdsOf, storedShortlistOf } from '#state/shortlist/shortlist-state.ts';
import type { AtlasStore } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';
import { Results } from '#ui/search/results.tsx';
import { useLink } from '#ui/share/share-button.tsx';
import { Announcer } from '#ui/shell/announcer.tsx';
import { Modes } from '#ui/shell/header.tsx';
import { ComparePlaces } from '#ui/shortlist/compare-places.tsx';
import { ShortlistPanel } from '#ui/shortlist/shortlist.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
});

const three = ['lorem-cafe', 'fake-factory', 'nowhere-platform'] as const;

function storeThatKeeps(ids: readonly string[], said: Partial<View> = {}): AtlasStore {
  const store = storeWith(said);
  store.setState({ shortlists: new Map([['testville', { ids, notes: new Map() }]]) });
  listArrived(store);
  return store;
}

const saved = (store: AtlasStore): readonly string[] => savedIdsOf(store.getState());
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const idsIn = (list: Locator): (string | null)[] =>
  [...list.element().querySelectorAll('[data-saved-id]')].map((entry) => entry.getAttribute('data-saved-id'));

describe('saving', () => {
  it('is a press beside a place in the list, and another takes it back', async () => {
    const store = storeWith();
    await drawnOn(
      store,
      <>
        <Modes />
        <Results />
      </>,
    );
    const bookmark = button('Save Café Lorem Ipsum');
    await expect.element(bookmark).toHaveAttribute('aria-pressed', 'false');
    await bookmark.click();
    await expect.element(bookmark).toHaveAttribute('aria-pressed', 'true');
    await expect.element(button('Shortlist (1)')).toBeVisible();
    expect(saved(store)).toEqual(['lorem-cafe']);
    expect(store.getState().view.place).toBeNull();
    await bookmark.click();
    await expect.element(button('Shortlist')).toBeVisible();
    expect(saved(store)).toEqual([]);
  });

  it('is a press on the page of a place, in words', async () => {
    const store = storeWith({ place: 'fake-factory' });
    const place = store.getState().places.get('fake-factory');
    if (!place) throw new Error('Testville has lost its factory');
    await drawnOn(store, <PlacePage place={place} />);
    await button('Save').click();
    await expect.element(button('Saved')).toHaveAttribute('aria-pressed', 'true');
    expect(saved(store)).toEqual(['fake-factory']);
  });

  it('does not come between the arrow keys and the list', async () => {
    await drawnOn(storeWith({ category: ['library', 'meeting_place'] }), <Results />);
    button('Save Café Lorem Ipsum').element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(button(/^Placeholder Library/)).toHaveFocus();
  });
});

describe('the shortlist', () => {
  it('that is empty says how to fill it', async () => {
    await drawnOn(storeWith(), <ShortlistPanel />);
    await expect.element(page.getByText('Nothing saved yet.')).toBeVisible();
    await expect.element(button('Compare')).not.toBeInTheDocument();
  });

  it('is put in order by buttons, and the keyboard stays with the place', async () => {
    const store = storeThatKeeps(three);
    await drawnOn(
      store,
      <>
        <ShortlistPanel />
        <Announcer />
      </>,
    );
    const list = page.getByRole('list', { name: 'Shortlist, in order' });
    await button('Move Nowhere Platform up').click();
    await expect.element(button('Move Nowhere Platform up')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    // At the top there is no further up; the other way is open.
    await expect.element(button('Move Nowhere Platform down')).toHaveFocus();
    await expect.element(button('Move Nowhere Platform up')).toBeDisabled();
    expect(idsIn(list)).toEqual(['nowhere-platform', 'lorem-cafe', 'fake-factory']);
    await expect.element(page.getByText('Nowhere Platform is number 1 of 3 now.')).toBeInTheDocument();
    expect(saved(store)).toEqual(['nowhere-platform', 'lorem-cafe', 'fake-factory']);
  });

  it('loses nothing by one press: what is taken off or emptied comes back', async () => {
    const store = storeThatKeeps(three);
    await drawnOn(store, <ShortlistPanel />);
    await button('Take Fake Factory Makerspace off the list').click();
    await expect.element(page.getByText('Fake Factory Makerspace is off the list.')).toBeVisible();
    await expect.element(button('Undo')).toHaveFocus();
    await button('Undo').click();
    expect(saved(store)).toEqual(three);
    await button('Empty the list').click();
    await expect.element(page.getByText('Nothing saved yet.')).toBeVisible();
    await button('Undo').click();
    expect(saved(store)).toEqual(three);
  });

  it('has a note for each place', async () => {
    const store = storeThatKeeps(three);
    await drawnOn(store, <ShortlistPanel />);
    await page.getByRole('textbox', { name: 'Note on Café Lorem Ipsum' }).fill('Ask for Kari.');
    expect(storedShortlistOf(store.getState()).notes).toEqual(new Map([['lorem-cafe', 'Ask for Kari.']]));
  });

  it('says how far each place is from the origin, where that can be said', async () => {
    await drawnOn(storeThatKeeps(three, { near: { type: 'station', id: 'metro-middle' } }), <ShortlistPanel />);
    await expect.element(button(/^Café Lorem Ipsum.*\d m · \d+ min/)).toBeVisible();
    await expect.element(button(/^Nowhere Platform\s*Test arena$/)).toBeVisible();
  });

  it.each([
    ['Keep mine', three],
    ['Take this one', ['stub-hospital', 'lorem-cafe']],
    ['Put both together', [...three, 'stub-hospital']],
  ])('of a link waits for an answer: %s', async (answer, list) => {
    const store = storeThatKeeps(three, { save: ['stub-hospital', 'lorem-cafe'] });
    await drawnOn(store, <ShortlistPanel />);
    await expect.element(page.getByText('This link brings a list of 2 places. Yours has 3.')).toBeVisible();
    await expect.element(button('Empty the list')).not.toBeInTheDocument();
    expect(storedShortlistOf(store.getState()).ids).toEqual(three);
    await button(answer).click();
    await expect.element(page.getByText(/^This link brings/)).not.toBeInTheDocument();
    await expect.element(button('Undo')).toHaveFocus();
    expect([saved(store), storedShortlistOf(store.getState()).ids]).toEqual([list, list]);
  });

  it('names what the data no longer has, and forgets it when asked to', async () => {
    const store = storeThatKeeps(['torn-down', ...three]);
    await drawnOn(store, <ShortlistPanel />);
    await expect.element(page.getByText(/^1 of your saved places is not in the data now: torn-down\./)).toBeVisible();
    await button('Forget them').click();
    expect(storedShortlistOf(store.getState()).ids).toEqual(three);
  });
});

const Code = () => <QrCode link={useLink()} />;

/** What a camera reads from the code: drawn as it stands on the page, each module four pixels wide. */
function readCode(svg: Element): string | undefined {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const canvas = new OffscreenCanvas(size * 4, size * 4);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.scale(4, 4);
  for (const path of svg.querySelectorAll('path')) {
    context.fillStyle = getComputedStyle(path).fill;
    context.fill(new Path2D(path.getAttribute('d') ?? ''));
  }
  const { data, width, height } = context.getImageData(0, 0, size * 4, size * 4);
  return jsQR(data, width, height)?.data;
}

describe('the QR code', () => {
  it.each(['light', 'dark'] as const)('in %s is read as the link to what is seen', async (appearance) => {
    document.documentElement.dataset['appearance'] = appearance;
    const store = storeWith({ save: [...three], appearance, q: 'lab & café' });
    await drawnOn(store, <Code />);
    const code = page.getByRole('img', { name: 'QR code of the link to this list' });
    await expect.element(code).toBeVisible();
    expect(readCode(code.element())).toBe(linkTo(store.getState().view));
  });

  it('follows what is seen', async () => {
    const store = storeWith({ save: [...three] });
    await drawnOn(store, <Code />);
    store.setState(({ view }) => ({ view: { ...view, save: ['lorem-cafe'] } }));
    await expect
      .poll(() => readCode(page.getByRole('img').element()) ?? '')
      .toMatch(/\?city=testville&save=lorem-cafe$/);
  });

  it('says so where a link is too long for one', async () => {
    const store = storeWith({ save: Array.from({ length: 150 }, (_, i) => `a-place-of-many-letters-${i}`) });
    await drawnOn(store, <Code />);
    await expect.element(page.getByText(/^This link is too long/)).toBeVisible();
  });
});

describe('the comparison', () => {
  const rowsOf = (table: Element): string[] =>
    [...table.querySelectorAll('tbody th')].map((head) => head.textContent?.trim() ?? '');

  it('is a table: a column for each place, what differs first, and what is not known said', async () => {
    const store = storeWith({ view: 'compare', save: ['fake-factory', 'sample-startup-hub'] });
    await drawnOn(store, <ComparePlaces />);
    const table = page.getByRole('table', { name: '2 places compared' });
    await expect.element(page.getByRole('heading', { name: 'Compare' })).toHaveFocus();
    const columns = table.getByRole('columnheader');
    await expect.element(columns.nth(0)).toHaveTextContent('Fake Factory Makerspace');
    await expect.element(columns.nth(1)).toHaveTextContent('Sample Start-up Hub');
    expect(rowsOf(table.element())).toEqual([
      ...['What differs', 'Category', 'Offers', 'Themes', 'For'],
      ...['The same for all', 'Nearest station', 'Step-free', 'Status', 'Sources', 'Position'],
    ]);
    await expect.element(table.getByRole('row', { name: /^Step-free not known yet not known yet$/ })).toBeVisible();
    await expect.element(table.getByRole('row', { name: /^Sources example\.org last checked 2026/ })).toBeVisible();
  });

  it('has distances from the origin, and none for what has no point', async () => {
    const near = { type: 'station', id: 'metro-middle' } as const;
    await drawnOn(storeWith({ view: 'compare', save: ['lorem-cafe', 'nowhere-platform'], near }), <ComparePlaces />);
    const row = page.getByRole('row', { name: /^Distance\s+\d+\sm \d+\smin\s+no point to measure from$/ });
    await expect.element(row).toBeVisible();
  });

  it('of seven has six, and one chooses which', async () => {
    const seven = [...three, 'stub-hospital', 'mock-university', 'placeholder-library', 'planned-tower'];
    const store = storeWith({ view: 'compare', save: seven });
    await drawnOn(store, <ComparePlaces />);
    await expect.element(page.getByRole('columnheader').nth(5)).toHaveTextContent('Placeholder Library');
    await page.getByText('Places in the table, at most six').click();
    const tower = page.getByRole('checkbox', { name: 'Planned Tower' });
    await expect.element(tower).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Stub Hospital' }).click();
    await tower.click();
    await expect.element(page.getByRole('columnheader').nth(5)).toHaveTextContent('Planned Tower');
    expect(page.getByRole('columnheader').elements()).toHaveLength(6);
  });

  it('of fewer than two says what to do', async () => {
    await drawnOn(storeWith({ view: 'compare', save: ['lorem-cafe'] }), <ComparePlaces />);
    await expect.element(page.getByText(/^Save at least two places/)).toBeVisible();
    await expect.element(page.getByRole('table')).not.toBeInTheDocument();
  });

  it('is closed by its button, and a place is opened from its column', async () => {
    const store = storeWith({ view: 'compare', save: [...three] });
    await drawnOn(store, <ComparePlaces />);
    await button('Café Lorem Ipsum').click();
    expect(store.getState().view).toMatchObject({ view: 'map', place: 'lorem-cafe' });
    store.setState(({ view }) => ({ view: { ...view, view: 'compare', place: null } }));
    await button('Close').click();
    expect(store.getState().view.view).toBe('map');
  });
});
