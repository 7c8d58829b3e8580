/** "Where is something missing?" */
import { expect, type Locator, type Page } from '@playwright/test';

const residentsIn = (text: string): number =>
  Number(/In the whole city that is about ([\d,]+) of/.exec(text)?.[1]?.replaceAll(',', ''));

export class GapsDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async open(): Promise<void> {
    await this.button('Where is something missing?').click();
    await expect(this.page.getByRole('heading', { name: 'Where is something missing?' })).toBeFocused();
  }

  async expectLargest(sentence: RegExp): Promise<void> {
    await expect(this.page.getByRole('main').getByText(/^The largest gap:/)).toHaveText(sentence);
  }

  /** How many residents of the whole city are too far away. */
  async residents(): Promise<number> {
    const text = await this.page
      .getByRole('main')
      .getByText(/^In the whole city that is about/)
      .textContent();
    return residentsIn(text ?? '');
  }

  /** The same, read together with the sentence that belongs to it: each answer replaces both at once. */
  async residentsWith(sentence: RegExp): Promise<number> {
    let residents = Number.NaN;
    await expect(async () => {
      const text = (await this.page.getByRole('main').textContent()) ?? '';
      expect(text).toMatch(sentence);
      residents = residentsIn(text);
      expect(residents).toBeGreaterThan(0);
    }).toPass({ timeout: 30_000 });
    return residents;
  }

  /** Puts the pin; as soon as before and now are shown, how many they are now. */
  async putPin(before: number): Promise<number> {
    await this.button('Put a what-if pin there').click();
    const sentence = `More than 15 minutes away: before about ${before.toLocaleString('en-GB')} residents, now about `;
    await expect(this.page.locator('.gap-scenario').getByText(sentence)).toBeVisible();
    return this.residents();
  }

  async takeBack(): Promise<void> {
    await this.button(/^Take back: /).click();
  }

  /** A worker did the calculation, and not the page itself. */
  expectWorker(): void {
    expect(this.page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/\/gap-worker-[^/]+\.js$/),
    ]);
  }
}
