/** The hook for the data of the embedded basemap. */
import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import { noticeDismissed, noticeShown } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { loadEmbeddedData } from './embedded-data.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The notice comes and goes with the lack of the data. */
function basemapMissing(store: AtlasStore, isMissing: boolean): void {
  const key = 'basemapMissing';
  const said = store.getState().session.notices.find((each) => each.type === 'said' && each.key === key);
  if (isMissing && !said) noticeShown(store, { type: 'said', key });
  if (!isMissing && said) noticeDismissed(store, said);
}

interface Loaded {
  readonly url: string | null;
  readonly data: FeatureCollection;
}

/**
 * The data at an address (null: the city has none); null until they are there. Where they cannot be had the map is drawn
 * without them and a notice says so; they are asked for again when the network is back.
 */
export function useEmbeddedData(store: AtlasStore, url: string | null): FeatureCollection | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (url === null) return;
    let isGone = false;
    const load = (): void => {
      loadEmbeddedData(url).then(
        (data) => {
          if (isGone) return;
          window.removeEventListener('online', load);
          basemapMissing(store, false);
          setLoaded({ url, data });
        },
        (error: unknown) => {
          if (isGone) return;
          // biome-ignore lint/suspicious/noConsole: the deployer has to learn which file is missing
          console.warn(`Map: ${error instanceof Error ? error.message : error}`);
          basemapMissing(store, true);
          setLoaded({ url, data: none });
        },
      );
    };
    window.addEventListener('online', load);
    load();
    return () => {
      isGone = true;
      window.removeEventListener('online', load);
    };
  }, [store, url]);
  if (url === null) return none;
  return loaded?.url === url ? loaded.data : null;
}
