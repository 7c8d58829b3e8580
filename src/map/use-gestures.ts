/** The hook that explains gestures on an embedded map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Words } from '#look/words.ts';

/** The engine's messages over an embedded map, which leaves scrolling to the surrounding page. */
export const gestureSentences = (words: Words): Record<string, string> => ({
  'CooperativeGesturesHandler.WindowsHelpText': words.overMap.gestures.control,
  'CooperativeGesturesHandler.MacHelpText': words.overMap.gestures.command,
  'CooperativeGesturesHandler.MobileHelpText': words.overMap.gestures.fingers,
});

/**
 * Sets the kind of the ignored gesture on the map, so that the style sheet shows the message for that input device. The engine
 * decides by device, but a laptop with a touch screen has both.
 */
export function useGestures(map: MapLibreMap | null): void {
  useEffect(() => {
    const subscription = map?.on('cooperativegestureprevented', ({ gestureType }) => {
      map.getContainer().dataset['gesture'] = gestureType === 'wheel_zoom' ? 'wheel' : 'touch';
    });
    return () => subscription?.unsubscribe();
  }, [map]);
}
