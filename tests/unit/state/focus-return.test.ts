import { describe, expect, it } from 'vitest';
import { emptyView, type View } from '#state/view.ts';
import { layerClosed } from '#ui/kit/focus.ts';

const view = (part: Partial<View> = {}): View => ({ ...emptyView('oslo'), ...part });
const [lens, area] = ['social_assistance_share:make:15min', 'social_assistance_share:make:15min@030101'];

describe('what was closed between two views', () => {
  it.each([
    ['place', view({ place: 'bitraf', district: 'punkt-oslo' }), view({ district: 'punkt-oslo' })],
    ['page', view({ page: 'lens-method', lens }), view({ lens })],
    ['page', view({ page: 'card', view: 'print' }), view()],
    ['gap', view({ gap: 'make:15min' }), view()],
    ['area', view({ lens: area }), view({ lens })],
    ['lens', view({ lens }), view()],
    ['show', view({ show: 'figure:near-station', district: 'punkt-oslo' }), view({ district: 'punkt-oslo' })],
    ['walk', view({ walk: 'blindern-to-gaustad' }), view()],
    ['district', view({ district: 'punkt-oslo' }), view()],
    ['compare', view({ view: 'compare' }), view()],
  ] as const)('is the %s', (layer, before, now) => {
    expect(layerClosed(before, now)).toBe(layer);
  });

  it.each([
    ['another choice in the same layer', view({ lens }), view({ lens: 'social_assistance_share:meet:15min' })],
    ['another area', view({ lens: area }), view({ lens: area.replace('030101', '030102') })],
    ['a lens that comes back', view(), view({ lens })],
    ['a place that comes back over a page that goes', view({ page: 'partnership' }), view({ place: 'bitraf' })],
    ['a page that comes back as a place goes', view({ place: 'bitraf' }), view({ page: 'partnership' })],
    ['filters', view({ q: 'lab' }), view()],
    ['the table', view({ place: 'bitraf' }), view({ view: 'compare' })],
  ])('is nothing for %s, and the keyboard stays where it is or goes to what was opened', (_, before, now) => {
    expect(layerClosed(before, now)).toBeNull();
  });
});
