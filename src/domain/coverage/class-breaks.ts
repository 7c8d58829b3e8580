/** Class breaks of numbers: each class is given by its highest value, which a legend prints as its limit. */

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/**
 * Quantile breaks: the highest value of each class, with about the same number of values in each. Equal values stay in one
 * class, so there may be fewer classes.
 */
export function quantileLimits(values: readonly number[], classes: number): number[] {
  const sorted = ascending(values);
  const limits = Array.from({ length: classes }, (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / classes) - 1]);
  return [...new Set(limits.filter((limit) => limit !== undefined))];
}

/** The sum of squared deviations from the mean of a range of sorted values, by two running sums. */
function spreadOf(sorted: readonly number[]): (from: number, to: number) => number {
  const sums = [0];
  const squares = [0];
  for (const [i, value] of sorted.entries()) {
    sums.push((sums[i] ?? 0) + value);
    squares.push((squares[i] ?? 0) + value * value);
  }
  const between = (row: readonly number[], from: number, to: number): number => (row[to] ?? 0) - (row[from] ?? 0);
  return (from, to) => between(squares, from, to) - between(sums, from, to) ** 2 / (to - from);
}

/**
 * Natural breaks: the highest value of each class, so that the values in a class are as close together as possible. The
 * exact optimum by W. D. Fisher, "On Grouping for Maximum Homogeneity" (Journal of the American Statistical Association 53,
 * 1958), which G. F. Jenks brought to maps. Where there are no more different values than classes, each value is one.
 */
export function naturalLimits(values: readonly number[], classes: number): number[] {
  const sorted = ascending(values);
  const different = [...new Set(sorted)];
  if (different.length <= classes) return different;
  const spread = spreadOf(sorted);
  const n = sorted.length;
  // best[i]: the least spread of the first i values in the classes so far; ends: the ends of the classes.
  let best = Array.from({ length: n + 1 }, (_, to) => ({ spread: to === 0 ? 0 : spread(0, to), ends: [to] }));
  for (let k = 2; k <= classes; k += 1) {
    best = best.map((alone, to) => {
      let least = alone;
      for (let from = k - 1; from < to; from += 1) {
        const before = best[from];
        if (!before || sorted[from] === sorted[from - 1]) continue;
        const sum = before.spread + spread(from, to);
        if (sum < least.spread) least = { spread: sum, ends: [...before.ends, to] };
      }
      return least;
    });
  }
  return (best[n]?.ends ?? []).map((end) => sorted[end - 1] ?? 0);
}

/** The class of a value, from 0; a value above the last limit is in the last class. */
export function classOf(limits: readonly number[], value: number): number {
  const found = limits.findIndex((limit) => value <= limit);
  return found < 0 ? limits.length - 1 : found;
}
