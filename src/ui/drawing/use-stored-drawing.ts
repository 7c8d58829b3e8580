/** The hook that shows the stored drawing of the city from the start; the drawing module is loaded only if there is one. */
import { useEffect } from 'react';
import { readStoredText } from '#state/device-storage.ts';
import { drawingKey } from '#state/drawing/drawn-on-map.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';

const isStored = ({ services }: AtlasStore, city: string): boolean =>
  readStoredText(services.storage, drawingKey(city)) !== null;

export function useStoredDrawing(store: AtlasStore): void {
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const isEmbed = useAtlas(({ view }) => view.embed);
  useEffect(() => {
    if (isEmbed || !isStored(store, city)) return;
    import('#state/drawing/drawing-store.ts').then(
      ({ drawingOf }) => drawingOf(store),
      // Without a network the drawing appears when the tools are loaded.
      () => undefined,
    );
  }, [store, city, isEmbed]);
}
