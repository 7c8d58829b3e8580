/** The shortlist and the comparison of its places. */
import { expect, type Locator, type Page } from '@playwright/test';

export class ShortlistDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private list(): Locator {
    return this.page.getByRole('list', { name: /^(Shortlist|Huskeliste), / });
  }

  private entry(id: string): Locator {
    return this.list().locator(`[data-saved-id="${id}"]`);
  }

  private table(): Locator {
    return this.page.getByRole('table');
  }

  /** Presses the bookmark beside a place in the list of results. */
  async saveFromList(id: string): Promise<void> {
    await this.page
      .getByRole('list', { name: /^(Places|Steder)/ })
      .locator(`[data-place-id="${id}"]`)
      .getByRole('button', { name: /^(Save|Lagre) / })
      .click();
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Shortlist|Huskeliste)/ }).click();
  }

  async openPlace(id: string): Promise<void> {
    await this.entry(id).getByRole('button').first().click();
  }

  async writeNote(id: string, text: string): Promise<void> {
    await this.entry(id).getByRole('textbox').fill(text);
  }

  async expectNote(id: string, text: string): Promise<void> {
    await expect(this.entry(id).getByRole('textbox')).toHaveValue(text);
  }

  /** These places, in this order, and the tab says how many. */
  async expectIds(ids: readonly string[]): Promise<void> {
    await expect
      .poll(
        () =>
          this.list()
            .locator('[data-saved-id]')
            .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-saved-id'))),
        { message: 'ids in the shortlist' },
      )
      .toEqual([...ids]);
    await this.expectCount(ids.length);
  }

  async expectCount(count: number): Promise<void> {
    const name = count === 0 ? /^(Shortlist|Huskeliste)$/ : new RegExp(`^(Shortlist|Huskeliste) \\(${count}\\)$`);
    await expect(this.page.getByRole('button', { name })).toBeVisible();
  }

  async expectFocusOnEntry(id: string): Promise<void> {
    await expect(this.entry(id).getByRole('button').first()).toBeFocused();
  }

  /** The columns of the table by their places' names, in order; none when there is no table. */
  async expectColumns(names: readonly (RegExp | string)[]): Promise<void> {
    if (names.length === 0) await expect(this.table()).toHaveCount(0);
    else await expect(this.table().getByRole('columnheader')).toHaveText([...names]);
  }

  async expectRow(name: string, cells: readonly (RegExp | string)[]): Promise<void> {
    const row = this.table()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
    await expect(row.getByRole('cell')).toHaveText([...cells]);
  }

  /** The last column can be scrolled into view inside the table, with the names of the rows still there. */
  async expectToScrollToLastColumn(): Promise<void> {
    await this.table().getByRole('columnheader').last().getByRole('button').focus();
    await expect(this.table().getByRole('columnheader').last()).toBeInViewport({ ratio: 1 });
    await expect(this.table().getByRole('rowheader', { name: /^(Category|Kategori)$/ })).toBeInViewport({ ratio: 1 });
  }

  /** On paper the table is whole and alone. */
  async expectWholeOnPaper(): Promise<void> {
    await this.page.emulateMedia({ media: 'print' });
    await expect(this.page.getByRole('main')).toBeHidden();
    await expect(this.table()).toBeVisible();
    const cut = await this.table().evaluate((table) => {
      const frames = [table.parentElement, table.closest('section'), table.closest('.atlas'), document.body];
      return frames.filter((each) => each && getComputedStyle(each).overflow !== 'visible').length;
    });
    expect(cut, 'frames that cut the table off').toBe(0);
    const colour = await this.table().evaluate((table) => getComputedStyle(table).color);
    expect(colour).toBe('rgb(0, 0, 0)');
    await this.page.emulateMedia({ media: 'screen' });
  }
}
