/** Checks screens with axe. Each is checked by one call inside the page, since there are a hundred. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { goToScreen } from '#tests/journeys/support/go-to-screen.ts';
import type { Screen } from '#tests/support/screens.ts';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What an appearance can break, as long as no link tells itself by its colour alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const rulesOf = {
  /** All of WCAG 2.2 at levels A and AA: nothing is let off. */
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  colours: colourRules,
  /** What depends on how long the words are and how wide the screen is, too. */
  visible: [...colourRules, 'target-size'],
} as const;

export type Rules = keyof typeof rulesOf;

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}
interface Axe {
  run: (how: object) => Promise<{ violations: Violation[] }>;
}

const inWords = (violations: readonly Violation[]): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary.split('\n')[1]?.trim()}`,
    ),
  );

async function loadAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
}

export class AxeDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What axe finds wrong with the page as it is now: the rule and the element, a line each. */
  async faults(rules: Rules = 'all'): Promise<string[]> {
    await loadAxe(this.page);
    const violations = await this.page.evaluate(async (runOnly) => {
      const { axe } = window as unknown as { axe: Axe };
      return (await axe.run({ runOnly, resultTypes: ['violations'], elementRef: false })).violations;
    }, rulesOf[rules]);
    return inWords(violations);
  }

  /** Goes to a screen within the page, as Back and Forward do, and examines it: nothing is loaded again. */
  async faultsOn(screen: Screen, address: string, rules: Rules): Promise<string[]> {
    await this.page.evaluate(goToScreen, { ...screen, query: address });
    return (await this.faults(rules)).map((fault) => `${address}: ${fault}`);
  }
}
