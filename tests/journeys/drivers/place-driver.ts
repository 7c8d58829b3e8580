/** The page of a place. */
import { expect, type Page } from '@playwright/test';
import { startingWith } from './locators.ts';

export class PlaceDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A row of facts: its name, then its text. */
  async expectFact(name: string, text: RegExp): Promise<void> {
    const row = this.page
      .getByRole('main')
      .locator('dt', { hasText: startingWith(name) })
      .locator('xpath=following-sibling::dd[1]');
    await expect(row.first()).toHaveText(text);
  }

  /** A row of facts holds links out. */
  async expectLinksIn(text: string): Promise<void> {
    const part = this.page
      .getByRole('main')
      .locator('.row, footer, section')
      .filter({ hasText: startingWith(text) })
      .last();
    await expect(part.getByRole('link').first()).toHaveAttribute('href', /^(https?:|mailto:|tel:)/);
  }
}
