/** The places that are recommended for what a person needs. */
import { expect, type Locator, type Page } from '@playwright/test';

export class NeedsDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private recommendations(): Locator {
    return this.page.getByRole('list', { name: /^(Doors|Dører), / }).locator('[data-door-id]');
  }

  /** The ids of the recommended places, in order. */
  async recommendedIds(): Promise<string[]> {
    return this.recommendations().evaluateAll((all) => all.map((each) => each.getAttribute('data-door-id') ?? ''));
  }

  async expectRecommended(ids: readonly string[]): Promise<void> {
    await expect.poll(() => this.recommendedIds(), { message: 'the recommended places, in order' }).toEqual(ids);
  }

  /** Where the links of each recommendation lead; each opens a page of its own that is not told where from. */
  async routeLinks(): Promise<string[][]> {
    const links: string[][] = [];
    for (const recommendation of await this.recommendations().all()) {
      const own = recommendation.locator('.routes').getByRole('link');
      for (const link of await own.all()) {
        await expect(link).toHaveAttribute('target', '_blank');
        await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
      }
      links.push(await own.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')));
    }
    return links;
  }

  /** Presses Tab until the name of a recommended place has the focus. */
  async tabToRecommendation(id: string, most = 260): Promise<void> {
    const name = this.page.locator(`[data-door-id="${id}"] .door-name`);
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      if (await name.evaluate((element) => element.contains(document.activeElement))) return;
    }
    throw new Error(`${most} presses of Tab did not lead to the recommendation "${id}"`);
  }
}
