import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useAtlas } from '#state/use-atlas.ts';
import type { LensDrawn } from './coverage-layers.ts';

/**
 * What the lens of the address has on the map, drawn by a part that is fetched for it; null without one, and where that
 * part cannot be had; undefined while it is on its way.
 */
export function useLens(map: MapLibreMap | null): LensDrawn | null | undefined {
  const isAsked = useAtlas(({ view }) => view.lens !== '');
  const [part, setPart] = useState<typeof import('./coverage-layers.ts') | null>();
  useEffect(() => {
    if (isAsked) import('./coverage-layers.ts').then(setPart, () => setPart(null));
  }, [isAsked]);
  useEffect(() => (map && part && isAsked ? part.watchLens(map) : undefined), [map, part, isAsked]);
  return useAtlas((state) => (isAsked && part !== null ? part?.lensDrawn(state) : null));
}
