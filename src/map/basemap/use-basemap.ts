import * as engine from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { groundFailed, groundShown } from '#state/map-actions.ts';
import type { AtlasStore, Ground } from '#state/store.ts';
import { embeddedGround, type GroundPhase, tileSource } from './tile-layers.ts';

/** How long the first tile may take before the map stays as it is, and then each of the rest of what is in sight. */
const patienceMs = 3000;
const restMs = 8000;
const tickMs = 250;

/**
 * Calls back after a while, counted in ticks: time in which this machine was too busy to listen is not held against the
 * server. Gives the way to stop.
 */
function afterPatience(ms: number, onOver: () => void): () => void {
  let left = Math.ceil(ms / tickMs);
  const ticking = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(ticking);
    onOver();
  }, tickMs);
  return () => clearInterval(ticking);
}
/** Tiles that may fail in a row, once the ground is shown, before it counts as lost. */
const failuresInARow = 3;

let protocol: Promise<void> | null = null;

/** Archives are read by ranges, through a protocol that is only fetched where there is one. */
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

const isRangeFault = (error: Error): boolean => /content-length|byte serving|byte range|range/i.test(error.message);

interface Watch {
  /** How long to wait for the first tile once it was asked for; null: as long as it takes. */
  patience: number | null;
  onReady: () => void;
  onLost: (error: Error | null) => void;
}

/** Watches tiles come, or fail to, and later be lost. */
function watchTiles(map: engine.Map, { patience, onReady, onLost }: Watch): () => void {
  let isReady = false;
  let hasCome = false;
  let failures = 0;
  let lastError: Error | null = null;
  let stopWaiting: (() => void) | null = null;
  const onAsked = (event: engine.MapSourceDataEvent): void => {
    if (event.sourceId !== tileSource || stopWaiting !== null || patience === null) return;
    stopWaiting = afterPatience(patience, () => onLost(lastError));
  };
  const onData = (event: engine.MapSourceDataEvent): void => {
    if (event.sourceId !== tileSource) return;
    if (event.tile) failures = 0;
    if (event.tile && !isReady) {
      hasCome = true;
      stopWaiting?.();
      stopWaiting = afterPatience(restMs, () => onLost(lastError));
    }
    if (isReady || !map.isSourceLoaded(tileSource) || !sawTiles(map)) return;
    isReady = true;
    stopWaiting?.();
    onReady();
  };
  // All has been answered and there is nothing to see: the server knows the addresses, but has no tiles.
  const onIdle = (): void => {
    if (hasCome && !isReady) onLost(lastError);
  };
  const onError = (event: engine.ErrorEvent & { sourceId?: string }): void => {
    if (event.sourceId !== tileSource) return;
    lastError = event.error instanceof Error ? event.error : new Error(event.error.message);
    failures += 1;
    if (!isReady || failures >= failuresInARow) onLost(lastError);
  };
  const subscriptions = [
    map.on('sourcedataloading', onAsked),
    map.on('sourcedata', onData),
    map.on('idle', onIdle),
    map.on('error', onError),
  ];
  return () => {
    stopWaiting?.();
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

/** Brings the ground that is asked for, or stays on the embedded one and says so. */
export function useGround(
  map: engine.Map | null,
  store: AtlasStore,
  asked: Ground,
  addresses: Readonly<Record<'live' | 'custom', string | null>>,
): GroundPhase {
  const [phase, setPhase] = useState<GroundPhase>(embeddedGround);
  const address = asked === 'embedded' ? null : addresses[asked];
  useEffect(() => {
    if (!map || asked === 'embedded' || address === null) {
      setPhase(embeddedGround);
      groundShown(store, 'embedded');
      return;
    }
    let isGone = false;
    let unwatch = (): void => undefined;
    const lose = (error: Error | null): void => {
      unwatch();
      if (isGone) return;
      const key = asked === 'live' ? 'liveFailed' : error && isRangeFault(error) ? 'customRanges' : 'customFailed';
      setPhase(embeddedGround);
      groundFailed(store, asked, key);
    };
    const begin = (): void => {
      if (isGone) return;
      unwatch = watchTiles(map, {
        // An archive of the site's own is worth waiting for; meanwhile the map stands on the embedded ground.
        patience: asked === 'live' ? patienceMs : null,
        onReady: () => {
          setPhase({ tiles: address, isReady: true });
          groundShown(store, asked);
        },
        onLost: lose,
      });
      setPhase({ tiles: address, isReady: false });
    };
    // The embedded ground comes first and is drawn in full; only then do tiles have to hurry.
    const start = (): void => {
      if (asked === 'custom') withArchives().then(begin, lose);
      else begin();
    };
    map.once('idle', start);
    map.triggerRepaint();
    return () => {
      isGone = true;
      map.off('idle', start);
      unwatch();
    };
  }, [map, store, asked, address]);
  return phase;
}
