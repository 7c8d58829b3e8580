import { describe, expect, it } from 'vitest';
import { alongRadius, radiusSteps } from '#domain/near/radius-steps.ts';

describe('a distance along the slider', () => {
  it('gives each step the same room, from one end to the other', () => {
    const last = radiusSteps.length - 1;
    expect(radiusSteps.map(alongRadius)).toEqual(radiusSteps.map((_, i) => i / last));
  });

  it('between two steps is as far along as it is between them, and never off the slider', () => {
    const [at1000, at1100] = [alongRadius(1000), alongRadius(1100)];
    expect(alongRadius(1025)).toBeCloseTo(at1000 + (at1100 - at1000) / 4, 10);
    expect([alongRadius(0), alongRadius(99), alongRadius(20_000)]).toEqual([0, 0, 1]);
  });
});
