/** Examines screens by axe. All of one screen is done in one go inside the page: a hundred of them are looked at. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What an appearance can break, as long as no link tells itself by its colour alone. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const rulesOf = {
  /** All of WCAG 2.2 at levels A and AA: nothing is let off. */
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  colours: ofColours,
  /** What depends on how long the words are and how wide the screen is, too. */
  sight: [...ofColours, 'target-size'],
} as const;

export type Rules = keyof typeof rulesOf;

export interface Screen {
  /** Of another city than Oslo. */
  city?: string;
  /** Of the address; few places, so that the same entry is not examined a hundred times. */
  query: string;
  /** A selector of what has to be there before it is examined. */
  shows: string;
  /** What is pressed first, by selectors; not what is there already, as a form that stays open. */
  press?: readonly string[];
  /** A file that is chosen after that. */
  file?: { input: string; name: string; text: string };
}

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

async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
}

/** What axe finds wrong with the page as it is now: the rule and the element, a line each. */
export async function faultsOf(page: Page, rules: Rules = 'all'): Promise<string[]> {
  await bringAxe(page);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    return (await axe.run({ runOnly, resultTypes: ['violations'] })).violations;
  }, rulesOf[rules]);
  return inWords(violations);
}

/** Goes to a screen within the page, as Back and Forward do, and examines it: nothing is loaded again. */
export async function faultsOn(page: Page, screen: Screen, address: string, rules: Rules): Promise<string[]> {
  await bringAxe(page);
  const violations = await page.evaluate(
    async ({ query, shows, press = [], file, runOnly }) => {
      const one = (selector: string) => document.querySelector<HTMLElement>(selector);
      /** Looks again whenever something on the page has changed. */
      const until = (what: string, isSo: () => unknown): Promise<void> =>
        new Promise((resolve, reject) => {
          const look = (): void => {
            if (!isSo()) return;
            clearTimeout(timer);
            watcher.disconnect();
            resolve();
          };
          const watcher = new MutationObserver(look);
          const timer = setTimeout(() => reject(new Error(`${query}: ${what} did not come`)), 30_000);
          watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          look();
        });
      const wanted = new URLSearchParams(query);
      one('dialog[open] header button')?.click();
      one('.modes button')?.click();
      history.pushState(null, '', `?${query}`);
      window.dispatchEvent(new PopStateEvent('popstate'));
      const { documentElement: page } = document;
      // Another city is read first; where the page has no header, it is the city that it was.
      await until('city', () => {
        const link = one('.cities [aria-current=page]') as HTMLAnchorElement | null;
        return link === null || new URL(link.href).searchParams.get('city') === wanted.get('city');
      });
      await until('language', () => page.lang === wanted.get('lang'));
      await until('appearance', () => page.dataset['appearance'] === wanted.get('appearance'));
      for (const selector of press) {
        await until(selector, () => one(selector) ?? one(shows));
        const element = one(selector);
        // What was unfolded on the screen before is left as it is.
        if (element?.matches('summary')) element.parentElement?.setAttribute('open', '');
        else if (element?.ariaExpanded !== 'true') element?.click();
      }
      if (file && !one(shows)) {
        await until(file.input, () => one(file.input));
        const chosen = new DataTransfer();
        chosen.items.add(new File([file.text], file.name));
        const input = one(file.input) as HTMLInputElement;
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
      await until(shows, () => one(shows));
      const { axe } = window as unknown as { axe: Axe };
      return (await axe.run({ runOnly, resultTypes: ['violations'], elementRef: false })).violations;
    },
    { ...screen, query: address, runOnly: rulesOf[rules] },
  );
  return inWords(violations).map((fault) => `${address}: ${fault}`);
}
