/**
 * What a job asks of the page. Each function is sent into the browser as text, so it uses nothing but the page and the other
 * functions of this file.
 */

export const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.closest('[inert], [aria-hidden=true]') === null;
};

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The accessible name, as far as the atlas gives names. */
export const nameOf = (element: Element): string => {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by !== null)
    return by
      .split(' ')
      .map((id) => wordsOf(document.getElementById(id)))
      .join(' ');
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
  return labels && labels.length > 0 ? wordsOf(labels[0]) : wordsOf(element);
};

const firstShown = (selector: string, name: string): Element | undefined => {
  const pattern = new RegExp(name);
  return [...document.querySelectorAll(selector)].find((each) => isShown(each) && pattern.test(nameOf(each)));
};

/** The middle of the first shown thing with this name, scrolled into view; null while something lies over it. */
export const middleOf = (selector: string, name: string): { x: number; y: number } | null => {
  const element = firstShown(selector, name);
  if (!element) return null;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  return hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : null;
};

/** The next press that is not of this thing does nothing: something may have moved it away since it was looked for. */
export const guardPress = (selector: string, name: string): void => {
  const element = firstShown(selector, name);
  const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  Object.assign(window, { hasMissed: true });
  const guard = (event: Event): void => {
    const target = event.target as Element;
    const isOfLabel = target.closest('label')?.contains(element ?? null) === true;
    const hasMissed = !(element?.contains(target) || isOfLabel);
    Object.assign(window, { hasMissed });
    if (hasMissed) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (event.type === 'click') for (const type of types) window.removeEventListener(type, guard, true);
  };
  for (const type of types) window.addEventListener(type, guard, true);
};

export const hasMissed = (): boolean => (window as unknown as { hasMissed?: boolean }).hasMissed === true;

/** Whether a shown element reads like this. */
export const isRead = (pattern: string): boolean => {
  const wanted = new RegExp(pattern);
  return [...document.querySelectorAll('body *')].some(
    (element) => !element.matches('script, style') && isShown(element) && wanted.test(wordsOf(element)),
  );
};

export const idsIn = (list: string): string[] =>
  [...document.querySelectorAll('[role=list]')]
    .filter((each) => new RegExp(list).test(nameOf(each)))
    .flatMap((each) =>
      [...each.querySelectorAll('[data-place-id]')].map((entry) => entry.getAttribute('data-place-id') ?? ''),
    );

/** Drops a file on the page, as from a folder. */
export const drop = (name: string, text: string): void => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  for (const type of ['dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
};

/** From now on every file that the page hands to the browser is read: its name and its text. */
export const watchSaved = (): void => {
  const saved: { name: string; text: string }[] = [];
  const blobs = new Map<string, Blob | MediaSource>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    if (!(blob instanceof Blob) || this.download === '') click.call(this);
    else blob.text().then((text) => saved.push({ name: this.download, text }));
  };
  Object.assign(window, { saved });
};

/** A key as Safari sends the one that ends the composition of a word. */
export const endComposition = (): void => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true });
  Object.defineProperty(event, 'keyCode', { get: () => 229 });
  document.activeElement?.dispatchEvent(event);
};

/** The repeats that a keyboard sends while a key is held. */
export const holdKey = (key: string, repeats: number): void => {
  for (let i = 0; i <= repeats; i += 1) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat: i > 0, bubbles: true, cancelable: true }));
  }
};

export const shared = { isShown, wordsOf, nameOf, firstShown };
