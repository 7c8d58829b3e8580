/** Text that one cannot read to its end. The function runs inside the page, so it stands alone. */

/** Every visible text that is cut by something around it, or runs out of what is pressed; what scrolls is not cut. */
export function cutText(): string[] {
  const slack = 2;
  const drawing = document.createElement('canvas').getContext('2d');
  const isClipping = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  const isScrolling = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  /** What of the boxes around it leaves a text no room. */
  const faultOf = (text: DOMRect, start: Element): string | null => {
    let [isWidthFree, isHeightFree] = [false, false];
    for (let around: Element | null = start; around && around !== document.body; around = around.parentElement) {
      const box = around.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(around);
      const isPressed = around.matches('button, .tag, .chip, .tool');
      const isWider = text.right > box.right + slack || text.left < box.left - slack;
      const isHigher = text.bottom > box.bottom + slack || text.top < box.top - slack;
      if (isWider && !isWidthFree && (isClipping(overflowX) || isPressed)) return `wider than .${around.className}`;
      if (isHigher && !isHeightFree && (isClipping(overflowY) || isPressed)) return `higher than .${around.className}`;
      isWidthFree ||= isScrolling(overflowX);
      isHeightFree ||= isScrolling(overflowY);
    }
    return null;
  };

  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!parent || !text.textContent?.trim() || parent.closest('.visually-hidden, .skip, svg, option, noscript'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    // An icon may stand for its words, which are then a pixel for readers aloud.
    const isForReadersAloud = parent.clientWidth === 1 && parent.clientHeight === 1;
    if (box.width === 0 || isForReadersAloud || getComputedStyle(parent).visibility !== 'visible') continue;
    const fault = faultOf(box, parent);
    if (fault) found.push(`"${text.textContent.trim().slice(0, 60)}" is ${fault}`);
  }

  for (const field of document.querySelectorAll<HTMLInputElement>('input:placeholder-shown')) {
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    if (!drawing || field.clientWidth === 0) continue;
    drawing.font = font;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const width = drawing.measureText(field.placeholder).width;
    if (width > room + slack) found.push(`"${field.placeholder}" takes ${Math.round(width)} of ${Math.round(room)}`);
  }
  return [...new Set(found)];
}
