/** The distances worth stopping at: fine near the start, where a hundred metres matter, coarse far away. Metres. */
export const reachSteps: readonly number[] = [
  ...range(100, 1000, 50),
  ...range(1000, 2000, 100),
  ...range(2000, 5000, 250),
  ...range(5000, 10_000, 500),
  10_000,
];

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) }, (_, i) => from + i * step);
}

/** The step nearest to a distance, as its place in the list. */
export function stepNearest(metres: number): number {
  let nearest = 0;
  reachSteps.forEach((step, i) => {
    if (Math.abs(step - metres) < Math.abs((reachSteps[nearest] ?? 0) - metres)) nearest = i;
  });
  return nearest;
}

/** Where a distance in metres stands on a slider of the steps, 0 to 1: each step has the same room. */
export function alongReach(metres: number): number {
  const at = reachSteps.findIndex((step) => step >= metres);
  if (at <= 0) return at === 0 ? 0 : 1;
  const [from = 0, to = 0] = [reachSteps[at - 1], reachSteps[at]];
  return (at - 1 + (metres - from) / (to - from)) / (reachSteps.length - 1);
}
