/** The hook that focuses the list of places when the focused element was removed and nothing else took the focus. */
import { useEffect } from 'react';

export function useFocusFallback(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target;
    };
    const check = (): void => {
      if (document.activeElement === document.body && last instanceof Element && !last.isConnected)
        document.getElementById('places')?.focus();
    };
    // The code that removed the element may move the focus itself in the next frame.
    const seen = new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(check)));
    seen.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('focusin', remember);
    return () => {
      seen.disconnect();
      window.removeEventListener('focusin', remember);
    };
  }, []);
}
