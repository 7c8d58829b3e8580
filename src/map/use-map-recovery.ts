/** The hooks that replace a map whose WebGL context or worker was lost. */
import { getGlobalDispatcher } from 'maplibre-gl';
import { useCallback, useEffect, useState } from 'react';
import { mapReported } from '#state/actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';

/** Pause before a new WebGL context is requested. */
const pauseMs = 800;
/** A new map lost within this time would be lost repeatedly: the user decides when to retry. */
const soonMs = 15_000;

/**
 * Replaces a map that has lost its WebGL context or its worker. The new map draws the same state, so nothing is lost.
 *
 * @returns the generation of the map to draw, null while there is none, and the callback for a lost context
 */
export function useMapRecovery(store: AtlasStore): [generation: number | null, onContextLost: () => void] {
  const [{ generation, born, isLost }, setNow] = useState({ generation: 0, born: 0, isLost: false });
  useEffect(() => {
    if (!isLost) return;
    if (generation > 0 && performance.now() - born < soonMs) {
      mapReported(store, 'failed');
      return;
    }
    mapReported(store, 'loading');
    const timer = setTimeout(
      () => setNow({ generation: generation + 1, born: performance.now(), isLost: false }),
      pauseMs,
    );
    return () => clearTimeout(timer);
  }, [generation, born, isLost, store]);
  const onContextLost = useCallback(() => setNow((now) => ({ ...now, isLost: true })), []);
  return [isLost ? null : generation, onContextLost];
}

/** An idle map needs no worker, and a drawing map never waits this long for a response. */
const [askAfterMs, answerWithinMs] = [2500, 6000];

/** Pings the worker of a map that stays busy: browsers send no event when they terminate a worker. */
export function useWorkerWatch(onContextLost: () => void): void {
  const isLoading = useAtlas(({ session }) => session.map === 'loading');
  useEffect(() => {
    if (!isLoading) return;
    let timer = setTimeout(ask, askAfterMs);
    let isOver = false;
    async function ask(): Promise<void> {
      const isThere = await getGlobalDispatcher().ping(answerWithinMs);
      if (isOver) return;
      if (isThere) timer = setTimeout(ask, askAfterMs);
      else onContextLost();
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isLoading, onContextLost]);
}
