/** Fetches what applies a scenario as soon as the View has one, so that none of it stands before the first list. */
import { useEffect } from 'react';
import { noticeShown } from '#state/map-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';

/** An address brings its module along; a slide does not. */
export function useScenarioModule(): void {
  const store = useAtlasStore();
  const isNeeded = useAtlas(({ view, scenarioModule }) => view.scenario !== null && !scenarioModule);
  useEffect(() => {
    if (!isNeeded) return;
    store.services.scenarioModule().then(
      (scenarioModule) => store.setState({ scenarioModule }),
      () => noticeShown(store, { type: 'unknown', keys: `whatif=${store.getState().view.scenario?.written ?? ''}` }),
    );
  }, [store, isNeeded]);
}
