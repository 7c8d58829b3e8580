/** The hook of the global keyboard shortcuts: search, one layer back, and help. */
import { useLayoutEffect } from 'react';
import { stepBack } from '#state/closing-actions.ts';
import { layersOf } from '#state/screens.ts';
import { placeToggled } from '#state/shortlist/shortlist-state.ts';
import type { AtlasStore } from '#state/store.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { searchId } from '#ui/search/search-box.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** Checkboxes, sliders and buttons are inputs too, but take no text. */
const isWriting = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])');

const isSearchCovered = (store: AtlasStore): boolean =>
  layersOf(store.getState()).some(({ coversSearch }) => coversSearch);

/** Single-key shortcuts are off in an embed, and when the person turned them off. */
const hasLetterKeys = (store: AtlasStore): boolean => {
  const { view, preferences } = store.getState();
  return preferences.shortcuts && !view.embed;
};

/** Leaves the text field, else closes one layer; true when there was either. */
function onEscape(store: AtlasStore, target: EventTarget | null): boolean {
  if (isWriting(target)) {
    target.blur();
    return true;
  }
  const before = store.getState();
  const [layer] = layersOf(before);
  if (layer === undefined) return false;
  stepBack(store);
  // Loaded after the list: before that no layer can be open.
  import('./focus-return.ts').then(
    ({ focusOpenerOf }) => focusOpenerOf(store, layer.id, before.view),
    () => focusLater('#places'),
  );
  return true;
}

/** Moves the focus to the search field, after closing what covers it. */
export function focusSearch(store: AtlasStore): void {
  while (isSearchCovered(store)) stepBack(store);
  focusLater(`#${searchId}`);
}

export function useShortcuts(store: AtlasStore, onHelp: () => void): void {
  // The shortcuts must work as soon as the page is visible, before every entry of the list is rendered.
  useLayoutEffect(() => {
    const answers: Readonly<Record<string, () => boolean>> = {
      '/': () => {
        focusSearch(store);
        return true;
      },
      s: () => {
        const { place } = store.getState().view;
        if (place !== null) placeToggled(store, place);
        return place !== null;
      },
      '?': () => {
        onHelp();
        return true;
      },
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      // A key that is held down acts once.
      if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
      const isAnswered =
        event.key === 'Escape'
          ? onEscape(store, event.target)
          : hasLetterKeys(store) && !isTyping(event.target) && (answers[event.key]?.() ?? false);
      if (isAnswered) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, onHelp]);
}
