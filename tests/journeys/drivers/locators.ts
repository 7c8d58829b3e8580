/** How drivers find what several of them use. */
import type { Locator, Page } from '@playwright/test';

/** Names on screen are followed by how many there are. */
export const startingWith = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i');

export function buttonOrLink(page: Page, name: RegExp | string): Locator {
  const exact = typeof name === 'string';
  return page.getByRole('button', { name, exact }).or(page.getByRole('link', { name, exact })).first();
}

/** The live region that counts the results. */
export const resultCount = (page: Page): Locator => page.locator('[role=status][data-count]');
