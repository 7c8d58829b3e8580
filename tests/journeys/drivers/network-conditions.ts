/** The conditions of a visit: what is missing, slow or replaced. Set before the page is opened. */
import type { BrowserContext, Page } from '@playwright/test';
import { paintNothing } from '#tests/support/paint-nothing.ts';
import type { ConsoleWatch } from './console-watch.ts';

const engineFiles = /\/assets\/(engine|map-view)-[^/]+\.js$/;
const panelWords = /\/assets\/panels-[^/]+\.js$/;

export class NetworkConditions {
  private readonly page: Page;
  private readonly context: BrowserContext;
  private readonly watch: ConsoleWatch;

  constructor(page: Page, watch: ConsoleWatch) {
    this.page = page;
    this.context = page.context();
    this.watch = watch;
  }

  /** The browser refuses WebGL, as on old machines and in some companies. */
  /**
   * The map works as ever, places are found under the pointer, and no pixel is painted: without a graphics card shaders and
   * painting are half of the time of a map. For whatever does not look at pixels.
   */
  async noPixels(): Promise<void> {
    await this.page.addInitScript(paintNothing);
  }

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

  /** The map works and nothing of it is painted: for journeys that look at what lies around it. */
  async nothingPainted(): Promise<void> {
    await this.page.addInitScript(() => {
      const { prototype } = WebGL2RenderingContext;
      for (const paint of ['drawElements', 'drawArrays', 'clear'] as const) prototype[paint] = () => undefined;
    });
  }

  /** The engine does not arrive, and the list has to do without, until the function given back is called. */
  async noEngine(): Promise<() => Promise<void>> {
    this.watch.tolerate(/engine|map-view|Failed to fetch dynamically imported module|Failed to load resource/);
    await this.page.route(engineFiles, (route) => route.abort('failed'));
    return () => this.page.unroute(engineFiles);
  }

  /** One panel never arrives, as after a new version was put in the place of the old one. */
  async noPanel(name: string): Promise<void> {
    this.watch.tolerate(/Failed to fetch dynamically imported module|Failed to load resource|request failed/);
    await this.page.route(new RegExp(`/assets/${name}-[^/]+\\.js$`), (route) => route.abort('failed'));
  }

  /** The engine is on a slow line: it comes when the function given back is called. */
  slowEngine = (): Promise<() => void> => this.slow(engineFiles);

  /** The words that only panels say are on a slow line. */
  slowPanelWords = (): Promise<() => void> => this.slow(panelWords);

  private async slow(files: RegExp): Promise<() => void> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route(files, async (route) => {
      await held;
      await route.continue();
    });
    return release;
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
