import { useEffect } from 'react';
import { stepBack } from '#state/actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { focusDistrict, focusEntry, focusLater } from './focus.ts';
import { searchId } from './search.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** One layer back; true when there was one. */
function onEscape(store: AtlasStore): boolean {
  const { place, district } = store.getState().view;
  const isSpot = store.getState().session.spot !== null;
  if (!stepBack(store)) return false;
  if (place !== null && !isSpot) focusEntry(place);
  else if (district !== null && !isSpot) focusDistrict(district);
  return true;
}

/** The few keys that work everywhere: search, one layer back, and the list of keys. */
export function useKeys(store: AtlasStore, onHelp: () => void): void {
  useEffect(() => {
    const answers: Readonly<Record<string, () => boolean>> = {
      '/': () => {
        // What is open lies over the search; it is closed first.
        while (store.getState().view.place !== null || store.getState().session.spot !== null) stepBack(store);
        focusLater(`#${searchId}`);
        return true;
      },
      '?': () => {
        onHelp();
        return true;
      },
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const isAnswered =
        event.key === 'Escape' ? onEscape(store) : !isTyping(event.target) && (answers[event.key]?.() ?? false);
      if (isAnswered) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, onHelp]);
}
