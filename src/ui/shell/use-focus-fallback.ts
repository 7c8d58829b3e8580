import { useEffect } from 'react';

/** What had the keyboard is gone from the page, and nothing has taken it: then it goes to the places, never to nowhere. */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target;
    };
    const check = (): void => {
      if (document.activeElement === document.body && last instanceof Element && !last.isConnected)
        document.getElementById('places')?.focus();
    };
    // Whoever takes something away may give the keyboard a place of its own at the next drawing.
    const seen = new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(check)));
    seen.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('focusin', remember);
    return () => {
      seen.disconnect();
      window.removeEventListener('focusin', remember);
    };
  }, []);
}
