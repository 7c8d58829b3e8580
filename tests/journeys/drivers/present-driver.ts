/** The presentation of a story: by keyboard alone, as with a clicker. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Finger } from './finger.ts';

export class PresentDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #presentButton(title: string): Locator {
    return this.#page.getByRole('button', { name: `Present ${title}` });
  }

  /** Opens the tab and begins, as one would without a mouse. */
  async begin(title: string): Promise<void> {
    const tab = this.#page.getByRole('navigation', { name: 'What you do' }).getByRole('button', { name: 'Present' });
    await tab.press('Enter');
    await this.beginAnother(title);
  }

  async beginAnother(title: string): Promise<void> {
    await this.#presentButton(title).press('Enter');
  }

  /** The window with the notes, as the button opens it. */
  async openNotes(): Promise<PresentDriver> {
    const opened = this.#page.context().waitForEvent('page');
    await this.#page.getByRole('button', { name: 'Notes in a second window' }).press('Enter');
    return new PresentDriver(await opened);
  }

  /** The slide that the notes are at. */
  async expectNotes(n: number, of: number): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1, name: `${n} of ${of}` })).toBeVisible();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async expectFullScreen(isFull: boolean): Promise<void> {
    await expect.poll(() => this.#page.evaluate(() => document.fullscreenElement !== null)).toBe(isFull);
  }

  /** A finger across the card, so many pixels to the right. */
  async swipe(right: number): Promise<void> {
    const box = await this.#page.getByRole('main', { name: 'Presentation' }).getByRole('article').boundingBox();
    if (box === null) throw new Error('there is no slide');
    const from = { x: box.x + box.width / 2 - right / 2, y: box.y + box.height / 3 };
    await new Finger(this.#page).drag(from, right, 0);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** The slide on screen, by its number, with a heading of its own, which is returned. */
  async expectSlide(n: number, of: number): Promise<string> {
    await expect(this.#page.getByText(`${n} of ${of}`, { exact: true })).toBeVisible();
    const heading = this.#page.getByRole('main', { name: 'Presentation' }).getByRole('heading', { level: 1 });
    await expect(heading).toBeVisible();
    return (await heading.textContent()) ?? '';
  }

  async expectBlack(isBlack: boolean): Promise<void> {
    await expect(this.#page.getByRole('button', { name: 'Show the slide again' })).toHaveCount(isBlack ? 1 : 0);
  }

  /** Back where it was begun, with the keyboard there. */
  async expectLeft(title: string): Promise<void> {
    await expect(this.#presentButton(title)).toBeFocused();
  }
}
