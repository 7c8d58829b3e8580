/** The position of the device on the map, and what is around it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class LocateDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private around(): Locator {
    return this.page.getByRole('list', { name: /^(Nearest first|Nærmest først)/ }).getByRole('listitem');
  }

  private locateButton(): Locator {
    return this.page.locator('[data-locate]');
  }

  /** Presses the button that shows the position, whatever it is called just now. */
  async press(): Promise<void> {
    await this.locateButton().click();
  }

  async expectMode(mode: 'off' | 'following' | 'away'): Promise<void> {
    await expect(this.locateButton()).toHaveAttribute('data-locate', mode);
    await expect(this.locateButton()).toHaveAttribute('aria-busy', 'false');
  }

  /** The first entry of what is around. */
  async expectFirstAround(row: RegExp): Promise<void> {
    await expect(this.around().first()).toHaveText(row);
  }
}
