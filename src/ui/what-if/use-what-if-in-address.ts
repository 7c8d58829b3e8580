import { useEffect } from 'react';
import { noticeShown } from '#state/map-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';

/** An address may bring a scenario; what reads it comes only then. */
export function useWhatIfInAddress(): void {
  const store = useAtlasStore();
  const link = useAtlas(({ view }) => view.whatif);
  useEffect(() => {
    if (link === '') return;
    import('./use-what-if.ts').then(
      ({ followWhatIf }) => followWhatIf(store),
      () => noticeShown(store, { type: 'unknown', keys: `whatif=${link}` }),
    );
  }, [store, link]);
}
