/** The position of the device on the map, and what is around it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class LocateDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private nearMe(): Locator {
    return this.page.locator('.near-me');
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

  /** Presses the button beside it, which lists what is nearest. */
  async pressNearMe(): Promise<void> {
    await this.nearMe().click();
  }

  async expectNoNearMe(): Promise<void> {
    await expect(this.nearMe()).toHaveCount(0);
  }

  /** The first place of the list. */
  async expectNearest(row: RegExp): Promise<void> {
    await expect(this.page.locator('[data-place-id]').first()).toHaveText(row);
  }

  /** Counts the taps of a person from now on. */
  async countTaps(): Promise<void> {
    await this.page.evaluate(() => {
      const { dataset } = document.documentElement;
      dataset['taps'] = '0';
      addEventListener('pointerup', () => (dataset['taps'] = `${Number(dataset['taps']) + 1}`), { capture: true });
    });
  }

  async taps(): Promise<number> {
    return Number(await this.page.locator('html').getAttribute('data-taps'));
  }
}
