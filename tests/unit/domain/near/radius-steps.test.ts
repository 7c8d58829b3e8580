import { describe, expect, it } from 'vitest';
import { alongReach, reachSteps } from '#domain/near/radius-steps.ts';

describe('a distance along the slider', () => {
  it('gives each step the same room, from one end to the other', () => {
    const last = reachSteps.length - 1;
    expect(reachSteps.map(alongReach)).toEqual(reachSteps.map((_, i) => i / last));
  });

  it('between two steps is as far along as it is between them, and never off the slider', () => {
    const [at1000, at1100] = [alongReach(1000), alongReach(1100)];
    expect(alongReach(1025)).toBeCloseTo(at1000 + (at1100 - at1000) / 4, 10);
    expect([alongReach(0), alongReach(99), alongReach(20_000)]).toEqual([0, 0, 1]);
  });
});
