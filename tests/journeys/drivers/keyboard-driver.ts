/** What a person does with the keyboard alone, and where the focus is. */
import { expect, type Page } from '@playwright/test';
import { type FocusStop, focusStop } from '#tests/journeys/support/layout-rules.ts';
import { buttonOrLink } from './locators.ts';

export class KeyboardDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses keys, one after the other: `press('/', 'Escape')`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab and says where the focus is. */
  async tab(backwards = false): Promise<FocusStop> {
    await this.page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    return this.page.evaluate(focusStop);
  }

  /** Presses Tab until something of this name has the focus; fails where nothing does. */
  async tabTo(name: RegExp, most = 60): Promise<void> {
    for (let press = 0; press < most; press += 1) {
      if (name.test((await this.tab()).name)) return;
    }
    throw new Error(`${most} presses of Tab did not lead to ${name}`);
  }

  /** The same from anywhere on the page, round it if it must be. */
  async tabRoundTo(name: RegExp): Promise<void> {
    await this.tabTo(name, 260);
  }

  /** Presses Tab until the field of this label has the focus. */
  async tabToField(label: string, most = 60): Promise<void> {
    const named = { name: label, exact: true } as const;
    const field = this.page.getByRole('combobox', named).or(this.page.getByRole('slider', named));
    await expect(field).toBeVisible();
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      if (await field.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${most} presses of Tab did not lead to the field "${label}"`);
  }

  /** Tab, once round the page: how many stops there are, and what is wrong with the focus at each, in words. */
  async roundByTab(): Promise<{ faults: string[]; stops: number }> {
    const faults: string[] = [];
    const names: string[] = [];
    for (let press = 0; press < 150; press += 1) {
      const stop = await this.tab();
      if (stop.isNowhere || (names.length > 12 && stop.name === names[0])) break;
      names.push(stop.name);
      if (stop.fault !== null) faults.push(`${stop.name} ${stop.fault}`);
    }
    return { faults, stops: names.length };
  }

  /** The focus is on something of the page. */
  async expectFocusKept(): Promise<void> {
    await expect
      .poll(
        () => this.page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
        { message: 'the focus is somewhere' },
      )
      .toBe(true);
  }

  async expectFocusOn(name: RegExp | string): Promise<void> {
    await expect(buttonOrLink(this.page, name)).toBeFocused();
  }

  /** The focus is on what unfolds a part. */
  async expectFocusOnDisclosure(name: RegExp): Promise<void> {
    await expect(this.page.locator('summary').filter({ hasText: name })).toBeFocused();
  }

  async expectFocusOnHeading(name: RegExp | string): Promise<void> {
    await expect(this.page.getByRole('heading', { name }).first()).toBeFocused();
  }
}
