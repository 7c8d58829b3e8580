/** What must hold of the layout of every screen, and that data bring nothing onto it. */
import { expect, type Page } from '@playwright/test';
import { floatingFaults, floatingParts } from '#tests/journeys/support/floating-parts.ts';
import { goToScreen } from '#tests/journeys/support/go-to-screen.ts';
import { coveredControls, foreignElements, smallTargets, tooWide } from '#tests/journeys/support/layout-rules.ts';
import type { Screen } from '#tests/support/screens.ts';

export class LayoutDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to a screen of the table within the page, with this address query. */
  async goTo(screen: Screen, query: string): Promise<void> {
    await this.page.evaluate(goToScreen, { ...screen, query });
  }

  /** The text size of the root element, as a browser's own setting has it. */
  async setTextSize(size: string): Promise<void> {
    await this.page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
  }

  /** What is wrong with the parts over the map, in words. */
  async floatingFaults(): Promise<string[]> {
    const parts = JSON.stringify(floatingParts);
    // One question, since each waits until the page has a moment. What follows the size of something else is there two frames later.
    const ask = `(async () => {
      window.dispatchEvent(new Event('resize'));
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
      return (${floatingFaults})(${parts});
    })()`;
    return this.page.evaluate<string[]>(ask);
  }

  async expectNothingTooWide(): Promise<void> {
    await expect.poll(() => this.page.evaluate(tooWide), { message: 'beyond the edge of the screen' }).toEqual([]);
  }

  async expectTargetsOf(pixels: number): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(smallTargets, pixels), { message: `smaller than ${pixels} px` })
      .toEqual([]);
  }

  /** Nothing that one presses lies under something else. */
  async expectNothingCovered(): Promise<void> {
    await expect.poll(() => this.page.evaluate(coveredControls), { message: 'under something else' }).toEqual([]);
  }

  async expectNothingForeign(): Promise<void> {
    expect(await this.page.evaluate(foreignElements), 'brought onto the page by data').toEqual([]);
  }

  /** A property of the page's window, for data that tries to run something. */
  async windowProperty(name: string): Promise<unknown> {
    return this.page.evaluate((key) => (window as unknown as Record<string, unknown>)[key], name);
  }
}
