/** The districts: their cards, and the key figures of one. */
import { expect, type Locator, type Page } from '@playwright/test';
import { startingWith } from './locators.ts';

export class DistrictDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private cards(): Locator {
    return this.page.getByRole('region', { name: /^(Districts|Distrikter)$/ });
  }

  /** Opens a district by its card on the landing page. */
  async choose(name: string): Promise<void> {
    await this.cards()
      .getByRole('button', { name: startingWith(name) })
      .click();
  }

  async expectCards(names: readonly string[]): Promise<void> {
    const cards = this.cards().getByRole('listitem').getByRole('button');
    await expect(cards).toHaveText(names.map(startingWith));
  }

  /** So many key figures, each with its year and a link to its source. */
  async expectKeyFigures(count: number): Promise<void> {
    const figures = this.page.getByRole('main').locator('.figure');
    await expect(figures).toHaveCount(count);
    for (const keyFigure of await figures.all()) {
      await expect(keyFigure).toHaveText(/((19|20)\d\d|year not known), /);
      await expect(keyFigure.getByRole('link')).toHaveAttribute('href', /^https?:/);
    }
  }
}
