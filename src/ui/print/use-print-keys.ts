/** The hook that makes Ctrl+P open the print sheet, because the browser alone would print panels over a grey canvas. */
import { useEffect } from 'react';
import type { AtlasStore } from '#state/store.ts';

export function usePrintKeys(store: AtlasStore): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { view } = store.getState();
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isPrint || event.altKey || event.defaultPrevented) return;
      // An embed is part of another page, and a story has its own handout.
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
