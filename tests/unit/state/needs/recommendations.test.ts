import { describe, expect, it } from 'vitest';
import type { Atlas } from '#domain/atlas.ts';
import { addressRead, hovered } from '#state/actions.ts';
import { knownOf } from '#state/address/address.ts';
import { cameraMoved, originPlaced, radiusChosen } from '#state/map-actions.ts';
import {
  needToggled,
  recommendationSwapped,
  recommendationsOf,
  recommendationsReordered,
} from '#state/needs/recommendations.ts';
import { newSession } from '#state/store.ts';
import { emptyView } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';
import { storeWith } from '#tests/support/store-with.ts';

/** Testville with five more places that lend money, ever further east. */
const withFunds = (): Atlas => {
  const city = tinyCity();
  const funds = [1, 2, 3, 4, 5].map((i) =>
    placeWith({
      id: `fund-${i}`,
      offers: ['funding'],
      position: [(100 + i) / 1000, 50.1],
      sources: ['a', 'b'],
      verified: '2026',
    }),
  );
  return { ...city, places: [...city.places, ...funds] };
};
const near = { type: 'point', lng: 0.1, lat: 50.1 } as const;
const store = () => storeWith({ need: ['find-money'], near, within: { value: 5000, unit: 'm' } }, withFunds());
const idsIn = (it: ReturnType<typeof store>): string[] =>
  recommendationsOf(it.getState()).places.map(({ place }) => place.id);

describe('the doors of a state', () => {
  it('answer the needs of the view from its origin', () => {
    const it = store();
    expect(idsIn(it)).toEqual(['fund-1', 'fund-2', 'fund-3']);
    expect(recommendationsOf(it.getState()).walk?.metres).toBeCloseTo(
      recommendationsOf(it.getState()).places[2]?.metres ?? 0,
      6,
    );
    expect(recommendationsOf(storeWith().getState())).toMatchObject({ places: [], uncovered: [], walk: null });
  });

  it('are the same object until something that matters changes', () => {
    const it = store();
    const before = recommendationsOf(it.getState());
    hovered(it, 'fund-1');
    cameraMoved(it, { zoom: 12, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 });
    expect(recommendationsOf(it.getState())).toBe(before);
    originPlaced(it, [0.104, 50.1]);
    expect(recommendationsOf(it.getState())).not.toBe(before);
  });

  it('change with a need, which is a choice in the history', () => {
    const it = store();
    needToggled(it, 'make-a-prototype');
    expect(it.getState()).toMatchObject({ how: 'push', view: { need: ['find-money', 'make-a-prototype'] } });
    expect(idsIn(it)).toContain('fake-factory');
    needToggled(it, 'find-money');
    needToggled(it, 'make-a-prototype');
    expect(it.getState().view.need).toEqual([]);
    expect(idsIn(it)).toEqual([]);
  });

  it('are given up for the next best, one after the other', () => {
    const it = store();
    recommendationSwapped(it, 'fund-1', 'fund-4');
    expect(idsIn(it)).toEqual(['fund-2', 'fund-3', 'fund-4']);
    expect(recommendationsOf(it.getState()).places[2]?.alternative?.place.id).toBe('fund-5');
    recommendationSwapped(it, 'fund-4', 'fund-5');
    expect(idsIn(it)).toEqual(['fund-2', 'fund-3', 'fund-5']);
  });

  it('stand in the order of a hand, and a swapped one where the other stood', () => {
    const it = store();
    recommendationsReordered(it, ['fund-3', 'fund-1', 'fund-2']);
    expect(idsIn(it)).toEqual(['fund-3', 'fund-1', 'fund-2']);
    recommendationSwapped(it, 'fund-1', 'fund-4');
    expect(idsIn(it)).toEqual(['fund-3', 'fund-4', 'fund-2']);
    const { walk } = recommendationsOf(it.getState());
    expect(walk?.positions.map(([lng]) => lng)).toEqual([0.1, 0.103, 0.104, 0.102]);
  });

  it('forget what a hand did once they are others, and keep it while they are the same', () => {
    const it = store();
    recommendationsReordered(it, ['fund-3', 'fund-1', 'fund-2']);
    radiusChosen(it, { value: 4000, unit: 'm' });
    expect(idsIn(it)).toEqual(['fund-3', 'fund-1', 'fund-2']);
    needToggled(it, 'make-a-prototype');
    expect(idsIn(it)).toEqual(['fake-factory', 'fund-1', 'fund-2']);
    recommendationsReordered(it, ['fund-2', 'fund-1', 'fake-factory']);
    needToggled(it, 'make-a-prototype');
    expect(idsIn(it)).toEqual(['fund-1', 'fund-2', 'fund-3']);
  });
});

describe('an address with needs', () => {
  it('opens the door to finding, as one with an origin does', () => {
    const view = { ...emptyView('testville'), need: ['find-money'] };
    expect(newSession(view).tab).toBe('find');
    expect(newSession(emptyView('testville')).tab).toBe('explore');
    const it = storeWith();
    addressRead(it, view, []);
    expect(it.getState().session.tab).toBe('find');
  });

  it('may name the needs of the city', () => {
    expect(knownOf(storeWith().getState()).needs).toEqual(
      new Set(['talk-it-through', 'make-a-prototype', 'find-money']),
    );
  });
});
