/** How somebody reads the card of a district: the part of the driver that knows it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class CardHand {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private figure(id: string): Locator {
    return this.page.locator(`[data-figure="${id}"]`);
  }

  async open(id: string): Promise<void> {
    await this.figure(id).locator('summary').first().click();
  }

  async expectSaid(id: string, said: RegExp): Promise<void> {
    await expect(this.figure(id)).toContainText(said);
  }

  /** Shows the places behind a figure, and gives how many the card says there are. */
  async showPlaces(id: string): Promise<number> {
    const button = this.page.locator(`[data-figure-places="${id}"]`);
    const said = await button.textContent();
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    return Number(/\d+/.exec(said ?? '')?.[0]);
  }
}
