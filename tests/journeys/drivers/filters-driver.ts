/** The facets by which a person narrows the search. */
import { expect, type Locator, type Page } from '@playwright/test';
import { startingWith } from './locators.ts';

export class FiltersDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private value(facet: string, value: string): Locator {
    return this.page
      .getByRole('group', { name: facet, exact: true })
      .getByRole('checkbox', { name: startingWith(value) });
  }

  /** Opens the facets where they are closed. */
  async open(): Promise<void> {
    const closed = this.page.getByRole('button', { name: /^(Filters|Filtre)/, expanded: false });
    if (await closed.isVisible()) await closed.click();
  }

  /** Presses the box of a facet's value, both by their names on screen; opens the filters first where they are closed. */
  async toggle(facet: string, value: string): Promise<void> {
    await this.open();
    await this.value(facet, value).click();
  }

  async chooseStepFree(): Promise<void> {
    await this.open();
    await this.page.getByRole('checkbox', { name: /step-free/i }).click();
  }

  /** The number beside a facet's value says how many places choosing it adds or leaves. */
  async expectCountBeside(facet: string, value: string, count: number): Promise<void> {
    await expect
      .poll(() => this.countBeside(facet, value), { message: `number beside ${facet}: ${value}` })
      .toBe(count);
  }

  private async countBeside(facet: string, value: string): Promise<number> {
    await this.open();
    const label = this.page
      .getByRole('group', { name: facet, exact: true })
      .locator('label')
      .filter({ has: this.page.getByRole('checkbox', { name: startingWith(value) }) });
    return Number(/(\d+)\s*$/.exec((await label.textContent())?.trim() ?? '')?.[1]);
  }
}
