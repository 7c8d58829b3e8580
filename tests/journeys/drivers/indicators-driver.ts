/** The indicators of a district. */
import { expect, type Locator, type Page } from '@playwright/test';

export class IndicatorsDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private indicator(id: string): Locator {
    return this.page.locator(`[data-figure="${id}"]`);
  }

  async open(id: string): Promise<void> {
    await this.indicator(id).locator('summary').first().click();
  }

  async expectText(id: string, text: RegExp): Promise<void> {
    await expect(this.indicator(id)).toContainText(text);
  }

  /** Shows the places behind an indicator, and returns how many the button says there are. */
  async showPlaces(id: string): Promise<number> {
    const button = this.page.locator(`[data-figure-places="${id}"]`);
    const label = await button.textContent();
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    return Number(/\d+/.exec(label ?? '')?.[0]);
  }
}
