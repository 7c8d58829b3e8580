import { describe, expect, it } from 'vitest';
import { radiusSteps, stepNearest } from '#domain/near/radius-steps.ts';
import { radiusMetresOf } from '#state/selectors.ts';
import type { Within } from '#state/view.ts';
import { distanceTowards, distanceTyped } from '#ui/near/radius-field.tsx';

const minutes = (value: number): Within => ({ value, unit: 'min' });
/** What an arrow key does: the slider stands at the step nearest to the distance. */
const pressed = (from: Within, steps: 1 | -1): Within => {
  const at = stepNearest(radiusMetresOf(from) ?? 0) + steps;
  return distanceTowards(from, radiusSteps[Math.min(radiusSteps.length - 1, Math.max(0, at))] ?? 0);
};

describe('the slider in minutes', () => {
  it.each([
    [2, 1, 3],
    [7, -1, 6],
    [11, -1, 10],
    [15, 1, 16],
    [5, 1, 6],
    [2, -1, 2],
    [162, 1, 162],
  ] as const)('goes from %i by %i step to %i', (from, step, to) => {
    expect(pressed(minutes(from), step)).toEqual(minutes(to));
  });

  it('goes on at every press, either way', () => {
    for (let from = 2; from < 162; from += 1) {
      expect(pressed(minutes(from), 1).value, `up from ${from}`).toBeGreaterThan(from);
      expect(pressed(minutes(from + 1), -1).value, `down from ${from + 1}`).toBeLessThan(from + 1);
    }
  });

  it('in metres stops at its steps', () => {
    expect(distanceTowards({ value: 430, unit: 'm' }, 500)).toEqual({ value: 500, unit: 'm' });
    expect(distanceTowards({ value: 500, unit: 'm' }, 500)).toEqual({ value: 500, unit: 'm' });
  });
});

describe('a typed distance', () => {
  it('is whole and within range', () => {
    expect(distanceTyped('m', '449,6')).toEqual({ value: 450, unit: 'm' });
    expect(distanceTyped('m', '0')).toEqual({ value: 100, unit: 'm' });
    expect(distanceTyped('min', '999')).toEqual({ value: 162, unit: 'min' });
  });

  it.each(['', ' ', 'far'])('is none with %j', (typed) => {
    expect(distanceTyped('m', typed)).toBeNull();
  });
});
