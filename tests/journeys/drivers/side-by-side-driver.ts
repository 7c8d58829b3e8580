/** Two districts beside each other, in the hands of a person. */
import { expect, type Locator, type Page } from '@playwright/test';

const slow = { timeout: 45_000 };

export class TwinHand {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the panel of a district: its twin, chosen by name. */
  async choose(district: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Beside another district…' }).click();
    await this.page.getByRole('button', { name: district, exact: true }).click();
  }

  async expectBeside(left: string, right: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: `${left} beside ${right}` })).toBeVisible();
  }

  /** A line of the table, by the name of its figure: what stands left and right. */
  async expectLine(figure: string, left: string | RegExp, right: string | RegExp): Promise<void> {
    const cells = this.page.getByRole('row', { name: figure }).first().getByRole('cell');
    await expect(cells.nth(0)).toContainText(left);
    await expect(cells.nth(1)).toContainText(right);
  }

  private likes(): Locator {
    return this.page.getByRole('region', { name: 'Which place there is like this one?' });
  }

  async ask(place: string): Promise<void> {
    await this.likes().getByRole('combobox', { name: 'Place' }).selectOption({ label: place });
  }

  async expectLikest(name: string, reason: string): Promise<void> {
    const first = this.likes().getByRole('listitem').first();
    await expect(first.getByRole('link', { name })).toBeVisible();
    await expect(first).toContainText(reason);
  }

  /** Both are drawn, and there is no third. */
  async expectMaps(): Promise<void> {
    await expect(this.page.locator('canvas.maplibregl-canvas')).toHaveCount(2, slow);
    await expect(this.page.locator('[data-map-state=idle]')).toHaveCount(2, slow);
  }
}
