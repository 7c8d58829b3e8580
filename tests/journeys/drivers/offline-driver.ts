/** The atlas without a network: the device, and journeys on a site of their own that can go away. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { SiteCopy } from '#tests/journeys/support/site-copy.ts';
import type { ConsoleWatch } from './console-watch.ts';
import { type Drivers, driversFor } from './drivers.ts';
import { test as base } from './test.ts';

/** The drivers of another page of the same browser. */
type Tab = Drivers & { device: OfflineDriver };

/** The person's device: its network, its storage, and what the atlas says about them. */
export class OfflineDriver {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #site: SiteCopy;
  readonly #watch: ConsoleWatch;

  constructor(page: Page, site: SiteCopy, watch: ConsoleWatch) {
    this.#context = page.context();
    this.#page = page;
    this.#site = site;
    this.#watch = watch;
  }

  /** From the next page on, records every notice, however short it is shown. */
  async recordNotices(): Promise<void> {
    await this.#page.addInitScript(() => {
      const notices: string[] = [];
      Object.assign(window, { notices });
      new MutationObserver(() => {
        const text = document.querySelector('.offline-notices .notice span')?.textContent;
        if (text && !notices.includes(text)) notices.push(text);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
  }

  async expectNotices(...sentences: RegExp[]): Promise<void> {
    const notices = await this.#page.evaluate(() => (window as unknown as { notices: string[] }).notices);
    expect(notices).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
  }

  /** Opens the panel on offline use, if it is closed, and waits for this sentence. */
  async expectText(sentence: RegExp): Promise<void> {
    const details = this.#page.locator('details.kept-here');
    await expect(details).toBeVisible();
    await details.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
    await expect(details.getByText(sentence)).toBeVisible();
  }

  /** Presses the way out beside the notice that the server has nothing that can be shown. */
  async removeFromNotice(): Promise<void> {
    await this.#page.locator('.offline-notices').getByRole('button', { name: 'Remove what is kept' }).click();
  }

  async press(name: string): Promise<void> {
    await this.#page.locator('details.kept-here').getByRole('button', { name }).click();
  }

  /** The device is out of reach, and the site is gone too, so that no worker reaches it. */
  async loseNetwork(): Promise<void> {
    // The beginning of an archive, the settings and the worker are requested anew, in vain.
    this.#watch.tolerate(/(config\.json|sw\.js|\.pmtiles)/);
    await this.#context.setOffline(true);
    await this.#site.stop();
  }

  async restoreNetwork(): Promise<void> {
    await this.#site.start();
    await this.#context.setOffline(false);
  }

  /** A page opened after the last one was closed, as an app is that is started anew. */
  async restart(): Promise<Tab> {
    await this.#page.close();
    return this.openTab();
  }

  /** Another page of the same browser. */
  async openTab(): Promise<Tab> {
    const page = await this.#context.newPage();
    return {
      ...driversFor(page, this.#site.url, this.#watch),
      device: new OfflineDriver(page, this.#site, this.#watch),
    };
  }

  /** The browser lets pages store nothing, as some do in private windows. */
  async refuseStorage(): Promise<void> {
    await this.#page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('Not allowed.', 'SecurityError'));
    });
  }

  /** There is storage for this many bytes. */
  async limitStorage(bytes: number): Promise<void> {
    const session = await this.#context.newCDPSession(this.#page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(this.#site.url).origin, quotaSize: bytes });
  }

  /** As a browser looks for a new version when a page is shown again. */
  async checkForVersion(): Promise<void> {
    await this.#page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }

  /** Reads bytes of a file as the map reads an archive: the status of the answer, and its text. */
  async readRange(path: string, from: number, to: number): Promise<[number, string]> {
    return this.#page.evaluate(
      async ([address, range]) => {
        const response = await fetch(address, { headers: { range } });
        return [response.status, await response.text()];
      },
      [this.#site.url + path, `bytes=${from}-${to}`] as const,
    );
  }

  async expectVersion(version: 'first' | 'another'): Promise<void> {
    const html = this.#page.locator('html');
    if (version === 'another') await expect(html).toHaveAttribute('data-version', 'another');
    else await expect(html).not.toHaveAttribute('data-version');
  }
}

export const test = base.extend<{ site: SiteCopy; device: OfflineDriver }>({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
  site: async ({}, use) => {
    const site = new SiteCopy();
    await site.start();
    await use(site);
    await site.remove();
  },
  siteUrl: async ({ site }, use) => {
    await use(site.url);
  },
  device: async ({ page, site, watch }, use) => {
    await use(new OfflineDriver(page, site, watch));
  },
});
