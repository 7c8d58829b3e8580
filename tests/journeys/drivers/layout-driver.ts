/** What must hold of the layout of every screen, and that data bring nothing onto it. */
import { expect, type Page } from '@playwright/test';
import { floatingFaults, floatingParts } from '#tests/journeys/support/floating-parts.ts';
import { goToScreen } from '#tests/journeys/support/go-to-screen.ts';
import { coveredControls, foreignElements, smallTargets, tooWide } from '#tests/journeys/support/layout-rules.ts';
import type { Screen } from '#tests/support/screens.ts';

/** Milliseconds after which no frame is on its way any more, on a machine however busy. */
const framePatienceMs = 8000;

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
      const frames = (async () => {
        for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
        return true;
      })();
      const patience = new Promise((resolve) => setTimeout(resolve, ${framePatienceMs}, false));
      return (await Promise.race([frames, patience])) ? (${floatingFaults})(${parts}) : null;
    })()`;
    for (const _ of [1, 2, 3, 4]) {
      const faults = await this.page.evaluate<string[] | null>(ask);
      if (faults !== null) return faults;
      // Now and then the browser gives a page whose window was resized no frames until it is looked at again.
      await this.page.bringToFront();
      const size = this.page.viewportSize();
      if (size === null) break;
      await this.page.setViewportSize({ ...size, height: size.height + 1 });
      await this.page.setViewportSize(size);
    }
    throw new Error('the page is given no frames');
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
