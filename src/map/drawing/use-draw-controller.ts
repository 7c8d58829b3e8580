import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type DrawnOnMap, drawnOnMap } from '#state/drawing/drawn-on-map.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

/** What is drawn on the map; while somebody draws, the part that does it by hand is fetched and at work. */
export function useDrawing(map: MapLibreMap | null): DrawnOnMap {
  const store = useAtlasStore();
  const state = useStore(drawnOnMap);
  const { isDrawing } = state;
  useEffect(() => {
    if (!map || !isDrawing) return;
    let isOver = false;
    let stop = (): void => undefined;
    import('./draw-controller.ts').then(
      ({ drawByHand }) => {
        if (!isOver) stop = drawByHand(map, store);
      },
      () => drawnOnMap.setState({ hasFailed: true }),
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [map, isDrawing, store]);
  return state;
}
