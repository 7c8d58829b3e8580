import { useEffect } from 'react';
import type { AtlasStore } from '#state/store.ts';
import { focusOpener } from '#ui/kit/focus.ts';

/** After the browser's own Back, too, one goes on where one was. */
export function useReturn(store: AtlasStore): void {
  useEffect(
    () =>
      store.subscribe(({ view, how }, { view: before }) => {
        if (how === 'address' && view !== before && view.city === before.city) focusOpener(store, before, view);
      }),
    [store],
  );
}
