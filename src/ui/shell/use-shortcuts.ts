import { useLayoutEffect } from 'react';
import { stepBack } from '#state/actions.ts';
import { placeToggled } from '#state/shortlist/shortlist-state.ts';
import type { AtlasStore } from '#state/store.ts';
import { aroundOpener, focusLater, focusMap, focusOpener } from '#ui/kit/focus.ts';
import { searchId } from '#ui/search/search-box.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** Boxes, sliders and buttons are inputs too, but nobody writes in them. */
const isWriting = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])');

const isSearchCovered = (store: AtlasStore): boolean => {
  const { view, session } = store.getState();
  const isOver = session.telling !== null || session.spot !== null || session.around !== null;
  return view.view === 'compare' || isOver || view.place !== null || view.walk !== null;
};

/** Single keys belong to the page around an embed, and to nobody where they were turned off. */
const hasLetterKeys = (store: AtlasStore): boolean => {
  const { view, preferences } = store.getState();
  return preferences.shortcuts && !view.embed;
};

/** Out of the field one writes in, else one layer back; true when there was either. */
function onEscape(store: AtlasStore, target: EventTarget | null): boolean {
  if (isWriting(target)) {
    target.blur();
    return true;
  }
  const { view: before, session } = store.getState();
  if (!stepBack(store)) return false;
  if (before.view === 'compare') focusOpener(store, before, store.getState().view);
  else if (session.telling !== null)
    return true; // What lay under the form takes the keyboard itself.
  else if (session.spot !== null) focusMap();
  else if (before.place === null && session.around !== null) focusLater(aroundOpener);
  else focusOpener(store, before, store.getState().view);
  return true;
}

/** To the search; what is open lies over it, and is closed first. */
export function toSearch(store: AtlasStore): void {
  while (isSearchCovered(store)) stepBack(store);
  focusLater(`#${searchId}`);
}

/** The few keys that work everywhere: search, one layer back, and the list of keys. */
export function useKeys(store: AtlasStore, onHelp: () => void): void {
  // Whoever sees the page may press a key: listening must not wait until every entry of the list has settled.
  useLayoutEffect(() => {
    const answers: Readonly<Record<string, () => boolean>> = {
      '/': () => {
        toSearch(store);
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
      if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
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
