/**
 * The hook that tells the style sheets the size of what floats over the map, as custom properties of the page in pixels: what
 * stands beside it gives way, however large the text is.
 */
import { useEffect } from 'react';

/**
 * @param selector of the element, looked for whenever `isShown` changes
 * @param name of the part: `tools` sets `--tools-height` and `--tools-width`
 */
export function useReportedSize(selector: string, name: string, isShown = true): void {
  useEffect(() => {
    const element = isShown ? document.querySelector<HTMLElement>(selector) : null;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty(`--${name}-height`, `${element.offsetHeight}px`);
      style.setProperty(`--${name}-width`, `${element.offsetWidth}px`);
    });
    observer.observe(element, { box: 'border-box' });
    return () => {
      observer.disconnect();
      style.removeProperty(`--${name}-height`);
      style.removeProperty(`--${name}-width`);
    };
  }, [selector, name, isShown]);
}
