/** Goes through the page in a language that no test can read: by selectors, never by names. */
import { expect, type Page } from '@playwright/test';
import { cutText } from '#tests/journeys/support/cut-text.ts';
import { tooWide } from '#tests/journeys/support/layout-rules.ts';

export class ThirdLanguageDriver {
  readonly #page: Page;
  readonly #site: string;

  constructor(page: Page, site: string) {
    this.#page = page;
    this.#site = site;
  }

  async open(query: string): Promise<void> {
    await this.#page.goto(`${this.#site}?${query}`);
    await expect(this.#page.locator('main [role=status][data-count]').first()).toBeAttached();
  }

  async choose(language: string): Promise<void> {
    await this.#page.locator('.tool.language select').selectOption(language);
  }

  async expectLanguage(language: string, title: RegExp): Promise<void> {
    await expect(this.#page.locator('html')).toHaveAttribute('lang', language);
    await expect(this.#page).toHaveTitle(title);
  }

  async press(selector: string): Promise<void> {
    await this.#page.locator(selector).first().click();
  }

  async type(text: string): Promise<void> {
    await this.#page.locator('input[type=search]').fill(text);
  }

  async expectOpen(selector: string): Promise<void> {
    await expect(this.#page.locator(selector).first()).toBeVisible();
  }

  /** Nothing is wider than the screen, and every text can be read to its end, what is folded away too. */
  async expectNothingCut(where: string): Promise<void> {
    await this.#page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    const faults = async (): Promise<string[]> => [
      ...(await this.#page.evaluate(tooWide)),
      ...(await this.#page.evaluate(cutText)),
    ];
    await expect.poll(faults, { message: `cut: ${where}` }).toEqual([]);
  }
}
