export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const millisecondsOf = (run: () => unknown, times: number): number => {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) run();
  return (performance.now() - start) / times;
};

/** The clock is only trusted with this much at once. */
const leastSampleMilliseconds = 4;

/** How often to run something so that one sample is long enough; finding out warms it up. */
function timesFor(run: () => unknown): number {
  for (let times = 1; ; times *= 2) if (millisecondsOf(run, times) * times >= leastSampleMilliseconds) return times;
}

/**
 * Median milliseconds of one run of each, in the order given. The runs take turns, so that a machine that gets busy or
 * slows down does so to all of them.
 */
export function medians(runs: readonly (() => unknown)[], rounds: number): number[] {
  const timed = runs.map((run) => ({ run, times: timesFor(run), samples: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { run, times, samples } of timed) samples.push(millisecondsOf(run, times));
  }
  return timed.map(({ samples }) => median(samples));
}
