import './map-keyboard.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useId } from 'react';
import { inLanguage } from '#domain/translation.ts';
import { wordsIn } from '#look/words.ts';
import { languageOf, placesOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';

/**
 * The keyboard help of the map and the name of the place last stepped to. `name` distinguishes one of two maps.
 */
export function MapKeyboard({ map, name: mapName }: { map: MapLibreMap | null; name: string | undefined }) {
  const language = useAtlas(languageOf);
  const words = wordsIn(language);
  const name = useAtlas((state) => inLanguage(placesOf(state).get(state.session.hovered ?? '')?.name, language).value);
  const store = useAtlasStore();
  const hintId = useId();
  const label = mapName ?? words.shell.mapRegion;
  useEffect(() => {
    let isGone = false;
    let stop = (): void => undefined;
    // Loaded alongside the first tiles: the map is drawn without it.
    import('./map-keyboard-commands.ts').then(
      ({ listenToKeys }) => {
        if (map && !isGone) stop = listenToKeys(map, store);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop();
    };
  }, [map, store]);
  useEffect(() => {
    const canvas = map?.getCanvas();
    // The region around it is labelled; the role makes screen readers pass the arrow keys through.
    canvas?.setAttribute('role', 'application');
    canvas?.setAttribute('aria-label', label);
    canvas?.setAttribute('aria-describedby', hintId);
  }, [map, label, hintId]);
  return (
    <>
      <p id={hintId} hidden>
        {words.overMap.mapKeys}
      </p>
      {/* Read out when one steps there. */}
      <p className="map-pointed" aria-hidden="true">
        {name}
      </p>
    </>
  );
}
