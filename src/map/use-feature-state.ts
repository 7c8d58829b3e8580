import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { type Marker, markerFor } from '#map/markers/clusters.ts';

/** Marks the marker that stands for a place at this level, alone or in a cluster. */
export function useFeatureState(
  map: MapLibreMap | null,
  markers: readonly Marker[],
  level: number,
  state: 'hover' | 'selected',
  placeId: string | null,
): void {
  useEffect(() => {
    const marker = placeId === null ? null : markerFor(markers, placeId, level);
    if (!map || !marker) return;
    const target = { source: 'markers', id: marker.id };
    const mark = (): void => {
      if (map.getSource('markers')) map.setFeatureState(target, { [state]: true });
    };
    // Before the style is there, there is no source to mark.
    if (map.getSource('markers')) mark();
    else map.once('styledata', mark);
    return () => {
      map.off('styledata', mark);
      if (map.getSource('markers')) map.removeFeatureState(target, state);
    };
  }, [map, markers, level, state, placeId]);
}
