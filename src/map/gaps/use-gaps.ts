/** The hook for the gap analysis to draw, from a module loaded on demand; null without one. */
import { useEffect, useState } from 'react';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { GapOnMap } from './gap-layers.ts';

export function useGap(): GapOnMap | null {
  const store = useAtlasStore();
  const isRequested = useAtlas(({ view }) => view.gap !== null);
  const [gap, setGap] = useState<GapOnMap | null>(null);
  useEffect(() => {
    if (!isRequested) return;
    let isGone = false;
    let stop = (): void => undefined;
    import('./gap-layers.ts').then(
      ({ followGaps }) => {
        if (!isGone) stop = followGaps(store, setGap);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop();
      setGap(null);
    };
  }, [store, isRequested]);
  return gap;
}
