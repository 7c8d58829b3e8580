/** The steps of the radius in metres: fine for short distances, where a hundred metres matter, and coarse for long ones. */
export const radiusSteps: readonly number[] = [
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
  radiusSteps.forEach((step, i) => {
    if (Math.abs(step - metres) < Math.abs((radiusSteps[nearest] ?? 0) - metres)) nearest = i;
  });
  return nearest;
}

/** The position of a distance in metres on a slider, 0 to 1, with equal space for each step. */
export function alongRadius(metres: number): number {
  const at = radiusSteps.findIndex((step) => step >= metres);
  if (at <= 0) return at === 0 ? 0 : 1;
  const [from = 0, to = 0] = [radiusSteps[at - 1], radiusSteps[at]];
  return (at - 1 + (metres - from) / (to - from)) / (radiusSteps.length - 1);
}
