import { describe, expect, it } from 'vitest';
import { cornerAdded, cornerMoved } from '#domain/desk/boundary-edits.ts';
import {
  boundaryEdited,
  chosenPosition,
  cornerChosen,
  editDiscarded,
  editEnded,
  editRedone,
  editStarted,
  editUndone,
  geometryEditOf,
  isEdited,
  pinMoved,
  ringLetGo,
} from '#state/contribute/geometry-edit.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';

const district = tinyCity().districts.find(({ id }) => id === 'lower-mocking');
if (!district) throw new Error('Testville has no Lower Mocking');
const { boundary } = district;

function begun() {
  const store = storeWith();
  editStarted(store, 'district/lower-mocking', boundary);
  const now = () => geometryEditOf(store).getState();
  const kinds = () =>
    drawnOnMapOf(store)
      .getState()
      .edited?.features.map(({ properties }) => properties?.['kind']);
  return { store, now, kinds };
}

describe('a boundary that is edited', () => {
  it('is on the map with its handles while it is, beside what is drawn', () => {
    const { store, kinds } = begun();
    expect(kinds()?.toSorted()).toEqual(['aim', 'area', ...Array(4).fill('corner'), ...Array(4).fill('midpoint')]);
    expect(drawnOnMapOf(store).getState()).toMatchObject({ isDrawing: false, shown: { features: [] } });
    editEnded(store);
    expect(kinds()).toBeUndefined();
  });

  it('goes back step by step and forward again; choosing a corner is no step', () => {
    const { store, now } = begun();
    boundaryEdited(store, cornerAdded);
    cornerChosen(store, { part: 0, ring: 0, corner: 3 });
    boundaryEdited(store, (shape, chosen, bounds) => cornerMoved(shape, chosen, [0.116, 50.099], bounds));
    expect(chosenPosition(now())).toEqual([0.116, 50.099]);
    expect(now().history.past).toHaveLength(2);
    editUndone(store);
    editUndone(store);
    expect(now().history.current.geometry).toBe(boundary);
    expect(isEdited(now())).toBe(false);
    editRedone(store);
    expect(isEdited(now())).toBe(true);
  });

  it('says why a step is refused, each time anew, and stays as it was', () => {
    const { store, now } = begun();
    const across = [
      [0.1, 50.09],
      [0.115, 50.098],
      [0.115, 50.09],
      [0.1, 50.098],
      [0.1, 50.09],
    ];
    expect(ringLetGo(store, { part: 0, ring: 0 }, across)).toBe(false);
    expect(now().fault).toEqual({ what: 'crosses', n: 1 });
    ringLetGo(store, { part: 0, ring: 0 }, across);
    expect(now()).toMatchObject({ fault: { n: 2 }, pulled: null });
    expect(now().history.current.geometry).toBe(boundary);
  });

  it('is gone on with where it was left, unless it is discarded or the data are others by now', () => {
    const { store, now } = begun();
    boundaryEdited(store, cornerAdded);
    const left = now().history.current.geometry;
    editEnded(store);
    editStarted(store, 'district/lower-mocking', boundary);
    expect(now().history.current.geometry).toEqual(left);
    editEnded(store);
    const other = tinyCity().districts[0]?.boundary ?? boundary;
    editStarted(store, 'district/lower-mocking', other);
    expect(now().history.current.geometry).toBe(other);
    editStarted(store, 'district/lower-mocking', boundary);
    editDiscarded(store);
    editEnded(store);
    editStarted(store, 'district/lower-mocking', boundary);
    expect(now().history.past).toEqual([]);
  });
});

describe('a pin that is moved', () => {
  it('has five decimals and stays in the city', () => {
    const store = storeWith();
    editStarted(store, 'pin', { type: 'Point', coordinates: [0.1, 50.1] });
    expect(pinMoved(store, [0.1000049, 50.1012345])).toBe(true);
    expect(chosenPosition(geometryEditOf(store).getState())).toEqual([0.1, 50.10123]);
    expect(pinMoved(store, [9, 50.1])).toBe(false);
    expect(geometryEditOf(store).getState().fault).toMatchObject({ what: 'outside' });
  });
});
