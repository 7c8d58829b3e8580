/** The hook that reports the map's camera and viewport to the state. */
import type { MapLibreEvent, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { cameraOf } from '#map/kit/camera-moves.ts';
import { mapReported } from '#state/actions.ts';
import type { Insets } from '#state/insets.ts';
import { cameraMoved, viewportChanged } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';

/** Writes the viewport to the state: what the free part of the map shows. */
function reportViewport(map: MapLibreMap, store: AtlasStore, insets: Insets): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const northWest = map.unproject([insets.left, insets.top / 2]);
  const southEast = map.unproject([clientWidth - insets.right, clientHeight - insets.bottom / 2]);
  viewportChanged(store, {
    bounds: [northWest.lng, southEast.lat, southEast.lng, northWest.lat],
    zoom: map.getZoom(),
    camera: cameraOf(map),
  });
}

/**
 * Reports moves by the user, the viewport and idleness to the state. An idle map counts only when it draws the newest scene
 * (`isUpToDate`).
 */
export function useReports(map: MapLibreMap | null, store: AtlasStore, insets: Insets, isUpToDate: boolean): void {
  const isNewest = useRef(isUpToDate);
  useEffect(() => {
    isNewest.current = isUpToDate;
  }, [isUpToDate]);
  useEffect(() => {
    if (!map) return;
    const onMoveStart = (): void => mapReported(store, 'loading');
    const onMoveEnd = (event: MapLibreEvent & { origin?: string; originalEvent?: unknown }): void => {
      reportViewport(map, store, insets);
      if (event.originalEvent || event.origin === 'person') cameraMoved(store, cameraOf(map));
    };
    const onIdle = (): void => {
      if (isNewest.current) mapReported(store, 'idle');
      if (store.getState().session.viewport === null) reportViewport(map, store, insets);
    };
    map.on('movestart', onMoveStart);
    map.on('moveend', onMoveEnd);
    map.on('idle', onIdle);
    map.triggerRepaint();
    return () => {
      map.off('movestart', onMoveStart);
      map.off('moveend', onMoveEnd);
      map.off('idle', onIdle);
    };
  }, [map, store, insets]);
}
