import type { Atlas } from '#domain/atlas.ts';
import { type StartIndex, startIndexInSteps } from '#domain/near/start-points.ts';
import type { Language } from '#domain/vocabulary.ts';

/** Half a frame: what is typed or drawn meanwhile has the other half. */
const sliceMs = 8;

const pause = (): Promise<void> => new Promise((goOn) => setTimeout(goOn));

/** What the steps come to, with a pause before the first and after each slice of 8 ms, in which the page answers. */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    await pause();
    const end = performance.now() + sliceMs;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}

const made = new WeakMap<Atlas, Map<Language, Promise<StartIndex>>>();

/** Everything that a walk can start from, made once for a city and a language, in slices. */
export function startIndexFor(atlas: Atlas, language: Language): Promise<StartIndex> {
  const ofAtlas = made.get(atlas) ?? new Map<Language, Promise<StartIndex>>();
  made.set(atlas, ofAtlas);
  const index = ofAtlas.get(language) ?? inSlices(startIndexInSteps(atlas, language));
  ofAtlas.set(language, index);
  return index;
}
