/** What must hold of whatever stands on a phone. Each answers with what breaks the rule, in words. */

const nameOf = (element: Element): string => {
  const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `${element.tagName.toLowerCase()}.${element.className} "${label.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
};

const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.closest('.visually-hidden, .skip, [inert]') === null &&
  // What is there to be heard only.
  getComputedStyle(element).clipPath === 'none';

/**
 * The controls that are smaller than a fingertip, in sight or not. A link inside a sentence is free, as WCAG 2.5.8 (Target
 * Size, "Inline") has it: its height is that of the line. A button in a sentence is not. A box is pressed by its label.
 */
export function smallTargets(least: number): string[] {
  const controls = document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary');
  return [...controls].filter(isShown).flatMap((control) => {
    const target = control.matches('input[type="checkbox"], select') ? (control.closest('label') ?? control) : control;
    const { width, height } = target.getBoundingClientRect();
    const isInSentence =
      control.matches('a') && getComputedStyle(control).display === 'inline' && control.closest('p, dd, li') !== null;
    if (isInSentence || (width >= least - 0.5 && height >= least - 0.5)) return [];
    return [`${nameOf(control)} is ${Math.round(width)} x ${Math.round(height)}`];
  });
}

/** What reaches beyond the edge of the screen, or can be pushed sideways. A table may scroll in a frame of its own. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const pushed = [...document.querySelectorAll('html, body, main, .panel, .atlas')].flatMap((each) =>
    each.scrollWidth > each.clientWidth + 1 ? [`${nameOf(each)} can be pushed to ${each.scrollWidth}`] : [],
  );
  const beyond = [...document.querySelectorAll<HTMLElement>('body *')].filter(isShown).flatMap((element) => {
    const { left, right } = element.getBoundingClientRect();
    const isFree = element.closest('svg, .compare-frame > table') !== null;
    return !isFree && (right > width + 1 || left < -1) ? [`${nameOf(element)} ends at ${Math.round(right)}`] : [];
  });
  return [...pushed, ...beyond];
}

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');

/** Text that its own box cuts off, or that runs over what stands beside it. Names of many words end after three lines. */
export function cutText(): string[] {
  const texts = [...document.querySelectorAll<HTMLElement>('.atlas *, dialog *')].filter(
    (element) => hasOwnText(element) && isShown(element) && !element.matches('option, .entry-name, svg *'),
  );
  const cut = texts.flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCutAcross = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const isCutBelow = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
    return isCutAcross || isCutBelow ? [`${nameOf(element)} is cut`] : [];
  });
  const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], select, input, summary')].filter(
    isShown,
  );
  const over = controls.flatMap((control, i) => {
    const box = control.getBoundingClientRect();
    return controls.slice(i + 1).flatMap((other) => {
      if (control.contains(other) || other.contains(control) || isLaidOver(control) !== isLaidOver(other)) return [];
      const next = other.getBoundingClientRect();
      const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
      const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
      return across > 2 && down > 2 ? [`${nameOf(control)} lies over ${nameOf(other)}`] : [];
    });
  });
  return [...cut, ...over];
}

/** The list scrolls below what stands around it, so that only what is in the same layer can be in each other's way. */
const isLaidOver = (element: Element): boolean => element.closest('main') !== null;
