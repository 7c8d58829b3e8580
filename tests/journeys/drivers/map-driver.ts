/** The map: its camera, what it has drawn, and what a person does on it. */
import { expect, type Page } from '@playwright/test';
import type { PointLike } from 'maplibre-gl';
import { Finger, type Pixel } from './finger.ts';
import { mapPixels } from './map-pixels.ts';
import { expectMapState, mapCanvas, mapContainer, renderedMap, slowly } from './rendered-map.ts';

interface Camera {
  zoom: number;
  lat: number;
  lng: number;
}

export class MapDriver {
  private readonly page: Page;
  private readonly finger: Finger;

  constructor(page: Page) {
    this.page = page;
    this.finger = new Finger(page);
  }

  async basemap(): Promise<string | null> {
    return mapContainer(this.page).getAttribute('data-basemap');
  }

  /**
   * From now on no map of the page draws or takes notice of the size of the window, once it has been there: for journeys that
   * measure what lies around the map.
   */
  async holdStill(): Promise<void> {
    const map = await renderedMap(this.page);
    await map.evaluate((engine) => {
      type Method = (this: { _loaded: boolean }, ...words: unknown[]) => unknown;
      const methods = Object.getPrototypeOf(engine) as Record<'_render' | 'resize', Method>;
      for (const name of ['_render', 'resize'] as const) {
        const method = methods[name];
        methods[name] = function (...words) {
          return this._loaded ? this : method.apply(this, words);
        };
      }
    });
  }

  async camera(): Promise<Camera> {
    const map = await renderedMap(this.page);
    return map.evaluate((engine) => {
      const { lng, lat } = engine.getCenter();
      return { zoom: engine.getZoom(), lat, lng };
    });
  }

  /** The corners of what the canvas shows, west, south, east and north. */
  async bounds(): Promise<[number, number, number, number]> {
    const map = await renderedMap(this.page);
    return map.evaluate((engine) => {
      const { clientWidth, clientHeight } = engine.getContainer();
      const northWest = engine.unproject([0, 0]);
      const southEast = engine.unproject([clientWidth, clientHeight]);
      return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
    });
  }

  /** The pixel nearest the middle of the free part of the map where a press hits nothing but the basemap. */
  async emptyPixel(): Promise<Pixel> {
    const map = await renderedMap(this.page);
    const pixel = await map.evaluate((engine) => {
      const { left, top } = engine.getContainer().getBoundingClientRect();
      const interactive = ['marker', 'station', 'stop', 'district-fill', 'origin', 'reach-handle', 'reach-label'];
      const layers = interactive.filter((layer) => engine.getLayer(layer));
      const middle = { x: 800, y: 380 };
      const pixels = Array.from({ length: 12 * 12 }, (_, i) => ({
        x: 580 + (i % 12) * 40,
        y: 160 + Math.floor(i / 12) * 40,
      }));
      const apart = (at: Pixel): number => Math.hypot(at.x - middle.x, at.y - middle.y);
      for (const { x, y } of pixels.sort((a, b) => apart(a) - apart(b))) {
        const box: [PointLike, PointLike] = [
          [x - 25, y - 25],
          [x + 25, y + 25],
        ];
        if (engine.queryRenderedFeatures(box, { layers }).length === 0) return { x: left + x, y: top + y };
      }
      return null;
    });
    if (pixel === null) throw new Error('the map has no empty pixel');
    return pixel;
  }

  /** The position under a pixel of the page. */
  async positionAt({ x, y }: Pixel): Promise<[lng: number, lat: number]> {
    const map = await renderedMap(this.page);
    return map.evaluate(
      (engine, at) => {
        const { left, top } = engine.getContainer().getBoundingClientRect();
        const { lng, lat } = engine.unproject([at.x - left, at.y - top] as PointLike);
        return [lng, lat];
      },
      { x, y },
    );
  }

  /** The pixel of the page on which a position lies. */
  async pixelOf(position: readonly [lng: number, lat: number]): Promise<[x: number, y: number]> {
    const map = await renderedMap(this.page);
    return map.evaluate(
      (engine, [lng, lat]) => {
        const { left, top } = engine.getContainer().getBoundingClientRect();
        const { x, y } = engine.project([lng ?? 0, lat ?? 0]);
        return [left + x, top + y];
      },
      [...position],
    );
  }

  /** Presses the map at a pixel of the page. */
  async press(at: Pixel, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.page.mouse.click(at.x, at.y, { button });
  }

  async pan(right: number, down: number): Promise<void> {
    const from = { x: 900, y: 300 };
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + right, from.y + down, { steps: 5 });
    await this.page.mouse.up();
  }

  async tap(at: Pixel): Promise<void> {
    await this.finger.down(at);
    await this.finger.up();
  }

  /** Rests a finger on the map until something comes of it. */
  async longPress(at: Pixel, until: () => Promise<void>): Promise<void> {
    await this.finger.down(at);
    await until();
    await this.finger.up();
  }

  async expectState(state: 'loading' | 'idle' | 'failed' | 'unsupported'): Promise<void> {
    await expectMapState(this.page, state);
  }

  /** The map is idle, its WebGL context alive, and what it drew is not one flat colour. */
  async expectDrawn(): Promise<{ brightness: number }> {
    await this.expectState('idle');
    const isAlive = await mapCanvas(this.page).evaluate((element) => {
      const context = (element as HTMLCanvasElement).getContext('webgl2');
      return context !== null && !context.isContextLost();
    });
    expect(isAlive, 'the map has a live WebGL context').toBe(true);
    const pixels = await mapPixels(await renderedMap(this.page));
    expect(pixels.colours, 'the map shows more than a flat colour').toBeGreaterThan(16);
    return pixels;
  }

  /** The map is drawn darker, or lighter, than a share of full brightness. */
  async expectBrightness(test: 'above' | 'below', share: number): Promise<void> {
    await expect(async () => {
      const { brightness } = await this.expectDrawn();
      if (test === 'above') expect(brightness / 255).toBeGreaterThan(share);
      else expect(brightness / 255).toBeLessThan(share);
    }).toPass(slowly);
  }

  /** The map looks where it did, to a few metres. */
  async expectCamera({ zoom, lat, lng }: Camera): Promise<void> {
    await expect(async () => {
      const now = await this.camera();
      expect(now.zoom).toBeCloseTo(zoom, 1);
      expect(now.lat).toBeCloseTo(lat, 3);
      expect(now.lng).toBeCloseTo(lng, 3);
    }).toPass({ timeout: 15_000 });
  }

  /** Nothing inside the map has this name, which would be of another language. */
  async expectNoName(name: string): Promise<void> {
    await expect(mapContainer(this.page).getByRole('region', { name, exact: true })).toHaveCount(0);
  }
}
