/** Work that is done a step at a time, so that a page can draw in between. */

/** All of the work at once. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The work in stretches of so many milliseconds, each in a task of its own. Rejects with whatever the work throws.
 */
export const inStretches = <T>(steps: Generator<undefined, T>, stretchMs: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const goOn = (): void => {
      try {
        const end = performance.now() + stretchMs;
        let { done, value } = steps.next();
        while (!done && performance.now() < end) ({ done, value } = steps.next());
        if (done) resolve(value as T);
        else setTimeout(goOn, 0);
      } catch (failed) {
        reject(failed as Error);
      }
    };
    goOn();
  });
