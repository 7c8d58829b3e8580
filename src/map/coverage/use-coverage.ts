/**
 * The hook for the coverage to draw, from a module loaded on demand. Null without one or where the module fails to load,
 * undefined while it loads.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { DrawnCoverage } from './coverage-layers.ts';

export function useCoverage(map: MapLibreMap | null): DrawnCoverage | null | undefined {
  const store = useAtlasStore();
  const isRequested = useAtlas(({ view }) => view.coverage !== null);
  const [layersModule, setLayersModule] = useState<typeof import('./coverage-layers.ts') | null>();
  useEffect(() => {
    if (isRequested) import('./coverage-layers.ts').then(setLayersModule, () => setLayersModule(null));
  }, [isRequested]);
  useEffect(
    () => (map && layersModule && isRequested ? layersModule.watchCoverage(map, store) : undefined),
    [map, store, layersModule, isRequested],
  );
  return useAtlas((state) => (isRequested && layersModule !== null ? layersModule?.drawnCoverage(state) : null));
}
