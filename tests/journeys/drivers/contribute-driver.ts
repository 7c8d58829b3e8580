/** The form that suggests a place or a correction. */
import { expect, type Page } from '@playwright/test';

export class ContributeDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Types into fields, and chooses from lists, by their labels. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const field = this.page.getByLabel(label, { exact: true });
      const isList = await field.evaluate((element) => element.tagName === 'SELECT');
      if (isList) await field.selectOption(value);
      else await field.fill(value);
    }
  }

  async expectField(label: string, value: string): Promise<void> {
    await expect(this.page.getByLabel(label, { exact: true })).toHaveValue(value);
  }
}
