/** Who is within reach, as a planner asks it: the part of the driver that knows it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class LensHand {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private get gaps(): Locator {
    return this.page.locator('.lens-gaps li > button');
  }

  /** From Explore, by the doors of one family. */
  async ask(family: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Who is within reach?' }).click();
    await this.page.getByLabel('Open doors', { exact: true }).selectOption({ label: family });
  }

  async expectSummary(sentence: string): Promise<void> {
    await expect(this.page.getByText(sentence).first()).toBeVisible();
  }

  /** Opens the first of the widest gaps, which has to begin with these words. */
  async openWidest(words: RegExp): Promise<void> {
    await expect(this.gaps.first()).toHaveText(words);
    await this.gaps.first().click();
  }

  async expectArea(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name })).toBeFocused();
  }
}
