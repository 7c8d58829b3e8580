/** The hook that closes a form after a step back in the history; the draft stays stored. */
import { useEffect } from 'react';
import { suggestionLeft } from '#state/contribute/suggestion.ts';
import type { AtlasStore } from '#state/store.ts';

export function useCloseOnBack(store: AtlasStore): void {
  useEffect(
    () =>
      store.subscribe(({ view, how, session }, { view: before }) => {
        if (how === 'address' && view !== before && session.suggestion !== null) suggestionLeft(store);
      }),
    [store],
  );
}
