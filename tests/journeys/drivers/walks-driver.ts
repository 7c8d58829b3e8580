/** Self-guided walks. */
import { expect, type Locator, type Page } from '@playwright/test';

export class WalksDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async choose(title: string): Promise<void> {
    await this.button('Go for a walk').tap();
    await this.button(new RegExp(`^${title}`)).tap();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  }

  /** The stop that is open, with the focus on its heading, and the buttons in view without scrolling. */
  async expectStop(n: number, of: number): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1, name: new RegExp(`^Stop ${n} of ${of} `) });
    await expect(heading).toBeInViewport({ ratio: 1 });
    await expect(heading).toBeFocused();
    for (const name of ['Stop before', n === of ? 'Finish' : 'Next stop']) {
      await expect(this.button(name)).toBeInViewport({ ratio: 1 });
    }
  }

  async next(): Promise<void> {
    await this.button(/^(Next stop|Finish)$/).tap();
  }

  async tick(): Promise<void> {
    await this.button('I have been here').tap();
    await expect(this.button('I have been here')).toHaveAttribute('aria-pressed', 'true');
  }

  async resume(n: number, of: number): Promise<void> {
    await this.button(`Go on at stop ${n} of ${of}`).tap();
  }
}
