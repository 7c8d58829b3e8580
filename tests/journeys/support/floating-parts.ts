/**
 * What must hold of the parts that float over the map, at any size of the screen. The function runs inside the page, so it
 * stands alone, and returns what breaks the rule, in words.
 */

/** The name of each part and a selector of what it is made of. */
type Parts = Readonly<Record<string, string>>;

export const floatingParts: Parts = {
  panel: '.panel',
  head: '.header',
  tool: '.toolbar > .tool',
  locate: '.locate-button, .locate .around-open, .locate-note',
  tray: '.tray',
  legend: '.legend',
  scale: '.maplibregl-ctrl-scale',
  credits: '.credits',
  zoom: '.zoom',
  'street detail': '.street-detail > button',
  note: '.map-note, .street-offer',
  drawing: '.draw-bar',
  placing: '.placing',
  embed: '.embed-bar > *, .embed-places[data-open="true"]',
  slide: '.slide-card',
  'slide controls': '.stage:not([data-idle]) .stage-controls, .stage-time',
};

/** Two parts that overlap, a part that the screen cuts or that is smaller than its words, and credits that are not seen. */
export function floatingFaults(parts: Parts): string[] {
  const slack = 1;
  const shown = Object.entries(parts).flatMap(([name, selector]) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({ name, element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > slack && box.height > slack),
  );
  const overlaps = shown.flatMap((one, i) =>
    shown.slice(i + 1).flatMap((other) => {
      // A head that does not float is a part of its panel.
      if (one.element.contains(other.element) && getComputedStyle(other.element).position !== 'fixed') return [];
      if (other.element.contains(one.element)) return [];
      // On a phone the lower end of the card has room for the controls.
      if (other.name === 'slide controls' && one.name === 'slide' && one.box.width === innerWidth) return [];
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const size = `${Math.round(across)} x ${Math.round(down)}`;
      return across > slack && down > slack ? [`${one.name} and ${other.name} overlap by ${size}`] : [];
    }),
  );
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isScrolled = getComputedStyle(document.body).overflowY === 'auto';
  const cut = shown.flatMap(({ name, box, element }) => {
    // Two maps beside each other stand on a page that scrolls.
    if (element.closest('.twins')) return [];
    const isBeside = box.left < -slack || box.right > width + slack;
    const isBeyond = !isScrolled && (box.top < -slack || box.bottom > height + slack);
    return isBeside || isBeyond ? [`${name} is cut by the screen`] : [];
  });
  const words = shown.flatMap(({ name, element, box }) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, textContent: text } = texts.currentNode;
      if (!parent || !text?.trim() || parent.closest('main, select, .visually-hidden, .tray-lists, .slide-words'))
        continue;
      if (parent.clientWidth === 1 || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const isInside =
        left >= box.left - slack &&
        right <= box.right + slack &&
        top >= box.top - slack &&
        bottom <= box.bottom + slack;
      // The head of a phone is above the panel that it belongs to.
      const isOfAnother = parent.closest('.header') !== null && name === 'panel';
      if (!isInside && !isOfAnother && right > left) return [`${name} is smaller than "${text.trim().slice(0, 40)}"`];
    }
    return [];
  });
  const map = document.querySelector<HTMLElement>('.atlas > .map:not([inert])');
  const credits = document.querySelector<HTMLElement>('.map .credits');
  const isMapSeen =
    map?.checkVisibility() === true && document.querySelector('.panel[data-sheet=full] ~ .map') === null;
  const seen = credits?.querySelector<HTMLElement>('a') ?? credits;
  const at = seen?.getBoundingClientRect();
  const onTop = at && document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
  const isSeen = isScrolled || (credits && onTop && credits.contains(onTop)) || document.querySelector('dialog[open]');
  return [...overlaps, ...cut, ...words, ...(isMapSeen && !isSeen ? ['the credits are not seen'] : [])];
}
