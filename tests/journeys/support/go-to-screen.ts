/** Goes to a screen of the table within the page. The function runs inside the page, so it stands alone. */
import type { Screen } from '#tests/support/screens.ts';

/** A screen, by the address query that it has in a language and an appearance. */
export type AddressedScreen = Pick<Screen, 'query' | 'shows' | 'press' | 'file'>;

/** Goes there as Back and Forward do, so that nothing is loaded again, presses what has to be pressed and waits for the screen. */
export async function goToScreen({ query, shows, press = [], file }: AddressedScreen): Promise<void> {
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
}
