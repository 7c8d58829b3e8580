/** What every sheet of paper on screen has in common: its keys, and that it is printed only once it is whole. */
import { useEffect, useLayoutEffect } from 'react';
import { printing, usePrinting } from '#state/print/print-settings.ts';

/** Asks for paper: now, or as soon as the sheet is whole. */
export const printAsked = (): void => printing.setState({ isAsked: true });

/** Escape leads back, and Ctrl+P prints the sheet once it is whole. */
export function usePaperKeys(onClose: () => void): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (event.key !== 'Escape' && !isPrint) return;
      event.preventDefault();
      if (isPrint) printAsked();
      else onClose();
    };
    // Before the keys of the page, for which this one is no layer.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [onClose]);
}

/** Opens the browser's own window for printing once every picture is there, or will not be. */
export function useAskedPrint(isWhole: boolean): void {
  const isAsked = usePrinting((state) => state.isAsked);
  useEffect(() => {
    if (!isAsked || !isWhole) return;
    let isGone = false;
    const open = (): void => {
      if (isGone) return;
      printing.setState({ isAsked: false });
      window.print();
    };
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.paper-map img')];
    Promise.all([...pictures.map((picture) => picture.decode()), document.fonts.ready]).then(open, open);
    return () => {
      isGone = true;
    };
  }, [isAsked, isWhole]);
}
