import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';

/**
 * Whoever prints by the browser's own menu gets the map, too: what is on screen is copied before the page while that lasts.
 * The map's own canvas would be printed empty, since it forgets what it showed.
 */
export function usePaperCopy(map: MapLibreMap | null): void {
  useEffect(() => {
    if (!map) return;
    const copy = document.createElement('canvas');
    copy.className = 'map-on-paper';
    const onBefore = (): void => {
      const shown = map.getCanvas();
      [copy.width, copy.height] = [shown.width, shown.height];
      map.redraw();
      copy.getContext('2d')?.drawImage(shown, 0, 0);
      document.body.prepend(copy);
    };
    const onAfter = (): void => copy.remove();
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
      onAfter();
    };
  }, [map]);
}
