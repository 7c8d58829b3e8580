import { useEffect } from 'react';
import { drawingKey } from '#state/drawing/current-drawing.ts';
import { deviceStorage } from '#state/contribute/draft-storage.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';

function isKept(city: string): boolean {
  try {
    return (deviceStorage()?.getItem(drawingKey(city)) ?? null) !== null;
  } catch {
    return false;
  }
}

/** What somebody has drawn in this city on this device is on the map from the start. What reads it comes only then. */
export function useKeptDrawing(store: AtlasStore): void {
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const isEmbed = useAtlas(({ view }) => view.embed);
  useEffect(() => {
    if (isEmbed || !isKept(city)) return;
    import('#state/drawing/drawing-store.ts').then(
      ({ drawingOf }) => drawingOf(store),
      // Without a network it comes with the tools, when they do.
      () => undefined,
    );
  }, [store, city, isEmbed]);
}
