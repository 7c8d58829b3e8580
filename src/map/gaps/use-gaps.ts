import { useEffect, useState } from 'react';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { GapOnMap } from './gap-layers.ts';

/** Where something is missing, while the address asks for it; what draws it is fetched then. */
export function useGap(): GapOnMap | null {
  const store = useAtlasStore();
  const isAsked = useAtlas(({ view }) => view.gap !== '');
  const [gap, setGap] = useState<GapOnMap | null>(null);
  useEffect(() => {
    if (!isAsked) return;
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
  }, [store, isAsked]);
  return gap;
}
