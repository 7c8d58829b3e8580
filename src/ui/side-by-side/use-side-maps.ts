/** Hooks for the two maps of a district pair: the store of a side, camera sync and fitting both at one scale. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { framesOfSameScale } from '#domain/side-by-side/matched-frames.ts';
import { isPhone } from '#state/breakpoints.ts';
import type { CameraSync } from '#state/camera/camera-sync.ts';
import { type CityDistrict, followSide, placeAsked, sideStore, sideViewsOf } from '#state/side-by-side/side-stores.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import type { SideData } from './similar-places-list.tsx';

/** CSS pixels around a district. */
const framePadding = 24;
const nearestZoom = 15.5;

/** A side with the store of its map. */
export function useSideData({ atlas, district }: CityDistrict, side: SideData['side']): SideData {
  const main = useAtlasStore();
  const sideData = useMemo((): SideData => {
    const isEmbed = isPhone(window.innerWidth, window.innerHeight);
    const store = sideStore(main, { atlas, district }, { isEmbed });
    return { atlas, district, side, store };
  }, [main, atlas, district, side]);
  useEffect(
    () => followSide(main, sideData.store, sideData, (id) => placeAsked(main, side, id)),
    [main, sideData, side],
  );
  return sideData;
}

/** Keeps the zoom of the two maps equal. */
export function useCameraSyncs(left: string, right: string): readonly [CameraSync, CameraSync] {
  return useMemo(() => {
    const first: CameraSync = { name: left, follow: null, other: null };
    const second: CameraSync = { name: right, follow: null, other: first };
    first.other = second;
    return [first, second];
  }, [left, right]);
}

/** Fits both districts at the same scale, now and whenever the size of the maps changes. */
export function useFit(maps: RefObject<HTMLElement | null>, left: SideData, right: SideData): () => void {
  const fitMaps = useCallback(() => {
    const box = maps.current?.querySelector('.twin-map');
    if (!box?.clientWidth) return;
    const frames = framesOfSameScale(
      [boundsOf(left.district.boundary), boundsOf(right.district.boundary)],
      { width: box.clientWidth, height: box.clientHeight },
      framePadding,
      nearestZoom,
    );
    [left, right].forEach(({ store }, i) => {
      const {
        centre: [lng, lat],
        zoom,
      } = frames[i === 0 ? 0 : 1];
      sideViewsOf(store, { lng, lat, zoom, bearing: 0, pitch: 0 });
    });
  }, [maps, left, right]);
  useLayoutEffect(() => {
    const box = maps.current?.querySelector('.twin-map');
    if (!box) return;
    fitMaps();
    const observer = new ResizeObserver(fitMaps);
    observer.observe(box);
    return () => observer.disconnect();
  }, [maps, fitMaps]);
  return fitMaps;
}
