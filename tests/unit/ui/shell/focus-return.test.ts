import { describe, expect, it } from 'vitest';
import { parseCoverage } from '#domain/coverage/coverage-choice.ts';
import type { State } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { layerClosed } from '#ui/shell/focus-return.ts';

const coverage = parseCoverage('social_assistance_share:make:15min');
const area = parseCoverage('social_assistance_share:make:15min@030101');
const gap = { of: 'make', minutes: 15 } as const;
const pair = { city: 'elsewhere', district: 'y', place: null };
const stateOf = (view: Partial<View>): State => storeWith(view).getState();

describe('what was closed between two states of the address', () => {
  it.each<[string, Partial<View>, Partial<View>]>([
    ['place', { place: 'bitraf', district: 'punkt-oslo' }, { district: 'punkt-oslo' }],
    ['page', { page: 'lens-method', coverage }, { coverage }],
    ['page', { page: 'card', view: 'print' }, {}],
    ['gap', { gap }, {}],
    ['area', { coverage: area }, { coverage }],
    ['coverage', { coverage }, {}],
    ['coverage', { coverage: area }, {}],
    ['subset', { subset: { kind: 'figure', id: 'near-station' }, district: 'punkt-oslo' }, { district: 'punkt-oslo' }],
    ['walk', { walk: 'blindern-to-gaustad' }, {}],
    ['walk', { walk: 'blindern-to-gaustad', stop: 2 }, {}],
    ['district', { district: 'punkt-oslo' }, {}],
    ['district', { district: 'punkt-oslo', pair }, {}],
    ['compare', { view: 'compare' }, {}],
    ['compare', { view: 'compare' }, { place: 'bitraf' }],
  ])('is the %s', (layer, before, now) => {
    expect(layerClosed(stateOf(before), stateOf(now))).toBe(layer);
  });

  it.each<[string, Partial<View>, Partial<View>]>([
    [
      'another choice in the same layer',
      { coverage },
      { coverage: parseCoverage('social_assistance_share:meet:15min') },
    ],
    ['another area', { coverage: area }, { coverage: parseCoverage('social_assistance_share:make:15min@030102') }],
    ['a lens that comes back', {}, { coverage }],
    ['a place that comes back over a page that goes', { page: 'partnership' }, { place: 'bitraf' }],
    ['a page that comes back as a place goes', { place: 'bitraf' }, { page: 'partnership' }],
    ['a stop of the same walk', { walk: 'blindern-to-gaustad', stop: 2 }, { walk: 'blindern-to-gaustad' }],
    ['filters', { q: 'lab' }, {}],
    ['the table', { place: 'bitraf' }, { view: 'compare' }],
  ])('is nothing for %s, and the keyboard stays where it is or goes to what was opened', (_, before, now) => {
    expect(layerClosed(stateOf(before), stateOf(now))).toBeNull();
  });
});
