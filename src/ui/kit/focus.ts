/** Moves the focus when something was opened or closed. */

/** The number of frames to wait for the element, enough for a busy machine. */
const mostFrames = 120;

/**
 * The newest request of each page; it cancels an older one, which would take the focus back. Until the person acts again it
 * also holds the focus against a panel that a busy machine renders late.
 */
const requests = new WeakMap<Document, { isHolding: boolean }>();

/** Focuses the element once it is rendered; otherwise the fallback: the list of places, which always exists. */
export function focusLater(selector: string, otherwise = '#places'): void {
  const request = { isHolding: true };
  requests.set(document, request);
  let frames = mostFrames;
  let isFound = false;
  const release = (): void => {
    request.isHolding = false;
    if (isFound) frames = 0;
  };
  for (const act of ['keydown', 'pointerdown', 'click', 'drop', 'popstate'])
    addEventListener(act, release, { capture: true, once: true });
  const attempt = (): void => {
    if (requests.get(document) !== request || frames === 0) return;
    const wanted = document.querySelector<HTMLElement>(selector);
    // An element that was found in a list about to be replaced loses the focus with it.
    if (!isFound || document.activeElement === document.body) wanted?.focus();
    isFound ||= wanted !== null && document.activeElement === wanted;
    frames -= 1;
    if (frames === 0 && !isFound) document.querySelector<HTMLElement>(otherwise)?.focus();
    requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

/**
 * Focuses the heading of what was opened, unless the focus was just requested elsewhere, or the person is typing in a field or is
 * in an open menu, which would close.
 */
export function focusHeading(heading: HTMLElement | null): void {
  const { activeElement } = document;
  const isBusy = activeElement?.matches('input, select, textarea') || activeElement?.closest('nav details[open]');
  // What had the focus may have left the page since.
  const isHeld = activeElement !== document.body && requests.get(document)?.isHolding;
  if (!isBusy && !isHeld) heading?.focus();
}
