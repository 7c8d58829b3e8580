/** What if: places that are proposed, and places that might close. */
import { expect, type Locator, type Page } from '@playwright/test';

export class WhatIfDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Proposes a place, of the first category, by a press on the map. */
  async propose(name: string, at: { x: number; y: number }): Promise<void> {
    await this.button('Propose a place').click();
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.button('By a press on the map').click();
    await expect(
      this.page.getByText(`Press on the map where ${name} should stand. Esc lets it be.`).first(),
    ).toBeVisible();
    await this.page.mouse.click(at.x, at.y);
    await expect(this.change(name)).toBeVisible();
  }

  /** Drags the proposed place from one pixel of the screen to another; the address follows. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const inAddress = () => new URL(this.page.url()).searchParams.get('whatif');
    const before = inAddress();
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
    await expect.poll(inAddress).not.toBe(before);
  }

  async close(name: string): Promise<void> {
    await this.button('Close a place').click();
    await this.page.getByLabel('Which place closes').selectOption({ label: name });
    await this.button('Close it').click();
    await expect(this.change(name)).toBeVisible();
  }

  async takeBack(name: string): Promise<void> {
    await this.button(`Take back: ${name}`).click();
    await expect(this.change(name)).toHaveCount(0);
  }

  private change(name: string): Locator {
    return this.page.locator('[data-change-id]').filter({ hasText: name });
  }

  /** A row of the table: as it is, and as it would be. */
  async expectRow(name: string, before: number, after: string): Promise<void> {
    const row = this.page.getByRole('table', { name: 'Before and after' }).getByRole('row', { name });
    await expect(row.getByRole('cell')).toHaveText([String(before), after]);
  }

  async expectNoTable(): Promise<void> {
    await expect(this.page.getByRole('table', { name: 'Before and after' })).toHaveCount(0);
  }
}
