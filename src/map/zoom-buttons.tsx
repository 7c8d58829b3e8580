import './map-view.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { wordsIn } from '#look/words.ts';
import { languageOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';

/** The two buttons that zoom the map. */
export function ZoomButtons({ map }: { map: MapLibreMap | null }) {
  const words = wordsIn(useAtlas(languageOf));
  return (
    <div className="zoom">
      <button type="button" aria-label={words.overMap.zoomIn} onClick={() => map?.zoomIn({}, { origin: 'person' })}>
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" aria-label={words.overMap.zoomOut} onClick={() => map?.zoomOut({}, { origin: 'person' })}>
        <span aria-hidden="true">−</span>
      </button>
    </div>
  );
}
