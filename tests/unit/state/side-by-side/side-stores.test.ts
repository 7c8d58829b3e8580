import { describe, expect, it } from 'vitest';
import type { Atlas, District } from '#domain/atlas.ts';
import { facetToggled, hovered, placeChosen, stepBack } from '#state/actions.ts';
import { originPlaced } from '#state/map-actions.ts';
import { otherCity } from '#state/side-by-side/other-city.ts';
import { sentenceSaid } from '#state/announce.ts';
import { resultsOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import {
  askedOn,
  atlasOf,
  type Beside,
  hasTwinFilters,
  keepSide,
  placeAsked,
  sideLooks,
  sideMarks,
  sideStore,
  twinClosed,
  twinFiltersDropped,
  twinOpened,
} from '#state/side-by-side/side-stores.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { noWords, storeWith } from '#tests/support/store-with.ts';

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

const left: Beside = { atlas: city, district: first };
const right: Beside = { atlas: elsewhere, district: districtOf(elsewhere, second.id) };
const idsIn = (district: string): string[] =>
  city.places.filter((place) => place.district === district && place.status !== 'closed').map(({ id }) => id);
const foundIn = (store: AtlasStore): string[] => resultsOf(store.getState()).hits.map(({ place }) => place.id);
const withTwin = () => storeWith({ district: first.id, twin: `elsewhere/${second.id}` });
const sidesOf = (main: AtlasStore, pressed: string[] = []) =>
  [left, right].map((beside) => {
    const store = sideStore(main, beside, { isEmbed: false, searchWords: noWords });
    keepSide(main, store, beside, (id) => pressed.push(id));
    return store;
  }) as [AtlasStore, AtlasStore];

describe('a twin in the address', () => {
  it('is named with its city where that is another, and leaves place and page', () => {
    const store = storeWith({ district: first.id, place: idsIn(first.id)[0] ?? null, page: 'method' });
    twinOpened(store, 'elsewhere', second.id);
    expect(store.getState().view).toMatchObject({ twin: `elsewhere/${second.id}`, place: null, page: '' });
    twinOpened(store, 'testville', second.id);
    expect(store.getState().view.twin).toBe(second.id);
  });

  it('is left by one step back, to the district', () => {
    const store = withTwin();
    expect(stepBack(store)).toBe(true);
    expect(store.getState().view).toMatchObject({ twin: '', district: first.id });
    const other = withTwin();
    twinClosed(other);
    expect(other.getState().view).toMatchObject({ twin: '', district: first.id });
  });

  it('carries the place that is asked about, on either side, and one at a time', () => {
    const store = withTwin();
    const [here = '', there = ''] = [idsIn(first.id)[0], idsIn(second.id)[0]];
    placeAsked(store, 'left', here);
    expect(askedOn(store.getState(), left, right)).toMatchObject({ side: 'left', place: { id: here } });
    placeAsked(store, 'right', there);
    expect(store.getState().view).toMatchObject({ place: null, twin: `elsewhere/${second.id}/${there}` });
    expect(askedOn(store.getState(), left, right)).toMatchObject({ side: 'right', place: { id: there } });
    placeAsked(store, 'right', null);
    expect(store.getState().view.twin).toBe(`elsewhere/${second.id}`);
    expect(askedOn(store.getState(), left, right)).toBeNull();
  });

  it('asks about no place that stands elsewhere', () => {
    const store = storeWith({ district: first.id, twin: second.id, place: idsIn(second.id)[0] ?? null });
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
      twin: second.id,
      near: { type: 'station', id: 'metro-middle' },
      within: { value: 1, unit: 'm' },
    });
    const [here, there] = sidesOf(main);
    expect(foundIn(here)).not.toEqual([]);
    const category = city.places.find(({ id }) => id === idsIn(first.id)[0])?.category;
    if (!category) throw new Error('no category');
    expect(hasTwinFilters(main.getState())).toBe(false);
    facetToggled(main, 'category', category);
    expect(hasTwinFilters(main.getState())).toBe(true);
    for (const side of [here, there]) expect(side.getState().view.category).toEqual([category]);
    twinFiltersDropped(main);
    expect(there.getState().view.category).toEqual([]);
    expect(main.getState().view.district).toBe(first.id);
  });

  it('hand on a place that is pressed, and change in nothing else', () => {
    const pressed: string[] = [];
    const [here] = sidesOf(withTwin(), pressed);
    const camera = { zoom: 13, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
    sideLooks(here, camera);
    const [id = ''] = idsIn(first.id);
    placeChosen(here, id);
    expect(pressed).toEqual([id]);
    originPlaced(here, [0.1, 50.1]);
    expect(here.getState().view).toMatchObject({ place: null, near: null, camera });
  });

  it('mark a place that is said to be marked, and look at it only where it is out of sight', () => {
    const [here] = sidesOf(withTwin());
    const camera = { zoom: 13, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
    sideLooks(here, camera);
    const place = city.places.find(({ position, district }) => position && district === first.id);
    if (!place?.position) throw new Error('no place with a point');
    const [lng, lat] = place.position;
    here.setState(({ session }) => ({
      session: { ...session, sight: { bounds: [lng - 1, lat - 1, lng + 1, lat + 1], zoom: 13, camera } },
    }));
    sideMarks(here, place);
    expect(here.getState().view).toMatchObject({ place: place.id, camera });
    here.setState(({ session }) => ({
      session: { ...session, sight: { bounds: [lng + 1, lat + 1, lng + 2, lat + 2], zoom: 13, camera } },
    }));
    sideMarks(here, place);
    expect(here.getState().view.camera).toEqual({ ...camera, lng, lat });
  });

  it('have the one voice of the page say what they say, and point each for itself', () => {
    const main = withTwin();
    const [here, there] = sidesOf(main);
    sentenceSaid(here, 'Somewhere');
    expect(main.getState().session.said.text).toBe('Somewhere');
    hovered(here, 'x');
    expect([main, there].map((store) => store.getState().session.hovered)).toEqual([null, null]);
  });
});

describe('another city', () => {
  it('is read once, and anew after it could not be had', async () => {
    let asked = 0;
    otherCity.read = () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(elsewhere);
    };
    await expect(atlasOf('elsewhere')).rejects.toThrow('offline');
    expect(await atlasOf('elsewhere')).toBe(elsewhere);
    expect(await atlasOf('elsewhere')).toBe(elsewhere);
    expect(asked).toBe(2);
  });
});
