import { useEffect, useState } from 'react';
import { mapFontsCame } from '#map/kit/map-fonts.ts';

/** True once the fonts that the map writes with have come, or cannot be had. */
export function useFonts(): boolean {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    let isGone = false;
    const ready = (): void => {
      if (!isGone) setIsReady(true);
    };
    mapFontsCame().then(ready, ready);
    return () => {
      isGone = true;
    };
  }, []);
  return isReady;
}
