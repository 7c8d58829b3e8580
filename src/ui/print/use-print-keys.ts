import { useEffect } from 'react';
import type { AtlasStore } from '#state/store.ts';

/** Ctrl+P from any view of the atlas makes a sheet first: a browser alone prints panels over a grey canvas. */
export function usePrintKeys(store: AtlasStore): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { view } = store.getState();
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isPrint || event.altKey || event.defaultPrevented) return;
      // An embed is a part of another page, and a story has sheets of its own.
      if (view.view === 'print' || view.embed || view.story !== null) return;
      event.preventDefault();
      import('#state/print/print-settings.ts').then(
        ({ printOpened }) => printOpened(store, { isAsked: true }),
        () => window.print(),
      );
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}
