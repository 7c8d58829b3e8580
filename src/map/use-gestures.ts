import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Words } from '#look/words.ts';

/** What the engine says over the map of an embed, whose page one wants to scroll past it. */
export const gestureSentences = (words: Words): Record<string, string> => ({
  'CooperativeGesturesHandler.WindowsHelpText': words.gestures.control,
  'CooperativeGesturesHandler.MacHelpText': words.gestures.command,
  'CooperativeGesturesHandler.MobileHelpText': words.gestures.fingers,
});

/**
 * Marks the map with the kind of gesture it has left to the page, so that the style sheet shows the sentence for the hand that
 * made it. The engine's own choice goes by the device, and a laptop with a touch screen has both.
 */
export function useGestures(map: MapLibreMap | null): void {
  useEffect(() => {
    const subscription = map?.on('cooperativegestureprevented', ({ gestureType }) => {
      map.getContainer().dataset['gesture'] = gestureType === 'wheel_zoom' ? 'wheel' : 'touch';
    });
    return () => subscription?.unsubscribe();
  }, [map]);
}
