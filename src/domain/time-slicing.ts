/** Runs long work in steps, so that the page can render in between. */

/** Runs all of the work at once. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs the work in slices of a number of milliseconds, each in a task of its own. Rejects with whatever the work throws. */
export const inStretches = <T>(steps: Generator<undefined, T>, stretchMs: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const continueWork = (): void => {
      try {
        const end = performance.now() + stretchMs;
        let { done, value } = steps.next();
        while (!done && performance.now() < end) ({ done, value } = steps.next());
        if (done) resolve(value as T);
        else setTimeout(continueWork, 0);
      } catch (failed) {
        reject(failed as Error);
      }
    };
    continueWork();
  });
