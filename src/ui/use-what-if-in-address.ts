import { useEffect } from 'react';
import { noticeShown } from '#state/later-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';

/** An address may bring a scenario; what reads it comes only then. */
export function useWhatIfInAddress(): void {
  const store = useAtlasStore();
  const link = useAtlas(({ view }) => view.whatif);
  useEffect(() => {
    if (link === '') return;
    import('./what-if-here.ts').then(
      ({ followWhatIf }) => followWhatIf(store),
      () => noticeShown(store, { type: 'unknown', keys: `whatif=${link}` }),
    );
  }, [store, link]);
}
