/** The sheet and the on-screen keyboard: the search raises the sheet, and what the keyboard covers can be scrolled above it. */
import { sheetMoved } from '#state/actions.ts';
import type { AtlasStore } from '#state/store.ts';

/** Pixels of the window that the keyboard covers at its lower end; 0 without one, or where the window itself is made lower. */
export function keyboardHeight(
  windowHeight: number,
  { height, offsetTop, scale }: Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>,
): number {
  // Zoomed in with two fingers, one sees a part of the page for another reason.
  return scale > 1.01 ? 0 : Math.max(0, Math.round(windowHeight - height - offsetTop));
}

/** Follows the focus of the search and the height of the keyboard until the signal. */
export function makeRoomForKeyboard(
  panel: HTMLElement,
  store: AtlasStore,
  isSheet: () => boolean,
  signal: AbortSignal,
): void {
  panel.addEventListener(
    'focusin',
    ({ target }) => {
      // Half a sheet is less than what a keyboard covers.
      if (isSheet() && target instanceof Element && target.matches('.search input')) sheetMoved(store, 'full');
    },
    { signal },
  );
  const { visualViewport } = window;
  const measure = (): void => {
    if (visualViewport) {
      panel.style.setProperty('--keyboard', `${keyboardHeight(window.innerHeight, visualViewport)}px`);
    }
  };
  for (const event of ['resize', 'scroll']) visualViewport?.addEventListener(event, measure, { signal });
  signal.addEventListener('abort', () => panel.style.removeProperty('--keyboard'));
}
