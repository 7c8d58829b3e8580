/** The basemap: street detail from a server elsewhere, or an archive beside the site. */
import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, type Route } from '@playwright/test';
import { archiveBytes } from '#tests/journeys/support/basemap-archive.ts';
import { serveSite } from '#tests/journeys/support/site-server.ts';
import { TileServer } from '#tests/journeys/support/tile-server.ts';
import type { ConsoleWatch } from './console-watch.ts';
import { slowly } from './rendered-map.ts';
import { test as base } from './test.ts';

/** Answers a request for a part of a file, or like a host that knows only whole ones, or that cuts the part out of the packed file. */
async function answerPart(
  route: Route,
  bytes: Uint8Array,
  responses: 'ranges' | 'whole' | 'packed',
  requestedRanges: string[],
): Promise<void> {
  const range = (await route.request().headerValue('range')) ?? '';
  requestedRanges.push(range);
  const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  const sent = responses === 'packed' ? gzipSync(bytes) : Buffer.from(bytes);
  const last = Math.min(Number(to), sent.length - 1);
  if (responses === 'whole') await route.fulfill({ body: sent, contentType: 'application/octet-stream' });
  else {
    await route.fulfill({
      status: 206,
      body: sent.subarray(Number(from), last + 1),
      headers: {
        'content-range': `bytes ${from}-${last}/${sent.length}`,
        etag: '"1"',
        ...(responses === 'packed' ? { 'content-encoding': 'gzip' } : {}),
      },
    });
  }
}

export class BasemapDriver {
  private readonly page: Page;
  private readonly watch: ConsoleWatch;
  /** The ranges that were requested of the site's own archive. */
  readonly requestedRanges: string[] = [];

  constructor(page: Page, watch: ConsoleWatch) {
    this.page = page;
    this.watch = watch;
  }

  /** The deployer names this server for street detail; the policy of the served site allows it. */
  async useServer(origin: string, setting: 'press' | 'always' = 'press'): Promise<void> {
    await this.page.route('**/config.json', (route) =>
      route.fulfill({ json: { live: setting, liveTiles: `${origin}/tiles.json`, basemap: {} } }),
    );
  }

  /** From here on requests to this server are expected, and its failures too. */
  allow(origin: string): void {
    this.watch.tolerate(new RegExp(origin.replaceAll('.', '\\.')));
  }

  /** The site has an archive of its own beside it; or one of these bytes. */
  async useArchive(responses: 'ranges' | 'whole' | 'packed', bytes?: Uint8Array): Promise<void> {
    const archive = bytes ?? (await archiveBytes());
    await this.page.route('**/config.json', (route) =>
      route.fulfill({ json: { live: 'press', basemap: { oslo: 'basemap/oslo.pmtiles' } } }),
    );
    await this.page.route('**/basemap/oslo.pmtiles', (route) =>
      answerPart(route, archive, responses, this.requestedRanges),
    );
  }

  async press(): Promise<void> {
    await this.button().click();
  }

  async expectKind(kind: 'embedded' | 'live' | 'custom'): Promise<void> {
    await expect(this.page.locator('[data-basemap]')).toHaveAttribute('data-basemap', kind, slowly);
  }

  /** The press has been taken back by itself, because nothing came. */
  async expectNotPressed(): Promise<void> {
    await expect(this.button()).toHaveAttribute('aria-pressed', 'false', slowly);
  }

  async expectServerNamed(host: string): Promise<void> {
    await expect(this.button()).toHaveAccessibleDescription(new RegExp(host));
  }

  async expectNoButton(): Promise<void> {
    await expect(this.button()).toHaveCount(0);
  }

  async expectCredit(text: string): Promise<void> {
    await expect(this.page.locator('.credits')).toContainText(text);
  }

  private button(): Locator {
    return this.page.getByRole('button', { name: 'Street detail' });
  }
}

/** A site whose policy allows a tile server on this machine. */
export const test = base.extend<{ tiles: TileServer; basemap: BasemapDriver }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
  tiles: async ({}, use) => {
    const server = await TileServer.start();
    await use(server);
    await server.stop();
  },
  siteUrl: async ({ tiles }, use) => {
    const site = await serveSite(tiles.origin);
    await use(site.url);
    await site.close();
  },
  basemap: async ({ page, watch }, use) => {
    await use(new BasemapDriver(page, watch));
  },
});
