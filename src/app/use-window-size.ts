/** The hook of the window size and the height of the header. */
import { type CSSProperties, useMemo, useSyncExternalStore } from 'react';

/** How far down the header reaches on a small screen: more with large text, or under a camera in the display. */
const headBottom = (): number => {
  const parts = [...document.querySelectorAll('.header, .toolbar > .tool')].map(
    (part) => part.getBoundingClientRect().bottom,
  );
  return Math.round(Math.max(0, ...parts));
};

/** For the style sheet, which keeps sheet and list below the head on a small screen. */
export const headStyle = (head: number) => ({ '--head': `${head}px` }) as CSSProperties;

/** Width and height of the window and where its head ends, in pixels. */
export function useWindowSize(): readonly [number, number, number] {
  const size = useSyncExternalStore(
    (onChange) => {
      window.addEventListener('resize', onChange);
      return () => window.removeEventListener('resize', onChange);
    },
    () => `${window.innerWidth}x${window.innerHeight}x${headBottom()}`,
  );
  return useMemo(() => {
    const [width = 0, height = 0, head = 0] = size.split('x').map(Number);
    return [width, height, head];
  }, [size]);
}
