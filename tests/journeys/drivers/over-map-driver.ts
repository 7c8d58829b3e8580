/** The credits over the map. */
import { expect, type Page } from '@playwright/test';

export class OverMapDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async expectCreditsFolded(): Promise<void> {
    await expect(this.page.locator('.credits p')).toBeHidden();
  }

  /** Whose data the map shows is visible, not under something else. */
  async expectCreditsVisible(text: string): Promise<void> {
    const credit = this.page.getByRole('link', { name: text }).first();
    await expect(credit).toBeInViewport({ ratio: 1 });
    const isOnTop = await credit.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isOnTop, 'the credit lies on top').toBe(true);
  }
}
