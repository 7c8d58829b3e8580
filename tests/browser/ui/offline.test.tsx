import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { type OfflineState, offlineOf } from '#state/offline/offline-store.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { OfflineNotices, StoredOnDevice } from '#ui/offline/offline-notices.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});
const commands = {
  update: vi.fn(),
  remove: vi.fn(async () => {}),
  keep: vi.fn(async () => {}),
  measure: vi.fn(async () => {}),
};
let store = storeWith();
beforeEach(() => {
  vi.clearAllMocks();
  store = storeWith();
  offlineOf(store).setState({ commands });
});

const is = (state: Partial<OfflineState>): void => offlineOf(store).setState(state);
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('notices', () => {
  it('say once that the network went, and are silent when it is back', async () => {
    await drawnOn(store, <OfflineNotices />);
    const notice = page.getByText('No network. The atlas goes on with what this device keeps.');
    await expect.element(notice).not.toBeInTheDocument();
    is({ keeping: 'kept', hasNetwork: false });
    await expect.element(notice).toBeVisible();
    expect(store.getState().session.announcement).toEqual({ text: notice.element().textContent, n: 1 });
    await button('Dismiss').click();
    await expect.element(notice).not.toBeInTheDocument();
    is({ hasNetwork: true, update: 'ready' });
    await expect.element(button('Update now')).toBeVisible();
    is({ hasNetwork: false });
    await expect.element(notice).toBeVisible();
  });

  it('are neither said nor shown again when the panel comes back, until the same happens anew', async () => {
    const drawn = await drawnOn(store, <OfflineNotices />);
    const loss = page.getByText('No network. The atlas goes on with what this device keeps.');
    is({ keeping: 'kept', hasNetwork: false });
    await expect.element(loss).toBeVisible();
    is({ update: 'ready' });
    await button('Later').click();
    await drawn.screen.unmount();
    const again = await drawnOn(store, <OfflineNotices />);
    await expect.element(loss).toBeVisible();
    await expect.element(button('Update now')).not.toBeInTheDocument();
    expect(store.getState().session.announcement.n).toBe(2);
    await button('Dismiss').click();
    await again.screen.unmount();
    await drawnOn(store, <OfflineNotices />);
    await expect.element(loss).not.toBeInTheDocument();
    is({ hasNetwork: true });
    await expect.poll(() => offlineOf(store).getState().noticeStatus.loss).toBe('not');
    is({ hasNetwork: false });
    await expect.element(loss).toBeVisible();
    expect(store.getState().session.announcement.n).toBe(3);
  });

  it('promise nothing where nothing is kept', async () => {
    is({ keeping: 'refused', hasNetwork: false });
    await drawnOn(store, <OfflineNotices />);
    await expect.element(page.getByText(/^No network, and this device keeps nothing/)).toBeVisible();
  });

  it('offer a new version, and nothing happens before the press', async () => {
    await drawnOn(store, <OfflineNotices />);
    is({ update: 'ready' });
    await expect.element(button('Update now')).toBeVisible();
    expect(commands.update).not.toHaveBeenCalled();
    await button('Update now').click();
    expect(commands.update).toHaveBeenCalledOnce();
    await button('Later').click();
    await expect.element(button('Update now')).not.toBeInTheDocument();
  });
});

describe('what is kept', () => {
  const opened = async () => {
    await drawnOn(store, <StoredOnDevice />);
    await page.getByText('Without a network').click();
  };

  it('is counted when it is looked at, said with its cities, and can be removed', async () => {
    is({ keeping: 'kept', cities: ['testville'] });
    await drawnOn(store, <StoredOnDevice />);
    expect(commands.measure).not.toHaveBeenCalled();
    await page.getByText('Without a network').click();
    await vi.waitFor(() => expect(commands.measure).toHaveBeenCalledOnce());
    is({ bytes: 3_649_000 });
    await expect
      .element(
        page.getByText('Kept on this device for use without a network: the atlas with Testville, 3.6 MB in all.'),
      )
      .toBeVisible();
    await button('Remove what is kept').click();
    expect(commands.remove).toHaveBeenCalledOnce();
  });

  it('is said to be missing a city, to be nothing, or to be an old version, where it is', async () => {
    is({ keeping: 'partly' });
    await opened();
    await expect.element(page.getByText(/the atlas\. Testville could not be kept: there is no room/)).toBeVisible();
    is({ keeping: 'refused' });
    await expect.element(page.getByText(/^This browser keeps nothing/)).toBeVisible();
    await expect.element(button('Remove what is kept')).not.toBeInTheDocument();
    is({ keeping: 'off' });
    await button('Keep the atlas on this device').click();
    expect(commands.keep).toHaveBeenCalledOnce();
    is({ keeping: 'kept', update: 'failed' });
    await expect.element(page.getByText(/^A new version is here but could not be kept/)).toBeVisible();
  });
});
