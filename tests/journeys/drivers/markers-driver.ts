/** The markers and pins that the map has drawn. */
import { expect, type Page } from '@playwright/test';
import { type Family, families } from '#domain/vocabulary.ts';
import { expectMapState, renderedMap, slowly } from './rendered-map.ts';

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

/** How many places of each family a marker stands for. */
function familiesOf({ mix }: DrawnMarker): Partial<Record<Family, number>> {
  const counts = mix.split('.').map(Number);
  return Object.fromEntries(families.flatMap((family, i) => (counts[i] ? [[family, counts[i]]] : [])));
}

export class MarkersDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The markers drawn now, wherever on the canvas. */
  async drawn(): Promise<DrawnMarker[]> {
    const map = await renderedMap(this.page);
    const features = await map.evaluate((engine) => {
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
    return [...new Map(features.map((each) => [`${each.id} ${each.isDimmed}`, each])).values()];
  }

  /** The numbered pins that are drawn: `1: place-id`, in the order of their numbers. */
  async pins(): Promise<string[]> {
    const map = await renderedMap(this.page);
    const features = await map.evaluate((engine) =>
      engine.getLayer('pin')
        ? engine
            .queryRenderedFeatures({ layers: ['pin'] })
            .map(({ properties }) => `${String(properties['icon']).split('/')[2]}: ${String(properties['id'])}`)
        : [],
    );
    return [...new Set(features)].sort();
  }

  private async marker(id: string): Promise<DrawnMarker> {
    let found: DrawnMarker | undefined;
    await expect
      .poll(async () => {
        found = (await this.drawn()).find((each) => each.id === id);
        return found !== undefined;
      }, `marker "${id}"`)
      .toBe(true);
    if (found === undefined) throw new Error(`no marker "${id}"`);
    return found;
  }

  /** The largest marker in the free part of the map. */
  async largest(): Promise<DrawnMarker> {
    await expectMapState(this.page, 'idle');
    const [largest] = (await this.drawn())
      .filter(({ at, isDimmed }) => !isDimmed && at.x > 440)
      .sort((a, b) => b.count - a.count);
    if (largest === undefined) throw new Error('no marker is drawn');
    return largest;
  }

  async press(id: string): Promise<void> {
    const { at } = await this.marker(id);
    await this.page.mouse.click(at.x, at.y);
  }

  async pointAt(id: string): Promise<void> {
    const { at } = await this.marker(id);
    await this.page.mouse.move(at.x, at.y);
  }

  /** Markers that are not dimmed add up to so many places of each family. */
  async expectFamilies(expected: Partial<Record<Family, number>>): Promise<void> {
    await expect
      .poll(
        async () => {
          const sum: Partial<Record<Family, number>> = {};
          for (const marker of await this.drawn()) {
            if (marker.isDimmed) continue;
            for (const [family, count] of Object.entries(familiesOf(marker)) as [Family, number][]) {
              sum[family] = (sum[family] ?? 0) + count;
            }
          }
          return sum;
        },
        { ...slowly, message: 'places of each family on the map' },
      )
      .toEqual(expected);
  }

  /** Where a marker was, there are now several, and together they stand for as many places. */
  async expectSplit(marker: DrawnMarker): Promise<void> {
    await expect
      .poll(async () => (await this.drawn()).some(({ id }) => id === marker.id), `marker "${marker.id}" is gone`)
      .toBe(false);
    await expectMapState(this.page, 'idle');
    const parts = (await this.drawn()).filter(({ isDimmed }) => !isDimmed);
    expect(parts.length, 'markers after the press').toBeGreaterThan(1);
    expect(
      parts.reduce((sum, { count }) => sum + count, 0),
      'places after the press',
    ).toBeGreaterThanOrEqual(marker.count);
  }

  /** The marker of a place is highlighted because the place is hovered, or is not. */
  async expectHovered(id: string, isLit = true): Promise<void> {
    await expect
      .poll(async () => (await this.drawn()).find((each) => each.id === id)?.isHovered, `"${id}" is hovered`)
      .toBe(isLit);
  }
}
