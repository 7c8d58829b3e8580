/** The hook that loads the chosen basemap and watches its tiles. */
import * as engine from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { basemapFailed, basemapShown } from '#state/map-actions.ts';
import type { AtlasStore, Basemap } from '#state/store.ts';
import { sendsRanges } from './archive-ranges.ts';
import { type BasemapPhase, embeddedBasemap, tileSource } from './tile-layers.ts';
import { noTiles, type TileEvent, tileProgress } from './tile-progress.ts';

/** Time limits for the first tile, and then for each further tile of the viewport. */
const firstTileLimitMs = 3000;
const restMs = 8000;
const tickMs = 250;

/**
 * Calls back after a time limit, counted in ticks: time in which this device was too busy to receive data does not count.
 * Returns the function that cancels it.
 */
function afterTimeLimit(ms: number, onOver: () => void): () => void {
  let left = Math.ceil(ms / tickMs);
  const ticking = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(ticking);
    onOver();
  }, tickMs);
  return () => clearInterval(ticking);
}
let protocol: Promise<void> | null = null;

/** Archives are read by range requests, through a protocol that is loaded on demand. */
function withArchives(): Promise<void> {
  protocol ??= import('pmtiles').then(({ Protocol }) => {
    engine.addProtocol('pmtiles', new Protocol({ metadata: true }).tile);
  });
  return protocol;
}

const sawTiles = (map: engine.Map): boolean =>
  ['water', 'transportation', 'landcover', 'landuse', 'building', 'place'].some(
    (sourceLayer) => map.querySourceFeatures(tileSource, { sourceLayer }).length > 0,
  );

interface Watch {
  /** Without a time limit for the first tile. */
  waitsForFirstTile: boolean;
  onReady: () => void;
  onLost: () => void;
}

/** Watches the tiles of a map: loaded, failed, and later lost. Returns the function that ends it. */
function watchTiles(map: engine.Map, { waitsForFirstTile, onReady, onLost }: Watch): () => void {
  let progress = noTiles;
  let stopWaiting = (): void => undefined;
  const dispatch = (event: TileEvent): void => {
    const before = progress;
    progress = tileProgress(before, event, waitsForFirstTile);
    if (progress.wait !== before.wait || progress.waits !== before.waits) {
      stopWaiting();
      if (progress.wait !== 'none') {
        const limit = progress.wait === 'first' ? firstTileLimitMs : restMs;
        stopWaiting = afterTimeLimit(limit, () => dispatch({ type: 'waitedTooLong' }));
      }
    }
    if (progress.phase === before.phase) return;
    if (progress.phase === 'ready') onReady();
    else onLost();
  };
  const subscriptions = [
    map.on('sourcedataloading', ({ sourceId }: engine.MapSourceDataEvent) => {
      if (sourceId === tileSource) dispatch({ type: 'asked' });
    }),
    map.on('sourcedata', ({ sourceId, tile }: engine.MapSourceDataEvent) => {
      if (sourceId !== tileSource) return;
      const isDrawn = progress.phase === 'loading' && map.isSourceLoaded(tileSource) && sawTiles(map);
      dispatch({ type: 'data', isTile: Boolean(tile), isDrawn });
    }),
    map.on('idle', () => dispatch({ type: 'idle' })),
    map.on('error', ({ sourceId }: engine.ErrorEvent & { sourceId?: string }) => {
      if (sourceId === tileSource) dispatch({ type: 'failed' });
    }),
  ];
  return () => {
    stopWaiting();
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

/** Loads the requested basemap, or stays on the embedded one and reports the failure. */
export function useBasemap(
  map: engine.Map | null,
  store: AtlasStore,
  requested: Basemap,
  addresses: Readonly<Record<'live' | 'custom', string | null>>,
): BasemapPhase {
  const [phase, setPhase] = useState<BasemapPhase>(embeddedBasemap);
  const address = requested === 'embedded' ? null : addresses[requested];
  useEffect(() => {
    if (!map || requested === 'embedded' || address === null) {
      setPhase(embeddedBasemap);
      basemapShown(store, 'embedded');
      return;
    }
    let isGone = false;
    let unwatch = (): void => undefined;
    const reason = async () => {
      if (requested === 'live') return 'liveFailed';
      return (await sendsRanges(address)) ? 'customFailed' : 'customRanges';
    };
    const lose = async (): Promise<void> => {
      unwatch();
      if (isGone) return;
      setPhase(embeddedBasemap);
      const key = await reason();
      if (!isGone) basemapFailed(store, requested, key);
    };
    const begin = (): void => {
      if (isGone) return;
      unwatch = watchTiles(map, {
        // Until then the map shows the embedded basemap.
        waitsForFirstTile: requested === 'custom',
        onReady: () => {
          setPhase({ tiles: address, isReady: true });
          basemapShown(store, requested);
        },
        onLost: () => void lose(),
      });
      setPhase({ tiles: address, isReady: false });
    };
    // The embedded basemap is drawn first; the time limit starts after that.
    const start = (): void => {
      if (requested === 'custom') withArchives().then(begin, lose);
      else begin();
    };
    map.once('idle', start);
    map.triggerRepaint();
    return () => {
      isGone = true;
      map.off('idle', start);
      unwatch();
    };
  }, [map, store, requested, address]);
  return phase;
}
