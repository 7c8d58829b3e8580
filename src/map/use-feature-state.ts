/** The hook that highlights the hovered or chosen place. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { type Marker, markerFor } from '#map/markers/clusters.ts';

interface HighlightedPlace {
  readonly markers: readonly Marker[];
  readonly level: number;
  readonly state: 'hover' | 'selected';
  readonly placeId: string | null;
}

/** Sets a feature state on the marker that stands for a place at this level, alone or in a cluster. */
export function useFeatureState(map: MapLibreMap | null, { markers, level, state, placeId }: HighlightedPlace): void {
  useEffect(() => {
    const marker = placeId === null ? null : markerFor(markers, placeId, level);
    if (!map || !marker) return;
    const target = { source: 'markers', id: marker.id };
    const setState = (): void => {
      if (map.getSource('markers')) map.setFeatureState(target, { [state]: true });
    };
    // The source exists only once the style has loaded.
    if (map.getSource('markers')) setState();
    else map.once('styledata', setState);
    return () => {
      map.off('styledata', setState);
      if (map.getSource('markers')) map.removeFeatureState(target, state);
    };
  }, [map, markers, level, state, placeId]);
}
