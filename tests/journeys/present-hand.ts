/** What somebody does who presents a story: by keyboard alone, as with a clicker. */
import { expect, type Locator, type Page } from '@playwright/test';

export class PresentHand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #entry(title: string): Locator {
    return this.#page.getByRole('button', { name: `Present ${title}` });
  }

  /** Opens the door and begins, as one would without a mouse. */
  async begin(title: string): Promise<void> {
    const door = this.#page.getByRole('navigation', { name: 'What you do' }).getByRole('button', { name: 'Present' });
    await door.press('Enter');
    await this.#entry(title).press('Enter');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** The slide on screen, by its number, with words of its own; gives its heading. */
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
    await expect(this.#entry(title)).toBeFocused();
  }
}
