/** Opens the atlas, and reads and changes its address. */
import { expect, type Page } from '@playwright/test';
import type { ConsoleWatch } from './console-watch.ts';
import { resultCount } from './locators.ts';

export class AtlasDriver {
  private readonly page: Page;
  private readonly siteUrl: string;
  private readonly watch: ConsoleWatch;

  constructor(page: Page, siteUrl: string, watch: ConsoleWatch) {
    this.page = page;
    this.siteUrl = siteUrl;
    this.watch = watch;
  }

  /** Opens the atlas at an address query, such as `city=oslo&q=lab#14/59.94/10.72`, and waits for the list. */
  async open(query = ''): Promise<void> {
    await this.visit(query);
    await expect(resultCount(this.page)).toHaveAttribute('data-count', /^\d+$/);
  }

  /** Goes to the atlas without expecting that it opens. */
  async visit(query = ''): Promise<void> {
    const [keys = '', hash] = query.split('#');
    await this.page.goto(`${this.siteUrl}${keys === '' ? '' : `?${keys}`}${hash === undefined ? '' : `#${hash}`}`);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await expect(resultCount(this.page)).toHaveAttribute('data-count', /^\d+$/);
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async goForward(): Promise<void> {
    await this.page.goForward();
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** The value of a key of the address, or undefined. */
  address(key: string): string | undefined {
    return new URL(this.page.url()).searchParams.get(key) ?? undefined;
  }

  /** The part of the address that says where the map looks. */
  hash(): string {
    return new URL(this.page.url()).hash;
  }

  async expectAddress(key: string, value: string | RegExp | undefined): Promise<void> {
    const read = expect.poll(() => this.address(key), { message: `address key "${key}"` });
    if (value instanceof RegExp) await read.toMatch(value);
    else await read.toBe(value);
  }

  async expectHash(pattern: RegExp): Promise<void> {
    await expect.poll(() => this.hash(), { message: 'hash of the address' }).toMatch(pattern);
  }

  async resizeTo(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** For a journey that causes a console error or a failed request on purpose. */
  tolerate(problem: RegExp): void {
    this.watch.tolerate(problem);
  }

  /** The files of a city's data that were requested in this visit. */
  dataRequested(city: string): string[] {
    const folder = `${this.siteUrl}data/${city}/`;
    return this.watch.requested.flatMap((url) => (url.startsWith(folder) ? [url.slice(folder.length)] : []));
  }

  /** Every request from now on that sends something instead of only reading. */
  watchUploads(): string[] {
    const uploads: string[] = [];
    this.page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null) uploads.push(request.url());
    });
    return uploads;
  }
}
