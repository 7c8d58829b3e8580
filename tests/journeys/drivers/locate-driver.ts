/** What a person does in the street with a phone in one hand: the part of the driver that knows fingers and positions. */
import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { test as base } from './atlas-driver.ts';

export class StreetHand {
  private readonly page: Page;
  /** One and the same from touching to letting go. */
  private finger: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  private around(): Locator {
    return this.page.getByRole('list', { name: /^(Nearest first|Nærmest først)/ }).getByRole('listitem');
  }

  private locateButton(): Locator {
    return this.page.locator('[data-locate]');
  }

  /** Pulls a finger over the screen, downwards, in small steps; by default slowly, and at rest before it is let go. */
  async pull(from: { x: number; y: number }, down: number, right = 0): Promise<void> {
    this.finger ??= await this.page.context().newCDPSession(this.page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share = 0): Promise<unknown> | undefined =>
      this.finger?.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + right * share, y: from.y + down * share }],
      });
    await send('touchStart');
    for (let step = 1; step <= 10; step += 1) await send('touchMove', step / 10);
    await send('touchEnd');
  }

  /** How far the list has been scrolled, in pixels. */
  async scrolled(): Promise<number> {
    return this.page.getByRole('main').evaluate((list) => list.scrollTop);
  }

  async scrollListTo(pixels: number): Promise<void> {
    await this.page.getByRole('main').evaluate((list, top) => {
      list.scrollTop = top;
    }, pixels);
  }

  /** Presses the button that says where one is, whatever it is called just now. */
  async pressLocate(): Promise<void> {
    await this.locateButton().click();
  }

  async expectLocate(mode: 'off' | 'following' | 'away'): Promise<void> {
    await expect(this.locateButton()).toHaveAttribute('data-locate', mode);
    await expect(this.locateButton()).toHaveAttribute('aria-busy', 'false');
  }

  /** The first entry of what is around. */
  async expectFirstAround(row: RegExp): Promise<void> {
    await expect(this.around().first()).toHaveText(row);
  }
}

export const test = base.extend<{ street: StreetHand }>({
  street: async ({ page }, use) => use(new StreetHand(page)),
});
