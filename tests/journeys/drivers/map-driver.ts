/** What the map shows, and what a hand does on it. */
import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { type Family, families } from '#domain/vocabulary.ts';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { pictureIn } from '#tests/journeys/support/console-watch.ts';

type MapState = 'loading' | 'idle' | 'failed' | 'unsupported';

/** One marker as it is drawn: alone or for several places. Positions are pixels of the page. */
interface DrawnMarker {
  id: string;
  count: number;
  icon: string;
  mix: string;
  name: string;
  isDimmed: boolean;
  isHovered: boolean;
  isSelected: boolean;
  at: { x: number; y: number };
}

interface Camera {
  zoom: number;
  lat: number;
  lng: number;
}

/** How many places of each family a marker stands for. */
function familiesOf({ mix }: DrawnMarker): Partial<Record<Family, number>> {
  const counts = mix.split('.').map(Number);
  return Object.fromEntries(families.flatMap((family, i) => (counts[i] ? [[family, counts[i]]] : [])));
}

const slow = { timeout: 45_000 };

export class MapHand {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private container(): Locator {
    return this.page.locator('[data-map-state]');
  }

  private canvas(): Locator {
    return this.container().locator('canvas.maplibregl-canvas');
  }

  private async map(): Promise<JSHandle<MapLibreMap>> {
    await expect(this.canvas()).toBeAttached(slow);
    return (await this.container().evaluateHandle(mapInPage)) as JSHandle<MapLibreMap>;
  }

  // Reading

  async basemap(): Promise<string | null> {
    return this.container().getAttribute('data-basemap');
  }

  /** The markers drawn now, wherever on the canvas. */
  async markers(): Promise<DrawnMarker[]> {
    const map = await this.map();
    const drawn = await map.evaluate((engine) => {
      const { left, top } = engine.getContainer().getBoundingClientRect();
      if (!engine.getLayer('marker')) return [];
      return engine.queryRenderedFeatures({ layers: ['marker'] }).map(({ geometry, properties, state }) => {
        const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
        const { x, y } = engine.project([lng, lat]);
        return {
          id: String(properties['id']),
          count: Number(properties['n']),
          icon: String(properties['icon']),
          mix: String(properties['mix']),
          name: String(properties['name']),
          isDimmed: properties['dim'] === 1,
          isHovered: state['hover'] === true,
          isSelected: state['selected'] === true,
          at: { x: left + x, y: top + y },
        };
      });
    });
    // A feature near the edge of a tile is in two of them.
    return [...new Map(drawn.map((each) => [`${each.id} ${each.isDimmed}`, each])).values()];
  }

  /** The numbered pins that are drawn: `1: place-id`, in the order of their numbers. */
  async pins(): Promise<string[]> {
    const map = await this.map();
    const drawn = await map.evaluate((engine) =>
      engine.getLayer('pin')
        ? engine
            .queryRenderedFeatures({ layers: ['pin'] })
            .map(({ properties }) => `${String(properties['icon']).split('/')[2]}: ${String(properties['id'])}`)
        : [],
    );
    return [...new Set(drawn)].sort();
  }

  private async only(what: string, isIt: (marker: DrawnMarker) => boolean): Promise<DrawnMarker> {
    let found: DrawnMarker | undefined;
    await expect
      .poll(async () => {
        found = (await this.markers()).find(isIt);
        return found !== undefined;
      }, what)
      .toBe(true);
    if (found === undefined) throw new Error(`no ${what}`);
    return found;
  }

  /** The largest marker in the free part of the map. */
  async largestMarker(): Promise<DrawnMarker> {
    await this.expectState('idle');
    const [largest] = (await this.markers())
      .filter(({ at, isDimmed }) => !isDimmed && at.x > 440)
      .sort((a, b) => b.count - a.count);
    if (largest === undefined) throw new Error('no marker is drawn');
    return largest;
  }

  async camera(): Promise<Camera> {
    const map = await this.map();
    return map.evaluate((engine) => {
      const { lng, lat } = engine.getCenter();
      return { zoom: engine.getZoom(), lat, lng };
    });
  }

  /** The corners of what the canvas shows, west, south, east and north. */
  async bounds(): Promise<[number, number, number, number]> {
    const map = await this.map();
    return map.evaluate((engine) => {
      const { clientWidth, clientHeight } = engine.getContainer();
      const northWest = engine.unproject([0, 0]);
      const southEast = engine.unproject([clientWidth, clientHeight]);
      return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
    });
  }

  /** Where a part of the proximity circle is drawn, in pixels of the page. */
  private async part(layer: 'origin' | 'reach-handle'): Promise<{ x: number; y: number }> {
    const map = await this.map();
    const read = () =>
      map.evaluate((engine, id) => {
        if (!engine.getLayer(id)) return null;
        const [feature] = engine.queryRenderedFeatures({ layers: [id] });
        if (feature?.geometry.type !== 'Point') return null;
        const [lng = 0, lat = 0] = feature.geometry.coordinates;
        const { left, top } = engine.getContainer().getBoundingClientRect();
        const { x, y } = engine.project([lng, lat]);
        return { x: left + x, y: top + y };
      }, layer);
    await expect.poll(read, `${layer} on the map`).not.toBeNull();
    const at = await read();
    if (at === null) throw new Error(`${layer} is not on the map`);
    return at;
  }

  /** The pixel nearest the middle of the free part of the map where a press means nothing but the ground. */
  async emptySpot(): Promise<{ x: number; y: number }> {
    const map = await this.map();
    const spot = await map.evaluate((engine) => {
      const { left, top } = engine.getContainer().getBoundingClientRect();
      const answering = ['marker', 'station', 'stop', 'district-fill', 'origin', 'reach-handle', 'reach-label'];
      const layers = answering.filter((layer) => engine.getLayer(layer));
      const middle = { x: 800, y: 380 };
      const spots = Array.from({ length: 12 * 12 }, (_, i) => ({
        x: 580 + (i % 12) * 40,
        y: 160 + Math.floor(i / 12) * 40,
      }));
      const apart = (at: { x: number; y: number }): number => Math.hypot(at.x - middle.x, at.y - middle.y);
      for (const { x, y } of spots.sort((a, b) => apart(a) - apart(b))) {
        const box: [PointLike, PointLike] = [
          [x - 25, y - 25],
          [x + 25, y + 25],
        ];
        if (engine.queryRenderedFeatures(box, { layers }).length === 0) return { x: left + x, y: top + y };
      }
      return null;
    });
    if (spot === null) throw new Error('the map has no empty spot');
    return spot;
  }

  /** The position under a pixel of the page. */
  async positionAt({ x, y }: { x: number; y: number }): Promise<[lng: number, lat: number]> {
    const map = await this.map();
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
    const map = await this.map();
    return map.evaluate(
      (engine, [lng, lat]) => {
        const { left, top } = engine.getContainer().getBoundingClientRect();
        const { x, y } = engine.project([lng ?? 0, lat ?? 0]);
        return [left + x, top + y];
      },
      [...position],
    );
  }

  // Doing

  /** Presses the map at a pixel of the page. */
  async press(at: { x: number; y: number }, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.page.mouse.click(at.x, at.y, { button });
  }

  async pressMarker(id: string): Promise<void> {
    await this.press((await this.only(`marker "${id}"`, (each) => each.id === id)).at);
  }

  async pointAt(id: string): Promise<void> {
    const { at } = await this.only(`marker "${id}"`, (each) => each.id === id);
    await this.page.mouse.move(at.x, at.y);
  }

  /** Takes the pin, or the handle of the circle, and pulls it. */
  async drag(what: 'pin' | 'handle', right: number, down: number): Promise<void> {
    const { x, y } = await this.part(what === 'pin' ? 'origin' : 'reach-handle');
    // The tip of the pin stands on the spot, and its body above it.
    const from = { x, y: what === 'pin' ? y - 8 : y };
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + right / 2, from.y + down / 2);
    await this.page.mouse.move(from.x + right, from.y + down);
    await this.page.mouse.up();
  }

  async pan(right: number, down: number): Promise<void> {
    const from = { x: 900, y: 300 };
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + right, from.y + down, { steps: 5 });
    await this.page.mouse.up();
  }

  // Expecting

  async expectState(state: MapState): Promise<void> {
    await expect(this.container()).toHaveAttribute('data-map-state', state, slow);
  }

  /** The map is idle, its WebGL context alive, and what it drew is not one flat colour. */
  async expectDrawn(): Promise<{ brightness: number }> {
    await this.expectState('idle');
    const isAlive = await this.canvas().evaluate((element) => {
      const context = (element as HTMLCanvasElement).getContext('webgl2');
      return context !== null && !context.isContextLost();
    });
    expect(isAlive, 'the map has a live WebGL context').toBe(true);
    const picture = await pictureIn(this.page.context(), await this.canvas().screenshot());
    expect(picture.colours, 'the map shows more than a flat colour').toBeGreaterThan(16);
    return picture;
  }

  /** The map is drawn darker, or lighter, than a share of full brightness. */
  async expectBrightness(test: 'above' | 'below', share: number): Promise<void> {
    await expect(async () => {
      const { brightness } = await this.expectDrawn();
      if (test === 'above') expect(brightness / 255).toBeGreaterThan(share);
      else expect(brightness / 255).toBeLessThan(share);
    }).toPass(slow);
  }

  /** Markers that have not stepped back add up to so many places of each family. */
  async expectFamilies(expected: Partial<Record<Family, number>>): Promise<void> {
    await expect
      .poll(
        async () => {
          const sum: Partial<Record<Family, number>> = {};
          for (const marker of await this.markers()) {
            if (marker.isDimmed) continue;
            for (const [family, count] of Object.entries(familiesOf(marker)) as [Family, number][]) {
              sum[family] = (sum[family] ?? 0) + count;
            }
          }
          return sum;
        },
        { ...slow, message: 'places of each family on the map' },
      )
      .toEqual(expected);
  }

  /** Where a marker was, there are now several, and together they stand for as many places. */
  async expectSplit(marker: DrawnMarker): Promise<void> {
    await expect
      .poll(async () => (await this.markers()).some(({ id }) => id === marker.id), `marker "${marker.id}" is gone`)
      .toBe(false);
    await this.expectState('idle');
    const parts = (await this.markers()).filter(({ isDimmed }) => !isDimmed);
    expect(parts.length, 'markers after the press').toBeGreaterThan(1);
    expect(
      parts.reduce((sum, { count }) => sum + count, 0),
      'places after the press',
    ).toBeGreaterThanOrEqual(marker.count);
  }

  /** The marker of a place is lit because the place is pointed at, or is not. */
  async expectLit(id: string, isLit = true): Promise<void> {
    await expect
      .poll(async () => (await this.markers()).find((each) => each.id === id)?.isHovered, `"${id}" is lit`)
      .toBe(isLit);
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
}
