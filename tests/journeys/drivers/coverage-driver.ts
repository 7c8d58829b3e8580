/** "Who is within reach?" */
import { expect, type Locator, type Page } from '@playwright/test';

export class CoverageDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private areas(): Locator {
    return this.page.locator('.lens-gaps li > button');
  }

  /** Opens the panel from Explore, for the facilities of one family. */
  async open(family: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Who is within reach?' }).click();
    await this.page.getByLabel('Open doors', { exact: true }).selectOption({ label: family });
  }

  async expectSummary(sentence: string): Promise<void> {
    await expect(this.page.getByText(sentence).first()).toBeVisible();
  }

  /** Opens the first of the areas, which has to have these words. */
  async openLargestGap(words: RegExp): Promise<void> {
    await expect(this.areas().first()).toHaveText(words);
    await this.areas().first().click();
  }

  async expectArea(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name })).toBeFocused();
  }
}
