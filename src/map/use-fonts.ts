/** The hook that tells when the fonts of the map have loaded or failed to load. */
import { useEffect, useState } from 'react';
import { loadMapFonts } from '#map/kit/map-fonts.ts';

export function useFonts(): boolean {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    let isGone = false;
    const ready = (): void => {
      if (!isGone) setIsReady(true);
    };
    loadMapFonts().then(ready, ready);
    return () => {
      isGone = true;
    };
  }, []);
  return isReady;
}
