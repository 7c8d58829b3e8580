/** Where something is missing, for as long as the address asks for it: worked out anew whenever question or places change. */

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas, Place, Position } from '#domain/atlas.ts';
import type { GapAnalysis, GapQuestion } from '#domain/gaps/gap-analysis.ts';
import { formatGap, type GapChoice, parseGap } from '#domain/gaps/gap-choice.ts';
import { facilitiesFor } from '#domain/gaps/gap-facilities.ts';
import { featureStore } from '#state/feature-store.ts';
import { atlasOf } from '#state/selectors.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { gapAsker, gapServiceOf } from './gap-service.ts';

/** A question with its analysis. */
export interface GapsShown {
  readonly city: string;
  readonly choice: GapChoice;
  /** The places that fill the gap; a gap names its nearest one by index. */
  readonly facilities: readonly (Place & { position: Position })[];
  readonly analysis: GapAnalysis;
}

export interface GapsNow {
  /** The latest analysis; null before it, and while the address requests none. */
  readonly shown: GapsShown | null;
}

const questionOf = ({ areas }: Atlas, facilities: GapsShown['facilities'], { minutes }: GapChoice): GapQuestion => ({
  areas,
  facilities: facilities.map(({ position }) => position),
  minutes,
});

/** The gaps of a store. From now on they follow its address and its places. */
export const gapsOf = featureStore((store): StoreApi<GapsNow> => {
  const state = createStore<GapsNow>()(() => ({ shown: null }));
  const asked = new WeakMap<GapQuestion, Omit<GapsShown, 'analysis'>>();
  const asker = gapAsker(gapServiceOf(store), (analysis, question) => {
    const request = asked.get(question);
    if (request && request.city === store.getState().atlas.city.id) state.setState({ shown: { ...request, analysis } });
  });
  let last: { gap: string | null; atlas: Atlas } | null = null;
  const follow = (): void => {
    const { view } = store.getState();
    const atlas = atlasOf(store.getState());
    const choice = view.gap;
    // Returning to the same question must not compute it again.
    const gap = choice && formatGap(choice);
    if (last?.gap === gap && last.atlas === atlas) return;
    last = { gap, atlas };
    const city = atlas.city.id;
    if (choice === null || state.getState().shown?.city !== city) state.setState({ shown: null });
    if (choice === null) {
      asker.stop();
      return;
    }
    const facilities = facilitiesFor(atlas.places, choice.of);
    const question = questionOf(atlas, facilities, choice);
    asked.set(question, { city, choice, facilities });
    asker.ask(question);
  };
  follow();
  store.subscribe(follow);
  return state;
});

export const useGaps = (): GapsNow => useStore(gapsOf(useAtlasStore()));

/** The analysis of the same question for another atlas, such as the one without a scenario; null while there is none. */
export function useGapAnalysis(atlas: Atlas | null, choice: GapChoice | null): GapAnalysis | null {
  const service = gapServiceOf(useAtlasStore());
  const [analysis, setAnalysis] = useState<GapAnalysis | null>(null);
  const gap = choice && formatGap(choice);
  useEffect(() => {
    setAnalysis(null);
    const asked = gap === null ? null : parseGap(gap);
    if (atlas === null || asked === null) return;
    const asker = gapAsker(service, setAnalysis);
    asker.ask(questionOf(atlas, facilitiesFor(atlas.places, asked.of), asked));
    return () => asker.stop();
  }, [service, atlas, gap]);
  return analysis;
}
