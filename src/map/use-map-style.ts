/** The hook that gives the style of the scene. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { useMemo } from 'react';
import { useUserLayers } from '#state/own-data/user-layers.ts';
import { type MapContent, mapStyle } from './style.ts';

/** The style of a scene, with the user layers. */
export function useMapStyle({
  scene,
  markers,
  level,
  basemap,
  embedded = null,
  appearance,
  gap = null,
}: MapContent): StyleSpecification {
  const own = useUserLayers(({ layers }) => layers);
  return useMemo(
    () => mapStyle({ scene, markers, level, basemap, embedded, appearance, own, gap }),
    [scene, markers, level, basemap, embedded, appearance, own, gap],
  );
}
