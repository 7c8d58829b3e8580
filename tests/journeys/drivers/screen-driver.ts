/** What is the same on every screen: buttons and links, headings, texts, parts that unfold, files that are saved. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { buttonOrLink } from './locators.ts';

export class ScreenDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private button(name: RegExp | string): Locator {
    return buttonOrLink(this.page, name);
  }

  /** Presses a button or link of the page by its name. */
  async press(name: RegExp | string): Promise<void> {
    await this.button(name).click();
  }

  /** Opens a part of the panel that is folded away, by its summary. */
  async unfold(name: RegExp): Promise<void> {
    await this.page.getByRole('main').locator('summary', { hasText: name }).click();
  }

  /** Opens what folds open by its name, where it is closed. */
  async openDisclosure(name: string): Promise<void> {
    const disclosure = this.page.locator('details', { has: this.page.locator('summary', { hasText: name }) });
    if ((await disclosure.getAttribute('open')) === null) await disclosure.locator('summary').click();
  }

  /** Presses a button that saves a file, and reads what was saved. */
  async download(name: RegExp): Promise<{ name: string; text: string }> {
    const saved = this.page.waitForEvent('download');
    await this.button(name).click();
    const file = await saved;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async expectButton(name: RegExp | string): Promise<void> {
    await expect(this.button(name)).toBeVisible();
  }

  async expectNoButton(name: RegExp | string): Promise<void> {
    await expect(this.button(name)).toHaveCount(0);
  }

  async expectText(text: RegExp | string): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  async expectNoText(text: RegExp | string): Promise<void> {
    await expect(this.page.getByText(text)).toHaveCount(0);
  }

  async expectAlert(text: RegExp): Promise<void> {
    await expect(this.page.getByRole('alert')).toHaveText(text);
  }

  async expectHeading(name: RegExp | string): Promise<void> {
    await expect(this.page.getByRole('heading', { name }).first()).toBeVisible();
  }
}
