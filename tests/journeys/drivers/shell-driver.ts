/** The shell around the panels: header, dialogs, and on a phone the sheet with the list. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Finger, type Pixel } from './finger.ts';

/** A phone: `test.use(phone)`. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export class ShellDriver {
  private readonly page: Page;
  private readonly finger: Finger;

  constructor(page: Page) {
    this.page = page;
    this.finger = new Finger(page);
  }

  private panel(): Locator {
    return this.page.getByRole('main');
  }

  /** Where the head of the sheet is, once it can be pulled. */
  private async headBox(): Promise<{ x: number; y: number; width: number }> {
    await expect(this.page.locator('.panel[data-draggable]')).toBeAttached();
    const box = await this.page.locator('.sheet-head').boundingBox();
    if (box === null) throw new Error('there is no sheet');
    return box;
  }

  async chooseAppearance(name: 'Dark' | 'High contrast' | 'Light'): Promise<void> {
    await this.page.getByLabel('Appearance').selectOption({ label: name });
  }

  /** Drags the head of the sheet up or down with a finger, in pixels. */
  async dragSheet(up: number): Promise<void> {
    const box = await this.headBox();
    await this.finger.drag({ x: box.x + box.width / 4, y: box.y + 10 }, 0, -up);
  }

  /** Moves the sheet with the mouse in one single move, far beyond the window where the way is long, and lets go there. */
  async flingSheetByMouse(down: number): Promise<void> {
    const box = await this.headBox();
    const { mouse } = this.page;
    await mouse.move(box.x + box.width / 4, box.y + 10);
    await mouse.down();
    await mouse.move(box.x + box.width / 3, box.y + 10 + down);
    await mouse.up();
  }

  async selectedText(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  /** Drags a finger over the screen, downwards, in small steps: slowly, and at rest before it is let go. */
  async drag(from: Pixel, down: number, right = 0): Promise<void> {
    await expect(this.page.locator('.panel[data-draggable]')).toBeAttached();
    await this.finger.drag(from, right, down, 10);
  }

  /** How far the panel has been scrolled, in pixels. */
  async scrollTop(): Promise<number> {
    return this.panel().evaluate((panel) => panel.scrollTop);
  }

  async scrollTo(pixels: number): Promise<void> {
    await this.panel().evaluate((panel, top) => {
      panel.scrollTop = top;
    }, pixels);
  }

  async expectSheet(position: 'peek' | 'half' | 'full'): Promise<void> {
    await expect(this.page.locator('[data-sheet]')).toHaveAttribute('data-sheet', position);
  }

  async expectDialog(isOpen: boolean): Promise<void> {
    if (isOpen) await expect(this.page.getByRole('dialog')).toBeVisible();
    else await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async expectCity(name: string): Promise<void> {
    const link = this.page.getByRole('navigation', { name: /^(City|By)$/ }).getByRole('link', { name, exact: true });
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  async openCityMenu(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: /^(City|By)$/ })
      .locator('summary')
      .click();
    await this.expectCityMenu(true);
  }

  async expectCityMenu(isOpen: boolean): Promise<void> {
    const links = this.page.getByRole('navigation', { name: /^(City|By)$/ }).getByRole('link');
    if (isOpen) await expect(links.first()).toBeVisible();
    else await expect(links.first()).toBeHidden();
  }

  async expectTitle(title: RegExp): Promise<void> {
    await expect(this.page).toHaveTitle(title);
  }

  async expectAppearance(appearance: string): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-appearance', appearance);
  }

  /** Language of the page, its title, and the names of its landmarks. */
  async expectLanguage(language: 'en' | 'nb', title: RegExp): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    await expect(this.page).toHaveTitle(title);
    await expect(this.page.getByRole('main', { name: language === 'nb' ? 'Steder' : 'Places' })).toBeVisible();
    const map = this.page
      .locator('section')
      .and(this.page.getByRole('region', { name: language === 'nb' ? 'Kart' : 'Map' }));
    await expect(map).toBeVisible();
  }
}
