/** The page for screen readers and with other colours. */
import { expect, type Page } from '@playwright/test';

export class AccessibilityDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The one polite live region besides the count has announced this. */
  async expectAnnouncement(sentence: RegExp | string): Promise<void> {
    await expect(this.page.locator('[aria-live=polite]')).toHaveText(sentence);
  }

  async expectOneLiveRegion(): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveCount(1);
    await expect(this.page.locator('[aria-live]')).toHaveCount(1);
  }

  /** The pressed tab has another background than the others. */
  async expectPressedToBeSeen(): Promise<void> {
    const background = (isPressed: boolean): Promise<string> =>
      this.page
        .locator(`.modes button[aria-pressed=${isPressed}]`)
        .first()
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await background(true)).not.toBe(await background(false));
  }

  /** The symbol of a place has another colour than its body, and that another than the page. */
  async expectSymbolsToBeSeen(): Promise<void> {
    const colours = await this.page
      .locator('.results .mark')
      .first()
      .evaluate((icon) => [
        ...['.mark-body', '.mark-glyph'].map((part) => getComputedStyle(icon.querySelector(part) ?? icon).fill),
        getComputedStyle(document.body).backgroundColor,
      ]);
    const [body, symbol, page] = colours;
    expect(body).not.toBe(symbol);
    expect(body).not.toBe(page);
  }
}
