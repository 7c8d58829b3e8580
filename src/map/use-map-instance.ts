/**
 * The hook for the engine's map, with the ref that sets it. It draws marker images on demand, disables rotation by touch and
 * reports a lost WebGL context.
 */
import * as engine from 'maplibre-gl';
import { type RefCallback, useCallback, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { drawImage } from '#map/markers/marker-images.ts';

export function useMapInstance(onContextLost: () => void): [engine.Map | null, RefCallback<MapRef>] {
  const [map, setMap] = useState<engine.Map | null>(null);
  const onRef = useCallback(
    (ref: MapRef | null) => {
      if (!ref) return;
      const instance = ref.getMap();
      instance.setMissingStyleImageResolver(async (id) => {
        const drawn = drawImage(id);
        if (drawn && !instance.hasImage(id)) instance.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio });
      });
      instance.touchZoomRotate.disableRotation();
      instance.on('webglcontextlost', onContextLost);
      instance.addControl(new engine.ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-left');
      setMap(instance);
    },
    [onContextLost],
  );
  return [map, onRef];
}
