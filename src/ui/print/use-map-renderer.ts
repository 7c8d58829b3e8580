/** The hook that loads the map renderer; null while it loads, `failed` if it cannot be loaded. */
import { useEffect, useState } from 'react';
import type { MapRenderer } from '#state/map-renderer.ts';
import { useServices } from '#state/use-atlas.ts';

export function useMapRenderer(): MapRenderer | 'failed' | null {
  const { mapRenderer: load } = useServices();
  const [renderer, setRenderer] = useState<MapRenderer | 'failed' | null>(null);
  useEffect(() => {
    load().then(setRenderer, () => setRenderer('failed'));
  }, [load]);
  return renderer;
}
