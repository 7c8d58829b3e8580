import { useLayoutEffect } from 'react';
import { stepBack } from '#state/actions.ts';
import { placeToggled } from '#state/shortlist.ts';
import type { AtlasStore } from '#state/store.ts';
import { aroundOpener, focusCompareButton, focusDistrict, focusEntry, focusLater } from './focus.ts';
import { searchId } from './search.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** Boxes, sliders and buttons are inputs too, but nobody writes in them. */
const isWriting = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])');

const isSearchCovered = (store: AtlasStore): boolean => {
  const { view, session } = store.getState();
  return view.view === 'compare' || view.place !== null || session.spot !== null || session.around !== null;
};

/** Out of the field one writes in, else one layer back; true when there was either. */
function onEscape(store: AtlasStore, target: EventTarget | null): boolean {
  if (isWriting(target)) {
    target.blur();
    return true;
  }
  const { place, district, view } = store.getState().view;
  const { spot, around } = store.getState().session;
  const isSpot = spot !== null;
  if (!stepBack(store)) return false;
  if (view === 'compare') focusCompareButton();
  else if (place !== null && !isSpot) focusEntry(place);
  else if (around !== null && !isSpot) focusLater(aroundOpener);
  else if (district !== null && !isSpot) focusDistrict(district);
  return true;
}

/** The few keys that work everywhere: search, one layer back, and the list of keys. */
export function useKeys(store: AtlasStore, onHelp: () => void): void {
  // Whoever sees the page may press a key: listening must not wait until every entry of the list has settled.
  useLayoutEffect(() => {
    const answers: Readonly<Record<string, () => boolean>> = {
      '/': () => {
        // What is open lies over the search; it is closed first.
        while (isSearchCovered(store)) stepBack(store);
        focusLater(`#${searchId}`);
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
          : !isTyping(event.target) && (answers[event.key]?.() ?? false);
      if (isAnswered) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, onHelp]);
}
