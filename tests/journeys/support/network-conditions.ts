/** What the world takes away from a visit, or puts in its place. Said before the page is opened. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Watch } from './console-watch.ts';

const engineFiles = /\/assets\/(engine|map-view)-[^/]+\.js$/;
const laterWords = /\/assets\/(en|nb)-later-[^/]+\.js$/;

export class Hindrances {
  private readonly page: Page;
  private readonly context: BrowserContext;
  private readonly watch: Watch;

  constructor(page: Page, watch: Watch) {
    this.page = page;
    this.context = page.context();
    this.watch = watch;
  }

  /** The browser refuses WebGL, as on old machines and in some companies. */
  async noWebGL(): Promise<void> {
    await this.page.addInitScript(() => {
      const refuse = (prototype: { getContext: unknown }): void => {
        const original = prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
        prototype.getContext = function getContext(this: unknown, kind: string, ...rest: unknown[]): unknown {
          return /webgl/.test(kind) ? null : original.call(this, kind, ...rest);
        };
      };
      refuse(HTMLCanvasElement.prototype);
      refuse(OffscreenCanvas.prototype);
    });
  }

  /** The engine never arrives: the list has to do without. */
  async noEngine(): Promise<void> {
    this.watch.tolerate(/engine|map-view|Failed to fetch dynamically imported module|Failed to load resource/);
    await this.page.route(engineFiles, (route) => route.abort('failed'));
  }

  /** One panel never arrives, as after a new version was put in the place of the old one. */
  async noPanel(name: string): Promise<void> {
    this.watch.tolerate(/Failed to fetch dynamically imported module|Failed to load resource|request failed/);
    await this.page.route(new RegExp(`/assets/${name}-[^/]+\\.js$`), (route) => route.abort('failed'));
  }

  /** The engine is on a slow line: it comes when the function given back is called. */
  slowEngine = (): Promise<() => void> => this.slow(engineFiles);

  /** The words that only panels say are on a slow line. */
  slowLaterWords = (): Promise<() => void> => this.slow(laterWords);

  private async slow(files: RegExp): Promise<() => void> {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await this.page.route(files, async (route) => {
      await held;
      await route.continue();
    });
    return letGo;
  }

  /** A data file answers with something else than it should. */
  async file(path: string, body: unknown): Promise<void> {
    await this.page.route(
      (url) => url.pathname.endsWith(`/${path}`),
      (route) =>
        route.fulfill({
          body: typeof body === 'string' ? body : JSON.stringify(body),
          contentType: 'application/json; charset=utf-8',
        }),
    );
  }

  /** A data file is not there. */
  async missingFile(path: string): Promise<void> {
    this.watch.tolerate(new RegExp(`404.*${path}`));
    await this.page.route(
      (url) => url.pathname.endsWith(`/${path}`),
      (route) => route.fulfill({ status: 404, body: 'Not found', contentType: 'text/plain' }),
    );
  }

  /** The device says it is here; the page may ask. */
  async deviceAt([longitude, latitude]: readonly [number, number]): Promise<void> {
    await this.context.grantPermissions(['geolocation']);
    await this.context.setGeolocation({ longitude, latitude });
  }
}
