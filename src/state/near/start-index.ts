import type { Atlas } from '#domain/atlas.ts';
import { type StartIndex, startIndexInSteps } from '#domain/near/start-points.ts';
import type { Street } from '#domain/near/streets.ts';
import type { Language } from '#domain/vocabulary.ts';
import { noStreets } from './street-store.ts';

/** Half a frame, so that input and drawing have the other half. */
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

interface Made {
  readonly streets: readonly Street[];
  readonly index: Promise<StartIndex>;
}

const made = new WeakMap<Atlas, Map<Language, Made>>();

/** Everything that a walk can start from, made once for a city and a language, in slices; anew once its streets are known. */
export function startIndexFor(
  atlas: Atlas,
  language: Language,
  streets: readonly Street[] = noStreets,
): Promise<StartIndex> {
  const ofAtlas = made.get(atlas) ?? new Map<Language, Made>();
  made.set(atlas, ofAtlas);
  const known = ofAtlas.get(language);
  if (known?.streets === streets) return known.index;
  const index = inSlices(startIndexInSteps(atlas, language, streets));
  ofAtlas.set(language, { streets, index });
  return index;
}
