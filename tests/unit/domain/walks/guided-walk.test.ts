import { describe, expect, it } from 'vitest';
import type { GuidedWalk, Place } from '#domain/atlas.ts';
import { walkPlan } from '#domain/walks/guided-walk.ts';
import { districtChosen, originChosen, placeChosen, sheetMoved, tabOpened } from '#state/actions.ts';
import { placeClosed, stepBack } from '#state/closing-actions.ts';
import { originPlaced } from '#state/map-actions.ts';
import { numberedOf } from '#state/markers/numbered-places.ts';
import { stopChosen, walkChosen } from '#state/walks/walk-actions.ts';
import { placeInFocus, routeOf, walkOf, walkPlansOf } from '#state/walks/walk-selectors.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';
import { storeWith } from '#tests/support/store-with.ts';

/**
 * On the equator and on the meridian a thousandth of a degree is 111.195 m (2π × 6,371,008.8 m / 360,000), and at the 80 m a
 * minute of the estimate, times 1.3 for the way round houses, 1.807 minutes.
 */
const step = 111.195;

const places: ReadonlyMap<string, Place> = new Map(
  [
    placeWith({ id: 'start', position: [0, 0] }),
    placeWith({ id: 'east', position: [0.002, 0] }),
    placeWith({ id: 'north', position: [0.002, 0.001] }),
    placeWith({ id: 'digital', kind: 'digital', position: null, basis: null }),
  ].map((place) => [place.id, place]),
);

const walkTo = (ids: readonly string[], circular = false): GuidedWalk => ({
  id: 'a-walk',
  title: { en: 'A walk' },
  summary: {},
  circular,
  stops: ids.map((place) => ({ place, words: { en: `At ${place}` } })),
  sources: [],
});

describe('a walk', () => {
  it('is as long as its legs, each measured to the next stop, and the last has none', () => {
    const { stops, positions, metres, minutes } = walkPlan(walkTo(['start', 'east', 'north']), places);
    expect(stops.map(({ onward }) => onward && Math.round(onward.metres))).toEqual([222, 111, null]);
    expect(stops[0]?.onward?.minutes).toBeCloseTo(3.614, 3);
    expect(metres).toBeCloseTo(3 * step, 2);
    expect(minutes).toBeCloseTo(5.421, 3);
    expect(positions).toEqual([
      [0, 0],
      [0.002, 0],
      [0.002, 0.001],
    ]);
  });

  it('that is a round goes on from the last stop to the first: two steps, one step, the diagonal of both', () => {
    const { stops, positions, metres } = walkPlan(walkTo(['start', 'east', 'north'], true), places);
    const back = Math.sqrt(5) * step;
    expect(stops[2]?.onward?.metres).toBeCloseTo(back, 2);
    expect(metres).toBeCloseTo(3 * step + back, 2);
    expect(positions.at(-1)).toEqual([0, 0]);
    expect(positions).toHaveLength(4);
  });

  it('skips a stop without a position', () => {
    const { stops, metres } = walkPlan(walkTo(['start', 'digital', 'east']), places);
    expect(stops.map(({ place }) => place.id)).toEqual(['start', 'east']);
    expect(metres).toBeCloseTo(2 * step, 2);
  });
});

const id = 'round-the-middle';
const camera = { zoom: 15, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };

describe('on a walk', () => {
  it('one chooses it, its first stop, and turns from stop to stop; only what is chosen is an entry of the history', () => {
    const store = storeWith({ district: 'upper-testing', place: 'lorem-cafe', camera });
    walkChosen(store, id);
    expect(store.getState().view).toMatchObject({ walk: id, stop: null, district: null, place: null, camera: null });
    expect(store.getState().how).toBe('push');
    stopChosen(store, 1);
    expect(store.getState().how).toBe('push');
    stopChosen(store, 2);
    expect(store.getState()).toMatchObject({ how: 'replace', view: { walk: id, stop: 2, camera: null } });
  });

  it('the map is seen beside what is chosen, and the sheet stays as it is pulled while pages are turned', () => {
    const store = storeWith();
    sheetMoved(store, 'full');
    walkChosen(store, id);
    expect(store.getState().session.sheet).toBe('half');
    stopChosen(store, 1);
    sheetMoved(store, 'full');
    stopChosen(store, 2);
    expect(store.getState().session.sheet).toBe('full');
  });

  it('the stop stands in the middle of the map, and a place that is opened before it', () => {
    const store = storeWith({ walk: id });
    expect(placeInFocus(store.getState())).toBeNull();
    stopChosen(store, 2);
    expect(placeInFocus(store.getState())?.id).toBe('lorem-cafe');
    placeChosen(store, 'mock-university');
    expect(placeInFocus(store.getState())?.id).toBe('mock-university');
    placeClosed(store);
    expect(store.getState().view).toMatchObject({ walk: id, stop: 2 });
    expect(placeInFocus(store.getState())?.id).toBe('lorem-cafe');
  });

  it('one steps back from the stop to the walk, and from the walk to where it was chosen', () => {
    const store = storeWith({ walk: id, stop: 3 });
    expect(stepBack(store)).toBe(true);
    expect(store.getState().view).toMatchObject({ walk: id, stop: null });
    expect(stepBack(store)).toBe(true);
    expect(store.getState().view.walk).toBeNull();
    expect(stepBack(store)).toBe(false);
  });

  it.each<[string, (store: ReturnType<typeof storeWith>) => void]>([
    ['another door', (store) => tabOpened(store, 'find')],
    ['a start to look around from', (store) => originChosen(store, { type: 'place', id: 'lorem-cafe' })],
    ['a pin put on the map', (store) => originPlaced(store, [0.1, 50.1])],
    ['a district', (store) => districtChosen(store, 'upper-testing')],
  ])('%s leads off it', (_what, leave) => {
    const store = storeWith({ walk: id, stop: 2 });
    leave(store);
    expect(store.getState().view).toMatchObject({ walk: null, stop: null });
  });

  it('its stops are numbered on the map and joined to a circle, whichever tab is open', () => {
    const store = storeWith({ walk: id, need: ['make-a-prototype'] });
    const numbered = numberedOf(store.getState());
    expect(numbered?.places.map((place) => place.id)).toEqual(['fake-factory', 'lorem-cafe', 'placeholder-library']);
    expect(numbered?.line).toHaveLength(4);
    expect(numbered?.line[3]).toEqual(numbered?.line[0]);
    expect(routeOf(store.getState())).toBe(numbered?.line);
    expect(numberedOf(store.getState())).toBe(numbered);
  });

  it('the same state gives the same plan, and no walk gives none', () => {
    const store = storeWith({ walk: id });
    expect(walkOf(store.getState())).toBe(walkOf(store.getState()));
    expect(walkPlansOf(store.getState())).toHaveLength(1);
    expect(walkOf(storeWith().getState())).toBeNull();
    expect(routeOf(storeWith().getState())).toEqual([]);
  });
});
