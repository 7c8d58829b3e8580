import { useEffect } from 'react';
import { stepBack } from '#state/actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { searchId } from './search.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** Goes back to the entry of the list that was opened, so that one goes on where one was. */
function focusEntry(id: string | null): void {
  if (id === null) return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`.results [data-place-id="${CSS.escape(id)}"] > button`)?.focus();
  });
}

/** One layer back; true when there was one. */
function onEscape(store: AtlasStore): boolean {
  const { place } = store.getState().view;
  if (!stepBack(store)) return false;
  focusEntry(place);
  return true;
}

/** The few keys that work everywhere: search, one layer back, and the list of keys. */
export function useKeys(store: AtlasStore, onHelp: () => void): void {
  useEffect(() => {
    const answers: Readonly<Record<string, () => boolean>> = {
      '/': () => {
        document.getElementById(searchId)?.focus();
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
