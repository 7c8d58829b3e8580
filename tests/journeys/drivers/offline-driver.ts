/** A site that can go away, come back and become another version, and what a device keeps of it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { siteFiles } from '#ci/site-files.ts';
import { Atlas, test as base, expect } from './atlas-driver.ts';
import { Watch } from '#tests/journeys/support/console-watch.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** A copy of the built site, served at an origin of its own, so that nothing that is kept of another is met here. */
export class Site {
  readonly #folder = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  #server: PreviewServer | null = null;
  #port = 0;
  url = '';

  constructor() {
    cpSync(dist, this.#folder, { recursive: true });
  }

  async start(): Promise<void> {
    this.#server = await preview({
      base: '/under/a/path/',
      logLevel: 'warn',
      build: { outDir: this.#folder },
      preview: { host: '127.0.0.1', port: this.#port, strictPort: true, open: false },
    });
    this.url = this.#server.resolvedUrls?.local[0] ?? '';
    this.#port = Number(new URL(this.url).port);
  }

  /** Nothing answers any more. */
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true });
  }

  put(path: string, content: string | Uint8Array): void {
    mkdirSync(join(this.#folder, path, '..'), { recursive: true });
    writeFileSync(join(this.#folder, path), content);
  }

  /** As if another version had been built and put in the place of this one: a page and data that can be told apart. */
  becomeAnotherVersion(): void {
    const before = siteFiles(this.#folder);
    this.#change('index.html', (page) => page.replace('<html ', '<html data-version="another" '));
    this.#change('data/oslo/places.geojson', (places) => places.replace('"Bitraf"', '"Bitraf the Second"'));
    const after = siteFiles(this.#folder);
    const all = ({ app, cities }: typeof before) => [...app, ...Object.values(cities).flat()];
    this.#change('sw.js', (worker) =>
      all(before).reduce((code, { sha256 }, i) => code.replaceAll(sha256, all(after)[i]?.sha256 ?? ''), worker),
    );
  }

  #change(path: string, change: (text: string) => string): void {
    const text = readFileSync(join(this.#folder, path), 'utf8');
    const changed = change(text);
    expect(changed, `${path} is another one`).not.toBe(text);
    this.put(path, changed);
  }
}

/** The person's device: its network, its room, and what the atlas says about them. */
export class DeviceHand {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #site: Site;
  readonly #watch: Watch;

  constructor(page: Page, site: Site, watch: Watch) {
    this.#context = page.context();
    this.#page = page;
    this.#site = site;
    this.#watch = watch;
  }

  /** From the next page on, every notice that stands there, however short. */
  async listen(): Promise<void> {
    await this.#page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => {
        const text = document.querySelector('.offline-notices .notice span')?.textContent;
        if (text && !heard.includes(text)) heard.push(text);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
  }

  async expectHeard(...sentences: RegExp[]): Promise<void> {
    const heard = await this.#page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
  }

  /** Opens what the atlas says about being without a network, if it is closed, and waits for this sentence. */
  async expectSaid(sentence: RegExp): Promise<void> {
    const part = this.#page.locator('details.kept-here');
    await expect(part).toBeVisible();
    await part.evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
    await expect(part.getByText(sentence)).toBeVisible();
  }

  async press(name: string): Promise<void> {
    await this.#page.locator('details.kept-here').getByRole('button', { name }).click();
  }

  /** The device is out of reach, and so that no worker can cheat, the site is gone too. */
  async loseNetwork(): Promise<void> {
    // The beginning of an archive, the settings and the worker are asked for anew, in vain.
    this.#watch.tolerate(/(config\.json|sw\.js|\.pmtiles)/);
    await this.#context.setOffline(true);
    await this.#site.stop();
  }

  async findNetwork(): Promise<void> {
    await this.#site.start();
    await this.#context.setOffline(false);
  }

  /** A page opened after the last one was closed, as an app is that is started anew. */
  async startAnew(): Promise<{ atlas: Atlas; device: DeviceHand; page: Page }> {
    await this.#page.close();
    return this.openTab();
  }

  /** Another page of the same browser. */
  async openTab(): Promise<{ atlas: Atlas; device: DeviceHand; page: Page }> {
    const page = await this.#context.newPage();
    return {
      atlas: new Atlas(page, this.#site.url, this.#watch),
      device: new DeviceHand(page, this.#site, this.#watch),
      page,
    };
  }

  /** The browser lets pages keep nothing, as some do in private windows. */
  async refuses(): Promise<void> {
    await this.#page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('Not allowed.', 'SecurityError'));
    });
  }

  /** There is room for this many bytes. */
  async hasRoomFor(bytes: number): Promise<void> {
    const session = await this.#context.newCDPSession(this.#page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(this.#site.url).origin, quotaSize: bytes });
  }

  /** As a browser looks for a new version when a page is shown again. */
  async lookForVersion(): Promise<void> {
    await this.#page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }

  /** What the list calls a place. */
  async expectNamed(id: string, name: string): Promise<void> {
    await expect(this.#page.locator(`[data-place-id="${id}"]`).getByText(name, { exact: true })).toBeVisible();
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

export const test = base.extend<{ site: Site; watch: Watch; device: DeviceHand }>({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.remove();
  },
  watch: async ({ context, site }, use) => {
    const watch = new Watch(site.url);
    await watch.follow(context);
    await use(watch);
    expect(watch.problems(), 'problems during the visit').toEqual([]);
  },
  atlas: async ({ page, site, watch, isMapDrawn }, use) => {
    const atlas = new Atlas(page, site.url, watch);
    if (!isMapDrawn) await atlas.given.noWebGL();
    await use(atlas);
  },
  device: async ({ page, site, watch }, use) => {
    await use(new DeviceHand(page, site, watch));
  },
});
