/** Files of a person's own on the map. */
import { expect, type Page } from '@playwright/test';
import type { GeoJSONSource } from 'maplibre-gl';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { mapContainer, slowly } from './rendered-map.ts';

export class OwnDataDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Drops a file onto the page, as from a folder. */
  async drop(name: string, text: string): Promise<void> {
    // The part that takes files comes with what lies over the map.
    await expect(this.page.locator('.legend')).toBeVisible(slowly);
    await this.page.evaluate(
      ([fileName, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content ?? ''], fileName ?? ''));
        for (const type of ['dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [name, text],
    );
    await expect(this.page.getByRole('heading', { name })).toBeFocused();
  }

  async chooseColumn(meaning: string, column: string): Promise<void> {
    await this.page.getByRole('combobox', { name: meaning, exact: true }).selectOption({ label: column });
  }

  async expectRow(name: RegExp): Promise<void> {
    await expect(this.page.getByRole('row', { name })).toBeVisible();
  }

  /** The names of own features that the map has, in the order of their rows. */
  async expectOnMap(names: readonly string[]): Promise<void> {
    const map = await mapContainer(this.page).evaluateHandle(mapInPage);
    await expect
      .poll(() =>
        map.evaluate(async (engine) => {
          const data = await engine.getSource<GeoJSONSource>('own')?.getData();
          return data?.type === 'FeatureCollection'
            ? data.features.map(({ properties }) => properties?.['name'])
            : null;
        }),
      )
      .toEqual([...names]);
  }
}
