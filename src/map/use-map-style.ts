import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { useMemo } from 'react';
import { type Appearance, palettes } from '#look/palette.ts';
import { useOwnLayers } from '#state/own-data/own-layers.ts';

import type { GapOnMap } from '#map/gaps/gap-layers.ts';
import type { Marker } from '#map/markers/clusters.ts';
import type { Scene } from './scene.ts';
import { mapStyle } from './style.ts';
import type { GroundPhase } from '#map/basemap/tile-layers.ts';

/** The whole style for what is to be seen, with the layers that somebody brought along. */
export function useMapStyle(
  scene: Scene,
  markers: readonly Marker[],
  level: number,
  ground: GroundPhase,
  appearance: Appearance,
  gap: GapOnMap | null,
): StyleSpecification {
  const own = useOwnLayers(({ layers }) => layers);
  return useMemo(
    () => mapStyle(scene, markers, level, ground, palettes[appearance], appearance, own, gap),
    [scene, markers, level, ground, appearance, own, gap],
  );
}
