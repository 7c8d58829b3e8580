/** In the page of one screen: presses in each frame what leads to the screen, and chooses its file. */
import { type Screen, screens } from '#tests/support/screens.ts';

/** Resolves to what a selector finds in a frame, as soon as it is there. */
function found(inside: Document, selector: string): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = (): void => {
      const element = inside.querySelector<HTMLElement>(selector);
      if (element === null) return;
      watcher.disconnect();
      resolve(element);
    };
    const watcher = new MutationObserver(look);
    watcher.observe(inside, { subtree: true, childList: true, attributes: true });
    look();
  });
}

async function showScreen({ press = [], file }: Screen, inside: Document): Promise<void> {
  for (const selector of press) {
    const element = await found(inside, selector);
    if (element.matches('summary')) element.parentElement?.setAttribute('open', '');
    else if (element.ariaExpanded !== 'true') element.click();
  }
  if (file === undefined) return;
  const input = await found(inside, file.input);
  const chosen = new DataTransfer();
  chosen.items.add(new File([file.text], file.name));
  Object.assign(input, { files: chosen.files });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

for (const frame of document.querySelectorAll('iframe')) {
  const screen = screens.find(({ id }) => id === frame.dataset['screen']);
  const show = (): void => {
    if (screen !== undefined && frame.contentDocument !== null) void showScreen(screen, frame.contentDocument);
  };
  // A frame that has loaded before this script came has no load event left.
  const isLoaded = frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank';
  if (isLoaded) show();
  else frame.addEventListener('load', show);
}
