/**
 * The hook that prints the map from the browser's menu: it inserts a copy of the canvas while printing. The canvas of the map
 * itself would print empty, since its drawing buffer is not preserved.
 */
import './map-view.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';

export function usePrintCopy(map: MapLibreMap | null): void {
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
