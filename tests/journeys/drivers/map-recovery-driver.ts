/** A map that loses its WebGL context or its worker. */
import { expect, type Locator, type Page } from '@playwright/test';

export class MapRecoveryDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private canvas(): Locator {
    return this.page.locator('canvas.maplibregl-canvas');
  }

  /** Takes the graphics card away from the map, as a driver that crashes does. */
  async loseContext(): Promise<void> {
    await this.canvas().evaluate((canvas) => {
      (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }

  /** Ends the map's worker from within, as a browser does that runs out of memory: the page is not told. */
  async killWorkers(): Promise<void> {
    for (const worker of this.page.workers()) await worker.evaluate(() => self.close());
  }

  /** The canvas of a lost map is taken away before another one comes. */
  async expectCanvasGone(): Promise<void> {
    await expect(this.canvas()).toHaveCount(0);
  }
}
