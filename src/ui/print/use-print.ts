/** The hooks that all print sheets share: their keys, and printing once all pictures are drawn. */
import { useEffect, useLayoutEffect } from 'react';
import { printSettingsOf, usePrintSettings } from '#state/print/print-settings.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

/** Whether the browser takes size and orientation from the page; Safari and its kin print on the paper of their own window. */
export const isPaperFollowed = (): boolean => !navigator.vendor.startsWith('Apple');

/** Requests printing: now, or as soon as the sheet is complete. */
export const printRequested = (store: AtlasStore): void => printSettingsOf(store).setState({ isAsked: true });

/** Escape closes the sheet, and Ctrl+P prints it once it is complete. */
export function usePrintDialogKeys(onClose: () => void): void {
  const store = useAtlasStore();
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (event.key !== 'Escape' && !isPrint) return;
      event.preventDefault();
      if (event.repeat) return;
      if (isPrint) printRequested(store);
      else onClose();
    };
    // In the capture phase, because the shortcuts of the page do not know this sheet as a layer.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [store, onClose]);
}

/** Opens the browser's print dialog once every picture has been decoded or has failed. */
export function usePrintRequest(isComplete: boolean): void {
  const store = useAtlasStore();
  const isAsked = usePrintSettings((state) => state.isAsked);
  useEffect(() => {
    if (!isAsked || !isComplete) return;
    let isCancelled = false;
    const open = (): void => {
      if (isCancelled) return;
      printSettingsOf(store).setState({ isAsked: false });
      window.print();
    };
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.paper-map img')];
    Promise.all([...pictures.map((picture) => picture.decode()), document.fonts.ready]).then(open, open);
    return () => {
      isCancelled = true;
    };
  }, [store, isAsked, isComplete]);
}
