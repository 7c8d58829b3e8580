/**
 * What must hold of the page whatever is on it. Each function runs inside the page, so it stands alone, and returns what
 * breaks the rule, in words.
 */

/** Where the focus is, and whether one can see it. */
export interface FocusStop {
  /** What the element is called: its role or tag, and its name. */
  name: string;
  isMap: boolean;
  isNowhere: boolean;
  /** Why one would not see that it has the focus; null when one does. */
  fault: string | null;
}

export function focusStop(): FocusStop {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { name: 'nowhere', isMap: false, isNowhere: true, fault: null };
  }
  const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const name = `${element.tagName.toLowerCase()} "${label.trim().replace(/\s+/g, ' ').slice(0, 50)}"`;
  const fault = (): string | null => {
    const isInteractive = element.matches('a[href], button, input, select, summary, textarea, [tabindex="0"]');
    if (!isInteractive) return 'is not interactive';
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return 'has no size';
    const { innerWidth: width, innerHeight: height } = window;
    if (box.right <= 0 || box.bottom <= 0 || box.left >= width || box.top >= height) return 'is outside the screen';
    // A ring may be drawn by the field around it, as with the search and the appearance.
    const isMarked = [element, element.parentElement].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    });
    if (!isMarked) return 'has no visible focus';
    const x = (Math.max(0, box.left) + Math.min(width, box.right)) / 2;
    const y = (Math.max(0, box.top) + Math.min(height, box.bottom)) / 2;
    const top = document.elementFromPoint(x, y);
    const isOnTop = top !== null && (element.contains(top) || top.contains(element));
    // The canvas lies under everything on purpose; its ring is seen around the screen.
    return isOnTop || element.matches('canvas') ? null : 'lies under something else';
  };
  return { name, isMap: element.matches('canvas'), isNowhere: false, fault: fault() };
}

/** Everything that reaches beyond the right edge of the screen, and whether the page can be pushed sideways. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const scrolled = [document.scrollingElement, ...document.querySelectorAll('main, .panel, .atlas')].flatMap((each) =>
    each && each.scrollWidth > each.clientWidth + 1 ? [`${each.tagName} is ${each.scrollWidth} wide`] : [],
  );
  const wide = [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const isSeen = box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === 'visible';
    const isBeyond = box.right > width + 1 || box.left < -1;
    // The engine's canvas may be larger than what is shown of it, and what is hidden for readers aloud has no place.
    // A table that is wider than the screen scrolls in a frame of its own.
    const isFree = element.closest('.maplibregl-map, .visually-hidden, .skip, svg, .compare-frame > table') !== null;
    return isSeen && isBeyond && !isFree
      ? [`${element.tagName.toLowerCase()}.${element.className} ends at ${Math.round(box.right)}`]
      : [];
  });
  return [...scrolled, ...wide];
}

/** The visible controls that are smaller than a fingertip. Links inside running text are free, as in WCAG 2.5.8. */
export function smallTargets(min: number): string[] {
  const controls = 'button, select, input, summary, nav a, [role=button]';
  return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
    // A box is pressed by its label.
    const target = control.matches('input[type=checkbox], select') ? (control.closest('label') ?? control) : control;
    const box = target.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    const isInSight = top !== null && (target.contains(top) || top.contains(target));
    const isInText = getComputedStyle(control).display === 'inline' && control.closest('p') !== null;
    if (!isInSight || isInText || (box.width >= min - 0.5 && box.height >= min - 0.5)) return [];
    const label = control.getAttribute('aria-label') ?? control.textContent ?? control.id;
    return [`"${label.trim().slice(0, 40)}" is ${Math.round(box.width)} x ${Math.round(box.height)}`];
  });
}

/** The controls around list and map of which something else hides the middle. What scrolls may be scrolled out of view. */
export function coveredControls(): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('button, select, nav a')];
  return controls.flatMap((control) => {
    const box = control.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isOnScreen = box.width > 0 && x > 0 && y > 0 && x < window.innerWidth && y < window.innerHeight;
    const isSeen = isOnScreen && control.checkVisibility({ visibilityProperty: true });
    if (!isSeen || control.closest('main, .skip') !== null) return [];
    const top = document.elementFromPoint(x, y);
    if (top !== null && (control.contains(top) || top.contains(control))) return [];
    return [`"${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40)}"`];
  });
}

/** Addresses on the page that would run something, and elements that only data could have brought. */
export function foreignElements(): string[] {
  const addresses = [...document.querySelectorAll('[href], [src], [action], [formaction]')].flatMap((element) =>
    ['href', 'src', 'action', 'formaction'].flatMap((key) => {
      const value = element.getAttribute(key) ?? '';
      return /^\s*(javascript|data|vbscript):/i.test(value) ? [`${element.tagName} ${key}=${value.slice(0, 60)}`] : [];
    }),
  );
  const brought = [...document.querySelectorAll('#page :is(script, img, iframe, object, embed, b, marquee, style)')];
  return [...addresses, ...brought.map((element) => `<${element.tagName.toLowerCase()}> on the page`)];
}
