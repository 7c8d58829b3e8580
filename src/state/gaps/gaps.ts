/** Where something is missing, for as long as the address asks for it: worked out anew whenever question or places change. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas, Place, Position } from '#domain/atlas.ts';
import type { GapAnswer, GapQuestion } from '#domain/gaps/gap-analysis.ts';
import { doorsFor, type GapChoice, gapRead, gapWritten } from '#domain/gaps/gap-choice.ts';
import { gapAsker } from './gap-service.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

/** A question that has its answer. */
export interface GapsShown {
  readonly city: string;
  readonly choice: GapChoice;
  /** The places that fill the gap; `Gap.door` is the number of one of them. */
  readonly doors: readonly (Place & { position: Position })[];
  readonly answer: GapAnswer;
}

export interface GapsNow {
  /** The last that was worked out; null before, and while the address asks for none. */
  readonly shown: GapsShown | null;
}

const ofStores = new WeakMap<AtlasStore, StoreApi<GapsNow>>();

const questionOf = ({ areas }: Atlas, doors: GapsShown['doors'], { minutes }: GapChoice): GapQuestion => ({
  areas,
  doors: doors.map(({ position }) => position),
  minutes,
});

/** The gaps of a store. From now on they follow its address and its places. */
export function gapsOf(store: AtlasStore): StoreApi<GapsNow> {
  const known = ofStores.get(store);
  if (known) return known;
  const state = createStore<GapsNow>()(() => ({ shown: null }));
  ofStores.set(store, state);
  const asked = new WeakMap<GapQuestion, Omit<GapsShown, 'answer'>>();
  const asker = gapAsker((answer, question) => {
    const about = asked.get(question);
    if (about && about.city === store.getState().atlas.city.id) state.setState({ shown: { ...about, answer } });
  });
  let last: { gap: string; atlas: Atlas } | null = null;
  const follow = (): void => {
    const { view, atlas } = store.getState();
    if (last?.gap === view.gap && last.atlas === atlas) return;
    last = { gap: view.gap, atlas };
    const city = atlas.city.id;
    const choice = gapRead(view.gap);
    if (choice === null || state.getState().shown?.city !== city) state.setState({ shown: null });
    if (choice === null) {
      asker.stop();
      return;
    }
    const doors = doorsFor(atlas.places, choice.of);
    const question = questionOf(atlas, doors, choice);
    asked.set(question, { city, choice, doors });
    asker.ask(question);
  };
  follow();
  store.subscribe(follow);
  return state;
}

export const useGaps = (): GapsNow => useStore(gapsOf(useAtlasStore()));

/** What the same question says of another atlas, such as the one without a scenario; null while there is none. */
export function useGapAnswer(atlas: Atlas | null, choice: GapChoice | null): GapAnswer | null {
  const [answer, setAnswer] = useState<GapAnswer | null>(null);
  const gap = choice && gapWritten(choice);
  useEffect(() => {
    setAnswer(null);
    const asked = gap === null ? null : gapRead(gap);
    if (atlas === null || asked === null) return;
    const asker = gapAsker(setAnswer);
    asker.ask(questionOf(atlas, doorsFor(atlas.places, asked.of), asked));
    return () => asker.stop();
  }, [atlas, gap]);
  return answer;
}
