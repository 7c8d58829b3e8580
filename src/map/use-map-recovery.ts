import { getGlobalDispatcher } from 'maplibre-gl';
import { useCallback, useEffect, useState } from 'react';
import { mapReported } from '#state/actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';

/** Until a lost graphics card can be asked again. */
const pauseMs = 800;
/** A new map that is lost so soon would be lost again and again: then a person decides when to try. */
const soonMs = 15_000;

/**
 * A map that has lost its WebGL context or its worker is thrown away, and another one put in its place that reads all it
 * shows from the same state: nothing is lost with it.
 *
 * @returns the number of the map that is to be drawn now, null while there is none, and what to call when it is lost
 */
export function useLives(store: AtlasStore): [life: number | null, onLost: () => void] {
  const [{ life, born, isLost }, setNow] = useState({ life: 0, born: 0, isLost: false });
  useEffect(() => {
    if (!isLost) return;
    if (life > 0 && performance.now() - born < soonMs) {
      mapReported(store, 'failed');
      return;
    }
    mapReported(store, 'loading');
    const timer = setTimeout(() => setNow({ life: life + 1, born: performance.now(), isLost: false }), pauseMs);
    return () => clearTimeout(timer);
  }, [life, born, isLost, store]);
  const onLost = useCallback(() => setNow((now) => ({ ...now, isLost: true })), []);
  return [isLost ? null : life, onLost];
}

/** A map at rest needs no worker, and one that draws does not wait so long for any answer. */
const [askAfterMs, answerWithinMs] = [2500, 6000];

/** Browsers do not say when they have ended a worker. A map that does not come to rest asks its own whether it is there. */
export function useWorkerWatch(onLost: () => void): void {
  const isLoading = useAtlas(({ session }) => session.map === 'loading');
  useEffect(() => {
    if (!isLoading) return;
    let timer = setTimeout(ask, askAfterMs);
    let isOver = false;
    async function ask(): Promise<void> {
      const isThere = await getGlobalDispatcher().ping(answerWithinMs);
      if (isOver) return;
      if (isThere) timer = setTimeout(ask, askAfterMs);
      else onLost();
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isLoading, onLost]);
}
