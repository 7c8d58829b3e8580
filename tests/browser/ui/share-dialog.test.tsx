import jsQr from 'jsqr';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { sheetMoved } from '#state/actions.ts';
import { linkTo } from '#state/address/address.ts';
import { recommendationsOf } from '#state/needs/recommendations.ts';
import { facetToggled } from '#state/search/filter-actions.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { Embed } from '#ui/embed/embed.tsx';
import { ShareDialog } from '#ui/share/share-dialog.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});

// The frame shows the page's own address, which here is the test's: it must not run itself once more.
const self = location.href;
beforeAll(() => history.replaceState(null, '', '/no-such-page'));
afterAll(() => history.replaceState(null, '', self));

const seen = { category: ['library'], appearance: 'dark' } as const;

/** What a page that the code was pasted into would have. */
function frameOf(code: string): HTMLIFrameElement {
  const frame = new DOMParser().parseFromString(code, 'text/html').querySelector('iframe');
  if (!frame) throw new Error(`no frame in ${code}`);
  return frame;
}

const codeField = () => page.getByRole('textbox', { name: 'Code to paste into the page' });
const shown = (): HTMLIFrameElement | null => document.querySelector('.embed-preview iframe');
const queryOf = (frame: HTMLIFrameElement): URLSearchParams => new URL(frame.src).searchParams;

async function opened() {
  const onClose = vi.fn();
  const store = storeWith(seen);
  await drawnOn(store, <ShareDialog onClose={onClose} />);
  return { store, onClose };
}

async function openedEmbedding() {
  const made = await opened();
  await page.getByText('Show it on another site').click();
  return made;
}

const writtenIn = (): HTMLIFrameElement => frameOf((codeField().element() as HTMLTextAreaElement).value);

describe('the share panel', () => {
  it('has the link to what is seen, and gives it at a press', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { store } = await opened();
    const link = linkTo(store.getState().view);
    await expect.element(page.getByRole('textbox', { name: 'Link' })).toHaveValue(link);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect.element(page.getByText('Copied', { exact: true })).toBeVisible();
    expect(write).toHaveBeenCalledExactlyOnceWith(link);
    write.mockRestore();
  });

  it('has it read out that the link is copied once a press, in the dialog, behind which nothing is read', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { store } = await openedEmbedding();
    const voices = (): string[] =>
      [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')].flatMap(
        (each) => each.textContent || [],
      );
    expect(voices()).toEqual([]);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    const said = page.getByText('Copied', { exact: true });
    await expect.element(said).toBeVisible();
    expect(voices()).toEqual(['Copied']);
    const first = said.element();
    expect(first.closest('[aria-live]')?.closest('dialog')?.matches(':modal')).toBe(true);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect.poll(() => first.isConnected).toBe(false);
    expect([voices(), store.getState().session.announcement.n]).toEqual([['Copied'], 0]);
    write.mockRestore();
  });

  it('marks the link for the hand where the browser refuses', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await opened();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect.element(page.getByText(/^It is marked/)).toBeVisible();
    const field = page.getByRole('textbox', { name: 'Link' }).element() as HTMLTextAreaElement;
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    write.mockRestore();
  });

  it('draws the link as a code that a camera reads', async () => {
    const { store } = await opened();
    await page.getByText('QR code', { exact: true }).click();
    const code = page.getByRole('img', { name: 'QR code of this link' });
    await expect.element(code).toBeVisible();
    const svg = new XMLSerializer().serializeToString(code.element());
    const image = new Image(400, 400);
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    const pen = new OffscreenCanvas(400, 400).getContext('2d');
    if (!pen) throw new Error('no 2D canvas');
    pen.drawImage(image, 0, 0, 400, 400);
    expect(jsQr(pen.getImageData(0, 0, 400, 400).data, 400, 400)?.data).toBe(linkTo(store.getState().view));
  });

  it('fetches no frame before it is asked for one', async () => {
    await opened();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(shown()).toBeNull();
  });

  it('writes the frame that it shows', async () => {
    await openedEmbedding();
    await expect.element(codeField()).toBeVisible();
    expect(Object.fromEntries(queryOf(writtenIn()))).toEqual({
      city: 'testville',
      category: 'library',
      appearance: 'dark',
      embed: '1',
    });
    for (const name of ['src', 'title', 'width', 'height', 'loading', 'allow', 'referrerpolicy']) {
      expect([name, shown()?.getAttribute(name)]).toEqual([name, writtenIn().getAttribute(name)]);
    }
    expect([writtenIn().title, writtenIn().loading, writtenIn().allow]).toEqual([
      'Testville · Shared City Atlas',
      'lazy',
      'geolocation',
    ]);
  });

  it('follows what is chosen for it: language, look, what is fixed, and how large', async () => {
    await openedEmbedding();
    await userEvent.selectOptions(page.getByLabelText('Language'), 'Norwegian Bokmål');
    await userEvent.selectOptions(page.getByLabelText('Appearance'), 'High contrast');
    await page.getByRole('checkbox', { name: 'theme' }).click();
    await page.getByRole('checkbox', { name: 'category' }).click();
    await userEvent.selectOptions(page.getByLabelText('Size'), 'your own');
    await userEvent.fill(page.getByLabelText('Width in pixels'), '500');
    await expect.poll(() => writtenIn().width).toBe('500');
    expect(Object.fromEntries(queryOf(writtenIn()))).toEqual({
      city: 'testville',
      lang: 'nb',
      category: 'library',
      appearance: 'contrast',
      embed: '1',
      lock: 'category,theme',
    });
    expect([writtenIn().width, writtenIn().height]).toEqual(['500', '600']);
    expect(shown()?.src).toBe(writtenIn().src);
    // A width that is still being typed is no width yet.
    await userEvent.fill(page.getByLabelText('Width in pixels'), '5');
    expect(writtenIn().width).toBe('500');
  });

  it('is closed by its button', async () => {
    const { onClose } = await opened();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(onClose).toHaveBeenCalled();
  });
});

describe('an embed', () => {
  const fixed = { embed: true, lock: ['category', 'status', 'stepfree', 'near'], category: ['library'] } as const;

  it('says what is fixed and has nothing to change it with', async () => {
    const store = storeWith({ ...fixed, theme: ['digital_ai'] });
    await drawnOn(store, <Embed />);
    await expect.element(page.getByRole('status')).toHaveAttribute('data-total', '12');
    expect(document.querySelector('[data-place-id]')).toBeNull();
    await page.getByRole('button', { name: 'List' }).click();
    await expect.element(page.getByText('Category: Library')).toBeVisible();
    expect(page.getByRole('button', { name: /Remove Library|near me|Make|Test|^Save/ }).elements()).toEqual([]);
    await expect.element(page.getByRole('button', { name: 'Remove Digital and AI' })).toBeVisible();
    await page.getByRole('button', { name: 'Filters, 1 chosen' }).click();
    await expect.element(page.getByRole('group', { name: 'Theme' })).toBeVisible();
    expect(page.getByRole('group', { name: /^(Category|Status)$/ }).elements()).toEqual([]);
    expect(page.getByRole('checkbox', { name: /step-free/ }).elements()).toEqual([]);
    await page.getByRole('region', { name: 'Filters' }).getByRole('button', { name: 'Reset all' }).click();
    expect([store.getState().view.category, store.getState().view.theme]).toEqual([['library'], []]);
  });

  it('asked for a need shows its doors at once, in few words, each a way to the page of its place', async () => {
    const store = storeWith({ embed: true, need: ['make-a-prototype'] });
    await drawnOn(store, <Embed />);
    const doors = page.getByRole('list', { name: 'Doors, in the order to walk' });
    await expect.element(doors).toBeVisible();
    const [first] = recommendationsOf(store.getState()).places;
    const entry = doors.getByRole('listitem').first();
    expect(entry.element().textContent).toMatch(/^1\S.*(Offers|Listed as) .*\.$/);
    await entry.getByRole('button').click();
    expect(store.getState().view.place).toBe(first?.place.id);
    expect(
      new URL((page.getByRole('link', { name: 'Open in the atlas' }).element() as HTMLAnchorElement).href).search,
    ).toBe(`?city=testville&place=${first?.place.id}&need=make-a-prototype`);
  });

  it('offers no way out of what is fixed where nothing is found', async () => {
    const store = storeWith({ ...fixed, lock: ['category'], theme: ['food'] });
    sheetMoved(store, 'full');
    await drawnOn(store, <Embed />);
    await expect.element(page.getByText('Nothing found.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Without “theme”/ })).toBeVisible();
    expect(page.getByRole('button', { name: /Without “category”/ }).elements()).toEqual([]);
  });

  it('gives the keyboard back to the button of its list', async () => {
    const store = storeWith({ embed: true });
    await drawnOn(store, <Embed />);
    await page.getByRole('button', { name: 'List' }).click();
    page
      .getByRole('button', { name: /^Café Lorem Ipsum/ })
      .element()
      .focus();
    sheetMoved(store, 'peek');
    await expect.element(page.getByRole('button', { name: 'List' })).toHaveFocus();
  });

  it('leads out to the same view, freed, in a tab of its own', async () => {
    const store = storeWith(fixed);
    facetToggled(store, 'theme', 'food');
    await drawnOn(store, <Embed />);
    const out = page.getByRole('link', { name: 'Open in the atlas' });
    const address = new URL((out.element() as HTMLAnchorElement).href).search;
    expect(address).toBe('?city=testville&category=library&theme=food');
    await expect.element(out).toHaveAttribute('target', '_blank');
    await expect.element(out).toHaveAttribute('rel', 'noopener');
  });
});
