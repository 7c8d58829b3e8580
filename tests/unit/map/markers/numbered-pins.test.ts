import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isOnMap } from '#domain/atlas.ts';
import { pinsOf, streetLinesOf } from '#map/markers/numbered-pins.ts';
import { tabOpened } from '#state/actions.ts';
import { numberedOf } from '#state/markers/numbered-places.ts';
import { needToggled } from '#state/needs/recommendations.ts';
import { placeSaved } from '#state/shortlist/shortlist-state.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';
import { storeWith } from '#tests/support/store-with.ts';

const here = placeWith({ id: 'here', family: 'make', position: [10.75, 59.91] });
const beside = placeWith({ id: 'beside', family: 'test', position: [10.75, 59.91] });
const there = placeWith({ id: 'there', family: 'fund', position: [10.76, 59.92] });
const digital = placeWith({ id: 'digital', kind: 'digital', position: null, basis: null });

const kindOf = ({ properties }: Feature): unknown => properties?.['kind'];
const told = (features: readonly Feature[]) =>
  features.filter((each) => kindOf(each) === 'pin').map(({ properties }) => [properties?.['id'], properties?.['icon']]);

describe('numbered pins', () => {
  it('have the number of the list, and what has no point keeps its number without a pin', () => {
    const pins = pinsOf({ places: [there, digital, here], line: [] });
    expect(told(pins)).toEqual([
      ['there', 'pin/fund/1'],
      ['here', 'pin/make/3'],
    ]);
    expect(pins[0]?.geometry).toEqual({ type: 'Point', coordinates: [10.76, 59.92] });
  });

  it('at one address stand side by side, evenly about it', () => {
    const shifts = pinsOf({ places: [here, there, beside], line: [] }).map(({ properties }) => properties?.['shift']);
    expect(shifts).toEqual([
      [-13.5, -8],
      [0, -8],
      [13.5, -8],
    ]);
  });

  it('are joined in order, from the start on', () => {
    const line = [
      [10.7, 59.9],
      [10.75, 59.91],
    ] as const;
    const [way, ...pins] = pinsOf({ places: [here], line });
    expect(way && kindOf(way)).toBe('way');
    expect(way?.geometry).toEqual({ type: 'LineString', coordinates: line });
    expect(told(pins)).toHaveLength(1);
  });

  it('are joined along a drawn street where one passes them, never through a tunnel or over a loose end', () => {
    const line = [
      [10.7, 59.9],
      [10.71, 59.9],
    ] as const;
    const street = (properties: object): Feature => ({
      type: 'Feature',
      properties: { layer: 'street', ...properties },
      geometry: {
        type: 'LineString',
        coordinates: [
          [10.699, 59.9001],
          [10.711, 59.9001],
        ],
      },
    });
    const waysBy = (...features: Feature[]) =>
      pinsOf({ places: [], line }, streetLinesOf({ type: 'FeatureCollection', features })).map(kindOf);
    expect(waysBy(street({}))).toEqual(['way-along-street']);
    expect(waysBy(street({ tunnel: true }), street({ stub: true }), street({ layer: 'rail' }))).toEqual(['way']);
    expect(streetLinesOf(null)).toEqual([]);
  });

  it('are none without anything numbered', () => expect(pinsOf(null)).toEqual([]));
});

function atDoor(door: 'find' | 'saved') {
  const store = storeWith();
  tabOpened(store, door);
  return store;
}

describe('what is numbered', () => {
  it('is empty at first, and the recommendations once a need is requested in Find, in the order of the panel', () => {
    const store = atDoor('find');
    expect(numberedOf(store.getState())).toBeNull();
    needToggled(store, 'make-a-prototype');
    const numbered = numberedOf(store.getState());
    expect(numbered?.places.length).toBeGreaterThan(0);
    expect(numberedOf(store.getState())).toBe(numbered);
  });

  it('is the shortlist while it is open, in its order', () => {
    const store = atDoor('saved');
    const [first, second] = store.getState().atlas.places.filter(isOnMap);
    if (!first || !second) throw new Error('Testville has places');
    placeSaved(store, second.id);
    placeSaved(store, first.id);
    expect(numberedOf(store.getState())?.places.map(({ id }) => id)).toEqual([second.id, first.id]);
    tabOpened(store, 'explore');
    expect(numberedOf(store.getState())).toBeNull();
  });
});
