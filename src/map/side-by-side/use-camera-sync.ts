/** The hook that keeps zoom and bearing of two maps in sync, at the same scale; each keeps its own centre. */
import type { MapLibreEvent, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { zoomOfSameScale } from '#domain/geo/same-scale.ts';
import { byAtlas } from '#map/kit/camera-moves.ts';
import type { CameraSync } from '#state/camera/camera-sync.ts';

/** The zoom difference up to which two maps are at one scale. */
const zoomTolerance = 0.01;

export function useCameraSync(map: MapLibreMap | null, sync: CameraSync | undefined): void {
  useEffect(() => {
    if (!map || !sync) return;
    let isFollowing = false;
    const push = (): void =>
      sync.other?.follow?.({ zoom: map.getZoom(), bearing: map.getBearing(), latitude: map.getCenter().lat });
    const onMove = ({ origin }: MapLibreEvent & { origin?: string }): void => {
      // Moves by the atlas are made on both maps.
      if (!isFollowing && origin !== byAtlas.origin) push();
    };
    sync.follow = ({ zoom, bearing, latitude }) => {
      if (isFollowing) return;
      isFollowing = true;
      const wanted = zoomOfSameScale(zoom, latitude, map.getCenter().lat);
      map.jumpTo({ zoom: wanted, bearing }, { origin: 'person' });
      // At the zoom limit of this map the other must stop too.
      if (Math.abs(map.getZoom() - wanted) > zoomTolerance) push();
      isFollowing = false;
    };
    const subscriptions = [map.on('zoom', onMove), map.on('rotate', onMove)];
    return () => {
      sync.follow = null;
      for (const each of subscriptions) each.unsubscribe();
    };
  }, [map, sync]);
}
