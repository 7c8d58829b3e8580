import { describe, expect, it } from 'vitest';
import type { Atlas, District } from '#domain/atlas.ts';
import type { DistrictPair } from '#domain/side-by-side/district-pair.ts';
import { hovered, placeChosen } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { stepBack } from '#state/closing-actions.ts';
import { originPlaced } from '#state/map-actions.ts';
import { facetToggled } from '#state/search/filter-actions.ts';
import { resultsOf } from '#state/selectors.ts';
import {
  askedOn,
  type CityDistrict,
  followSide,
  hasSideFilters,
  loadOtherCity,
  otherCityArrived,
  placeAsked,
  selectOnSide,
  sideBySideClosed,
  sideBySideOpened,
  sideFiltersDropped,
  sideStore,
  sideViewsOf,
} from '#state/side-by-side/side-stores.ts';
import type { AtlasStore } from '#state/store.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';

const city = tinyCity();
const districtOf = (atlas: Atlas, id: string): District => {
  const found = atlas.districts.find((each) => each.id === id);
  if (!found) throw new Error(`no district ${id}`);
  return found;
};
const [first, second] = city.districts;
if (!first || !second) throw new Error('Testville has two districts');

/** The same town under another name, as a second city. */
const elsewhere: Atlas = { ...city, city: { ...city.city, id: 'elsewhere' } };

const left: CityDistrict = { atlas: city, district: first };
const right: CityDistrict = { atlas: elsewhere, district: districtOf(elsewhere, second.id) };
const idsIn = (district: string): string[] =>
  city.places.filter((place) => place.district === district && place.status !== 'closed').map(({ id }) => id);
const foundIn = (store: AtlasStore): string[] => resultsOf(store.getState()).hits.map(({ place }) => place.id);
const elsewherePair = { city: 'elsewhere', district: second.id, place: null };
const withTwin = () => storeWith({ district: first.id, pair: elsewherePair });
const sidesOf = (main: AtlasStore, pressed: string[] = []) =>
  [left, right].map((beside) => {
    const store = sideStore(main, beside, { isEmbed: false });
    followSide(main, store, beside, (id) => pressed.push(id));
    return store;
  }) as [AtlasStore, AtlasStore];

describe('a twin in the address', () => {
  it('is named with its city where that is another, and leaves place and page', () => {
    const store = storeWith({ district: first.id, place: idsIn(first.id)[0] ?? null, page: 'method' });
    sideBySideOpened(store, 'elsewhere', second.id);
    expect(store.getState().view).toMatchObject({ pair: elsewherePair, place: null, page: '' });
    sideBySideOpened(store, 'testville', second.id);
    expect(store.getState().view.pair).toEqual({ ...elsewherePair, city: 'testville' });
  });

  it('is left by one step back, to the district', () => {
    const store = withTwin();
    expect(stepBack(store)).toBe(true);
    expect(store.getState().view).toMatchObject({ pair: null, district: first.id });
    const other = withTwin();
    sideBySideClosed(other);
    expect(other.getState().view).toMatchObject({ pair: null, district: first.id });
  });

  it('carries the place that is asked about, on either side, and one at a time', () => {
    const store = withTwin();
    const [here = '', there = ''] = [idsIn(first.id)[0], idsIn(second.id)[0]];
    placeAsked(store, 'left', here);
    expect(askedOn(store.getState(), left, right)).toMatchObject({ side: 'left', place: { id: here } });
    placeAsked(store, 'right', there);
    expect(store.getState().view).toMatchObject({ place: null, pair: { ...elsewherePair, place: there } });
    expect(askedOn(store.getState(), left, right)).toMatchObject({ side: 'right', place: { id: there } });
    placeAsked(store, 'right', null);
    expect(store.getState().view.pair).toEqual(elsewherePair);
    expect(askedOn(store.getState(), left, right)).toBeNull();
  });

  it('is held against the data of its city when they come: what is not there is named once and left out', () => {
    const there = idsIn(second.id)[0] ?? '';
    const onceArrived = (pair: DistrictPair) => {
      const store = storeWith({ district: first.id, pair });
      otherCityArrived(store, elsewhere);
      const { view, how, session } = store.getState();
      return { pair: view.pair, how, notices: session.notices };
    };
    const named = (text: string) => [{ type: 'unknown', keys: `twin=${text}` }];
    for (const place of [null, there]) {
      expect(onceArrived({ ...elsewherePair, place })).toMatchObject({
        pair: { ...elsewherePair, place },
        notices: [],
      });
    }
    expect(onceArrived({ ...elsewherePair, district: 'nowhere' })).toEqual({
      pair: null,
      how: 'replace',
      notices: named('elsewhere/nowhere'),
    });
    expect(onceArrived({ ...elsewherePair, place: idsIn(first.id)[0] ?? null })).toEqual({
      pair: elsewherePair,
      how: 'replace',
      notices: named(`elsewhere/${second.id}/${idsIn(first.id)[0]}`),
    });
    expect(onceArrived({ ...elsewherePair, city: 'third', district: 'nowhere' }).pair?.city).toBe('third');
  });

  it('asks about no place that stands elsewhere', () => {
    const store = storeWith({
      district: first.id,
      pair: { ...elsewherePair, city: 'testville' },
      place: idsIn(second.id)[0] ?? null,
    });
    expect(askedOn(store.getState(), left, right)).toBeNull();
  });
});

describe('the two sides', () => {
  it('show each its own district, of its own city', () => {
    const [here, there] = sidesOf(withTwin());
    expect(foundIn(here).sort()).toEqual(idsIn(first.id).sort());
    expect(foundIn(there).sort()).toEqual(idsIn(second.id).sort());
    expect(there.getState().atlas.city.id).toBe('elsewhere');
  });

  it('give the same object for the same state, though they ask in turns', () => {
    const main = withTwin();
    const [here, there] = sidesOf(main);
    const before = [main, here, there].map((store) => resultsOf(store.getState()));
    const after = [main, here, there].map((store) => resultsOf(store.getState()));
    after.forEach((results, i) => {
      expect(results).toBe(before[i]);
    });
  });

  it('have the filters of the whole, and no start or distance', () => {
    const main = storeWith({
      district: first.id,
      pair: { ...elsewherePair, city: 'testville' },
      near: { type: 'station', id: 'metro-middle' },
      within: { value: 1, unit: 'm' },
    });
    const [here, there] = sidesOf(main);
    expect(foundIn(here)).not.toEqual([]);
    const category = city.places.find(({ id }) => id === idsIn(first.id)[0])?.category;
    if (!category) throw new Error('no category');
    expect(hasSideFilters(main.getState())).toBe(false);
    facetToggled(main, 'category', category);
    expect(hasSideFilters(main.getState())).toBe(true);
    for (const side of [here, there]) expect(side.getState().view.category).toEqual([category]);
    sideFiltersDropped(main);
    expect(there.getState().view.category).toEqual([]);
    expect(main.getState().view.district).toBe(first.id);
  });

  it('hand on a place that is pressed, and change in nothing else', () => {
    const pressed: string[] = [];
    const [here] = sidesOf(withTwin(), pressed);
    const camera = { zoom: 13, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
    sideViewsOf(here, camera);
    const [id = ''] = idsIn(first.id);
    placeChosen(here, id);
    expect(pressed).toEqual([id]);
    originPlaced(here, [0.1, 50.1]);
    expect(here.getState().view).toMatchObject({ place: null, near: null, camera });
  });

  it('mark a place that is said to be marked, and look at it only where it is out of sight', () => {
    const [here] = sidesOf(withTwin());
    const camera = { zoom: 13, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
    sideViewsOf(here, camera);
    const place = city.places.find(({ position, district }) => position && district === first.id);
    if (!place?.position) throw new Error('no place with a point');
    const [lng, lat] = place.position;
    here.setState(({ session }) => ({
      session: { ...session, viewport: { bounds: [lng - 1, lat - 1, lng + 1, lat + 1], zoom: 13, camera } },
    }));
    selectOnSide(here, place);
    expect(here.getState().view).toMatchObject({ place: place.id, camera });
    here.setState(({ session }) => ({
      session: { ...session, viewport: { bounds: [lng + 1, lat + 1, lng + 2, lat + 2], zoom: 13, camera } },
    }));
    selectOnSide(here, place);
    expect(here.getState().view.camera).toEqual({ ...camera, lng, lat });
  });

  it('have the one voice of the page say what they say, and point each for itself', () => {
    const main = withTwin();
    const [here, there] = sidesOf(main);
    announce(here, 'Somewhere');
    expect(main.getState().session.announcement.text).toBe('Somewhere');
    hovered(here, 'x');
    expect([main, there].map((store) => store.getState().session.hovered)).toEqual([null, null]);
  });
});

describe('another city', () => {
  it('is read once, and anew after it could not be had', async () => {
    let asked = 0;
    const loadCity = async () => {
      asked += 1;
      if (asked === 1) throw new Error('offline');
      return { atlas: elsewhere, faults: 0 };
    };
    const store = storeWith({}, city, { loadCity });
    await expect(loadOtherCity(store, 'elsewhere')).rejects.toThrow('offline');
    expect(await loadOtherCity(store, 'elsewhere')).toBe(elsewhere);
    expect(await loadOtherCity(store, 'elsewhere')).toBe(elsewhere);
    expect(asked).toBe(2);
  });
});
