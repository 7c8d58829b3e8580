import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { pointedAreaOf } from '#state/coverage/coverage-area.ts';
import { drawingOf, shapeDrawn, showDrawn, toolTaken } from '#state/drawing/drawing-store.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { featureStore } from '#state/feature-store.ts';
import { mapInputOf } from '#state/map-input.ts';
import { sideStore } from '#state/side-by-side/side-stores.ts';
import type { AtlasStore } from '#state/store.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';

describe('the store of a feature', () => {
  it('is made once for each store, when it is first asked for', () => {
    let made = 0;
    const counterOf = featureStore(() => {
      made += 1;
      return createStore(() => ({ n: made }));
    });
    const [here, there] = [storeWith(), storeWith()];
    expect(counterOf.existing(here)).toBeUndefined();
    const counter = counterOf(here);
    expect(counterOf(here)).toBe(counter);
    expect(counterOf.existing(here)).toBe(counter);
    expect(counterOf.existing(there)).toBeUndefined();
    expect(counterOf(there).getState()).toEqual({ n: 2 });
    expect(made).toBe(2);
  });
});

describe('two maps on one page', () => {
  const [left, right] = tinyCity().districts;
  if (!left || !right) throw new Error('Testville has two districts');
  const kindsOn = (store: AtlasStore): unknown[] =>
    drawnOnMapOf(store)
      .getState()
      .shown.features.map(({ properties }) => properties?.['kind']);
  const point = { type: 'Point' as const, coordinates: [0.1, 50.1] };

  it('never share a drawing', () => {
    const main = storeWith();
    const sides = [left, right].map((district) => {
      return sideStore(main, { atlas: main.getState().atlas, district }, { isEmbed: false });
    });
    toolTaken(main, 'point');
    shapeDrawn(drawingOf(main), point);
    expect(kindsOn(main)).toEqual(['point']);
    expect(drawnOnMapOf(main).getState()).toMatchObject({ isDrawing: true, atRest: { features: [{ id: 'drawn-1' }] } });
    for (const side of sides) {
      expect(kindsOn(side)).toEqual([]);
      expect(drawnOnMapOf(side).getState()).toMatchObject({ isDrawing: false, atRest: null });
    }
    const other = storeWith();
    showDrawn(other, { type: 'FeatureCollection', features: [] });
    expect(kindsOn(main)).toEqual(['point']);
  });

  it('never share a pointed-at area, nor who takes the next press', () => {
    const [here, there] = [storeWith(), storeWith()];
    pointedAreaOf(here).setState({ id: 'line-8', at: null });
    mapInputOf(here).setState({ onNextClick: () => undefined });
    expect(pointedAreaOf(there).getState()).toEqual({ id: null, at: null });
    expect(mapInputOf(there).getState().onNextClick).toBeNull();
  });
});
