import type { MapLibreEvent, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { mapReported } from '#state/actions.ts';
import type { Insets } from '#state/insets.ts';
import { cameraMoved, sightChanged } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { cameraOf } from './use-camera.ts';

/** What the free part of the map shows. */
function reportSight(map: MapLibreMap, store: AtlasStore, insets: Insets): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const northWest = map.unproject([insets.left, insets.top / 2]);
  const southEast = map.unproject([clientWidth - insets.right, clientHeight - insets.bottom / 2]);
  sightChanged(store, {
    bounds: [northWest.lng, southEast.lat, southEast.lng, northWest.lat],
    zoom: map.getZoom(),
    camera: cameraOf(map),
  });
}

/**
 * Tells the state what the map did: that it moved by hand, what it shows, and that it came to rest. As long as it is not yet
 * told of the newest (`isUpToDate`), its rest means nothing.
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
      reportSight(map, store, insets);
      if (event.originalEvent || event.origin === 'person') cameraMoved(store, cameraOf(map));
    };
    const onIdle = (): void => {
      if (isNewest.current) mapReported(store, 'idle');
      if (store.getState().session.sight === null) reportSight(map, store, insets);
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
