/** Two districts side by side. */
import { expect, type Locator, type Page } from '@playwright/test';
import { slowly } from './rendered-map.ts';

export class SideBySideDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the panel of a district: the other district, chosen by name. */
  async choose(district: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Beside another district…' }).click();
    await this.page.getByRole('button', { name: district, exact: true }).click();
  }

  async expectDistricts(left: string, right: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: `${left} beside ${right}` })).toBeVisible();
  }

  /** A row of the table, by the name of its indicator: what is left and right. */
  async expectRow(indicator: string, left: string | RegExp, right: string | RegExp): Promise<void> {
    const cells = this.page.getByRole('row', { name: indicator }).first().getByRole('cell');
    await expect(cells.nth(0)).toContainText(left);
    await expect(cells.nth(1)).toContainText(right);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  private similarPlaces(): Locator {
    return this.page.getByRole('region', { name: 'Which place there is like this one?' });
  }

  async chooseSimilarTo(place: string): Promise<void> {
    await this.similarPlaces().getByRole('combobox', { name: 'Place' }).selectOption({ label: place });
  }

  async expectMostSimilar(name: string, reason: string): Promise<void> {
    const first = this.similarPlaces().getByRole('listitem').first();
    await expect(first.getByRole('link', { name })).toBeVisible();
    await expect(first).toContainText(reason);
  }

  /** Both are drawn, and there is no third. */
  async expectMaps(): Promise<void> {
    await expect(this.page.locator('canvas.maplibregl-canvas')).toHaveCount(2, slowly);
    await expect(this.page.locator('[data-map-state=idle]')).toHaveCount(2, slowly);
  }
}
