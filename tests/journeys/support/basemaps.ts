/** What the map is drawn on: street detail from a server elsewhere, or an archive beside the site. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page, Route } from '@playwright/test';
import { preview } from 'vite';
import { productionHeaders } from '#ci/headers.mjs';
import { writeArchive } from '#data/tools/basemap/pmtiles-archive.ts';
import { osloTiles } from '#tests/fixtures/oslo-tiles.ts';
import { Atlas, test as base, expect } from '#tests/journeys/drivers/atlas-driver.ts';
import { TileServer } from './tile-server.ts';
import { Watch } from './console-watch.ts';

const defaultServer = 'https://tiles.openfreemap.org';

/** The tiles over the middle of Oslo, few enough to write for every test. */
const few = [8, 9, 10, 11, 12].flatMap((z) => {
  const n = 2 ** z;
  const x = Math.floor(((10.75 + 180) / 360) * n);
  const radians = (59.92 * Math.PI) / 180;
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * n);
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ z, x: x + dx, y: y + dy })));
});

/** A small archive of Oslo, as `npm run basemap` writes them. */
async function archiveBytes(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-archive-'));
  try {
    const path = join(folder, 'oslo.pmtiles');
    const tileAt = osloTiles();
    const tiles = few.flatMap(({ z, x, y }) => {
      const tile = tileAt(z, x, y);
      return tile ? [{ z, x, y, read: () => tile }] : [];
    });
    const about = {
      bounds: [10.5, 59.8, 11, 60.1] as const,
      centreZoom: 11,
      metadata: {
        vector_layers: [
          { id: 'water', fields: {} },
          { id: 'transportation', fields: {} },
        ],
      },
    };
    await writeArchive(path, tiles, about, () => undefined, new AbortController().signal);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Answers a request for a part of a file, or like a host that knows only whole ones. */
async function answerPart(
  route: Route,
  bytes: Uint8Array,
  answers: 'ranges' | 'whole',
  asked: string[],
): Promise<void> {
  const range = (await route.request().headerValue('range')) ?? '';
  asked.push(range);
  const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  const last = Math.min(Number(to), bytes.length - 1);
  if (answers === 'whole') await route.fulfill({ body: Buffer.from(bytes), contentType: 'application/octet-stream' });
  else {
    await route.fulfill({
      status: 206,
      body: Buffer.from(bytes.slice(Number(from), last + 1)),
      headers: { 'content-range': `bytes ${from}-${last}/${bytes.length}`, etag: '"1"' },
    });
  }
}

export class GroundHand {
  private readonly page: Page;
  private readonly atlas: Atlas;
  /** The ranges that were asked of the site's own archive. */
  readonly asked: string[] = [];

  constructor(page: Page, atlas: Atlas) {
    this.page = page;
    this.atlas = atlas;
  }

  /** The deployer names this server for street detail; the policy of the served site lets it be asked. */
  async comesFrom(origin: string, live: 'press' | 'always' = 'press'): Promise<void> {
    await this.page.route('**/config.json', (route) =>
      route.fulfill({ json: { live, liveTiles: `${origin}/tiles.json`, basemap: {} } }),
    );
  }

  /** From here on the watch lets this server be asked, and lets it fail. */
  mayAsk(origin: string): void {
    this.atlas.tolerate(new RegExp(origin.replaceAll('.', '\\.')));
  }

  /** The site has an archive of its own beside it; null: one that is none. */
  async hasArchive(answers: 'ranges' | 'whole', bytes?: Uint8Array): Promise<void> {
    const archive = bytes ?? (await archiveBytes());
    await this.page.route('**/config.json', (route) =>
      route.fulfill({ json: { live: 'press', basemap: { oslo: 'basemap/oslo.pmtiles' } } }),
    );
    await this.page.route('**/basemap/oslo.pmtiles', (route) => answerPart(route, archive, answers, this.asked));
  }

  async press(): Promise<void> {
    await this.button().click();
  }

  async expect(ground: 'embedded' | 'live' | 'custom'): Promise<void> {
    await expect(this.page.locator('[data-basemap]')).toHaveAttribute('data-basemap', ground, { timeout: 45_000 });
  }

  /** The press has been taken back by itself, since nothing came. */
  async expectNotPressed(): Promise<void> {
    await expect(this.button()).toHaveAttribute('aria-pressed', 'false', { timeout: 45_000 });
  }

  async expectNamed(host: string): Promise<void> {
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

/** The built site with the production headers, but for the one server elsewhere that its policy names. */
export async function serveFor(origin: string): Promise<{ url: string; close: () => Promise<void> }> {
  const policy = productionHeaders['Content-Security-Policy']?.replace(defaultServer, origin) ?? '';
  const server = await preview({
    base: '/under/a/path/',
    logLevel: 'warn',
    preview: {
      host: '127.0.0.1',
      port: 0,
      open: false,
      headers: { ...productionHeaders, 'Content-Security-Policy': policy },
    },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the built site is not being served');
  return { url, close: () => server.close() };
}

export const test = base.extend<{ tiles: TileServer; ground: GroundHand }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
  tiles: async ({}, use) => {
    const server = await TileServer.start();
    await use(server);
    await server.stop();
  },
  atlas: async ({ context, page, tiles }, use) => {
    const site = await serveFor(tiles.origin);
    const watch = new Watch(site.url);
    await watch.follow(context);
    await use(new Atlas(page, site.url, watch));
    expect(watch.problems(), 'problems during the visit').toEqual([]);
    await site.close();
  },
  ground: async ({ page, atlas }, use) => {
    await use(new GroundHand(page, atlas));
  },
});
