import type { Map as MapLibreMap } from 'maplibre-gl';
import { useContext, useEffect, useId } from 'react';
import { inLanguage } from '#domain/translation.ts';
import { wordsIn } from '#look/words.ts';
import { languageOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { YokeContext } from '#state/side-by-side/camera-sync.ts';

/** The map by keyboard: what the keys do, for who comes to it, and the name of the place that one has stepped to. */
export function MapByKeys({ map }: { map: MapLibreMap | null }) {
  const language = useAtlas(languageOf);
  const words = wordsIn(language);
  const name = useAtlas(({ places, session }) => inLanguage(places.get(session.hovered ?? '')?.name, language).value);
  const store = useAtlasStore();
  const hintId = useId();
  const label = useContext(YokeContext)?.name ?? words.mapRegion;
  useEffect(() => {
    let isGone = false;
    let stop = (): void => undefined;
    // Fetched beside the first tiles: the map is drawn without it.
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
    // The region around it has the name already; here a screen reader has to hand on the arrow keys.
    canvas?.setAttribute('role', 'application');
    canvas?.setAttribute('aria-label', label);
    canvas?.setAttribute('aria-describedby', hintId);
  }, [map, label, hintId]);
  return (
    <>
      <p id={hintId} hidden>
        {words.mapKeys}
      </p>
      {/* Read out when one steps there. */}
      <p className="map-pointed" aria-hidden="true">
        {name}
      </p>
    </>
  );
}
