import type { MapLibreEvent, Map as MapLibreMap } from 'maplibre-gl';
import { useContext, useEffect } from 'react';
import { zoomOfSameScale } from '#domain/geo/same-scale.ts';
import { YokeContext } from '#state/side-by-side/camera-sync.ts';
import { byAtlas } from '#map/use-camera.ts';

/** How far a zoom may be off before two maps are no longer at one scale. */
const slack = 0.01;

/** Zooms and turns with the map beside it, at the same scale; where each looks is its own. */
export function useYoke(map: MapLibreMap | null): void {
  const yoke = useContext(YokeContext);
  useEffect(() => {
    if (!map || !yoke) return;
    let isFollowing = false;
    const pull = (): void =>
      yoke.other?.follow?.({ zoom: map.getZoom(), bearing: map.getBearing(), latitude: map.getCenter().lat });
    const tell = ({ origin }: MapLibreEvent & { origin?: string }): void => {
      // What the atlas itself moves, it moves on both.
      if (!isFollowing && origin !== byAtlas.origin) pull();
    };
    yoke.follow = ({ zoom, bearing, latitude }) => {
      if (isFollowing) return;
      isFollowing = true;
      const wanted = zoomOfSameScale(zoom, latitude, map.getCenter().lat);
      map.jumpTo({ zoom: wanted, bearing }, { origin: 'person' });
      // Where this one can go no further, the other may not either.
      if (Math.abs(map.getZoom() - wanted) > slack) pull();
      isFollowing = false;
    };
    const subscriptions = [map.on('zoom', tell), map.on('rotate', tell)];
    return () => {
      yoke.follow = null;
      for (const each of subscriptions) each.unsubscribe();
    };
  }, [map, yoke]);
}
