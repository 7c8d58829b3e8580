/** The search field, and what it finds besides places. */
import { expect, type Locator, type Page } from '@playwright/test';

export class SearchDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private field(): Locator {
    return this.page
      .getByRole('searchbox')
      .or(this.page.getByRole('combobox', { name: /search|søk/i }))
      .first();
  }

  private alsoFound(): Locator {
    return this.page.getByRole('region', { name: /^(Also found|Fant også)$/ }).getByRole('button');
  }

  async fill(text: string): Promise<void> {
    await this.field().fill(text);
  }

  /** Moves the pointer onto the field, away from everything else. */
  async pointAt(): Promise<void> {
    await this.field().hover();
  }

  async pressAlsoFound(name: RegExp): Promise<void> {
    await this.alsoFound().filter({ hasText: name }).first().click();
  }

  /** The first of what was found besides places: its name and what it is. */
  async expectAlsoFound(text: RegExp): Promise<void> {
    await expect(this.alsoFound().first()).toHaveText(text);
  }

  async expectFilled(text: string): Promise<void> {
    await expect(this.field()).toHaveValue(text);
  }

  async expectFocus(): Promise<void> {
    await expect(this.field()).toBeFocused();
  }
}
