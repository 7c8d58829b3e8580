import { useEffect, useState } from 'react';

/** Text on the map is drawn with fonts of the page, so they must have come before the first tile. */
const mapFonts = [
  '500 16px "Atlas Text Medium"',
  '600 16px "Atlas Text SemiBold"',
  'italic 500 16px "Atlas Text Medium Italic"',
  '700 16px "Atlas Display Bold"',
];

/** True once the fonts of the map are here, or cannot be had. */
export function useFonts(): boolean {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    let isGone = false;
    const ready = (): void => {
      if (!isGone) setIsReady(true);
    };
    Promise.all(mapFonts.map((font) => document.fonts.load(font, 'Åø'))).then(ready, ready);
    return () => {
      isGone = true;
    };
  }, []);
  return isReady;
}
