import { describe, expect, it } from 'vitest';
import { metresBetween, walkingMinutes } from '#domain/geo/distance.ts';
import { emptyQuery } from '#domain/search/empty-query.ts';
import { appearanceChosen, hovered, languageArrived, languageChosen, placeChosen, textTyped } from '#state/actions.ts';
import { basemapFailed, cameraMoved, originCleared, radiusChosen, streetDetailToggled } from '#state/map-actions.ts';
import { askedBasemapOf } from '#state/preferences/asked-basemap.ts';
import { facetToggled } from '#state/search/filter-actions.ts';
import {
  appearanceOf,
  askedLanguageOf,
  chosenDistrict,
  chosenPlace,
  facetCountsOf,
  languageOf,
  originOf,
  queryAnywhereOf,
  queryOf,
  radiusMetresOf,
  resultsOf,
} from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { storeWith } from '#tests/support/store-with.ts';

const stateOf = (said: Partial<View> = {}) => storeWith(said).getState();
const idsOf = (store: AtlasStore): string[] => resultsOf(store.getState()).hits.map(({ place }) => place.id);
const camera = { zoom: 15, lat: 50.11, lng: 0.094, bearing: 0, pitch: 0 };
const atMiddle = { near: { type: 'station', id: 'metro-middle' } } as const;

describe('results', () => {
  it('are all that has not closed, by name, where nothing is asked', () => {
    const store = storeWith();
    expect(queryOf(store.getState())).toEqual(emptyQuery);
    expect(idsOf(store)).toHaveLength(11);
    expect(idsOf(store).slice(0, 2)).toEqual(['lorem-cafe', 'example-energy-arena']);
  });

  it('have closed places only when asked for', () => {
    const store = storeWith();
    expect(idsOf(store)).not.toContain('closed-hackspace');
    facetToggled(store, 'status', 'closed');
    expect(idsOf(store)).toContain('closed-hackspace');
    expect(idsOf(storeWith({ status: ['closed'] }))).toEqual(['closed-hackspace']);
  });

  it('are the same object for a moved map, another language, other looks, a place pointed at or opened', () => {
    const store = storeWith({ ...atMiddle, q: 'a', category: ['library', 'hospital'] });
    const [query, results, counts, origin] = [queryOf, resultsOf, facetCountsOf, originOf].map((of) =>
      of(store.getState()),
    );
    cameraMoved(store, camera);
    languageChosen(store, 'nb');
    languageArrived(store, 'nb');
    appearanceChosen(store, 'dark');
    hovered(store, 'stub-hospital');
    placeChosen(store, 'stub-hospital');
    expect(queryOf(store.getState())).toBe(query);
    expect(resultsOf(store.getState())).toBe(results);
    expect(facetCountsOf(store.getState())).toBe(counts);
    expect(originOf(store.getState())).toBe(origin);
  });

  it('are others as soon as something else is asked', () => {
    const store = storeWith();
    const before = resultsOf(store.getState());
    textTyped(store, 'library');
    expect(resultsOf(store.getState())).not.toBe(before);
    expect(idsOf(store)).toEqual(['placeholder-library']);
  });

  it('come in the order that helps: by distance from a start, by best match of a text, else by name', () => {
    const orderOf = (said: Partial<View>) => queryOf(stateOf(said)).sort;
    expect(orderOf({})).toBe('name');
    expect(orderOf({ q: 'lab' })).toBe('relevance');
    expect(orderOf({ q: 'lab', sort: 'name' })).toBe('name');
    expect(orderOf({ ...atMiddle })).toBe('distance');
    expect(orderOf({ ...atMiddle, q: 'lab' })).toBe('distance');
    expect(orderOf({ ...atMiddle, sort: 'name' })).toBe('name');
    // Without a start there is no distance to sort by.
    expect(orderOf({ sort: 'distance' })).toBe('name');
  });

  it('near a start are those within the metres asked for, nearest first, and the rest stands apart', () => {
    const store = storeWith({ ...atMiddle, within: { value: 800, unit: 'm' } });
    const { hits, offMap: withoutPlace, outside } = resultsOf(store.getState());
    const { atlas } = store.getState();
    expect(hits.map(({ place }) => place.id)).toEqual(['planned-tower', 'lorem-cafe', 'placeholder-library']);
    expect(withoutPlace.map(({ place }) => place.id)).toEqual(['nowhere-platform', 'somewhere-fund']);
    expect(hits.length + withoutPlace.length + outside.length).toBe(atlas.places.length - 1);
  });

  it('within walking minutes are those that the estimate reaches', () => {
    const store = storeWith({ ...atMiddle, within: { value: 11, unit: 'min' } });
    const reached = store
      .getState()
      .atlas.places.filter(({ position }) => position && walkingMinutes(metresBetween([0.1, 50.1], position)) <= 11)
      .filter(({ status, areaWide }) => status !== 'closed' && !areaWide)
      .map(({ id }) => id);
    expect(reached.length).toBeGreaterThan(1);
    expect(idsOf(store).toSorted()).toEqual(reached.toSorted());
  });

  it('do not ask for a distance that nothing is measured from', () => {
    const store = storeWith({ ...atMiddle, within: { value: 100, unit: 'm' } });
    expect(idsOf(store)).toEqual(['planned-tower']);
    originCleared(store);
    radiusChosen(store, { value: 100, unit: 'm' });
    expect(queryOf(store.getState()).radiusMetres).toBeNull();
    expect(idsOf(store)).toHaveLength(11);
  });
});

describe('the question without its distance', () => {
  it('stays the same object while only the distance changes, and no other filter is lost', () => {
    const store = storeWith({ ...atMiddle, within: { value: 900, unit: 'm' }, category: ['library'] });
    const before = queryAnywhereOf(store.getState());
    expect(before).toEqual({ ...queryOf(store.getState()), radiusMetres: null });
    radiusChosen(store, { value: 500, unit: 'm' });
    expect(queryOf(store.getState()).radiusMetres).toBe(500);
    expect(queryAnywhereOf(store.getState())).toBe(before);
    facetToggled(store, 'category', 'library');
    expect(queryAnywhereOf(store.getState())).not.toBe(before);
  });
});

describe('a distance', () => {
  it.each([
    [{ value: 800, unit: 'm' }, 800],
    // 10 min at 4.8 km/h are 800 m of street, which are 800 / 1.3 m in a straight line.
    [{ value: 10, unit: 'min' }, 800 / 1.3],
    [null, null],
  ] as const)('%j is %s m', (within, metres) => {
    const found = radiusMetresOf(within);
    if (metres === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(metres, 9);
  });
});

describe('counts', () => {
  it('say how many each choice would find, as the list then does', () => {
    const store = storeWith({ theme: ['digital_ai'] });
    const counts = facetCountsOf(store.getState());
    for (const [category, count] of counts.category) {
      const only = storeWith({ theme: ['digital_ai'], category: [category as View['category'][number]] });
      expect([category, idsOf(only).length]).toEqual([category, count]);
    }
  });
});

describe('what is chosen', () => {
  it('is the place and the district that the view names', () => {
    const state = stateOf({ place: 'stub-hospital', district: 'lower-mocking' });
    expect([chosenPlace(state)?.id, chosenDistrict(state)?.shortName]).toEqual(['stub-hospital', 'Lower']);
    expect([chosenPlace(stateOf()), chosenDistrict(stateOf())]).toEqual([null, null]);
  });

  it('as a start is a point, a place or a station, and where it lies', () => {
    expect(originOf(stateOf())).toBeNull();
    expect(originOf(stateOf({ near: { type: 'point', lng: 0.1, lat: 50.1 } }))).toEqual({
      position: [0.1, 50.1],
      place: null,
      station: null,
    });
    const atPlace = originOf(stateOf({ near: { type: 'place', id: 'stub-hospital' } }));
    expect([atPlace?.position, atPlace?.place?.id, atPlace?.station]).toEqual([[0.094, 50.112], 'stub-hospital', null]);
    const atStation = originOf(stateOf(atMiddle));
    expect([atStation?.position, atStation?.station?.name, atStation?.place]).toEqual([[0.1, 50.1], 'Middle', null]);
  });

  it('as a start is nothing where a place has no point on the map: digital, area-wide or a stand-in', () => {
    for (const id of ['nowhere-platform', 'somewhere-fund']) {
      expect(originOf(stateOf({ near: { type: 'place', id } }))).toBeNull();
    }
  });
});

describe('language and looks', () => {
  it('are the link’s where it names them, else the person’s', () => {
    const { preferences } = stateOf();
    const person = { preferences: { ...preferences, language: 'nb', appearance: 'dark' } } as const;
    const asked = (said: Partial<View>) => {
      const state = { ...stateOf(said), ...person };
      return [askedLanguageOf(state), appearanceOf(state)];
    };
    expect(asked({})).toEqual(['nb', 'dark']);
    expect(asked({ lang: 'en', appearance: 'contrast' })).toEqual(['en', 'contrast']);
  });

  it('on screen is the language whose words have come', () => {
    const store = storeWith();
    languageChosen(store, 'nb');
    expect([askedLanguageOf(store.getState()), languageOf(store.getState())]).toEqual(['nb', 'en']);
    languageArrived(store, 'nb');
    expect(languageOf(store.getState())).toBe('nb');
  });
});

describe('the ground of the map', () => {
  const { config } = stateOf();
  const configured = (changes: Partial<typeof config>, said: Partial<View> = {}) => {
    const store = storeWith(said);
    store.setState({ config: { ...config, ...changes } });
    return store;
  };
  const groundOf = (store: AtlasStore) => askedBasemapOf(store.getState());

  it('is the city’s own data: no link alone makes a request elsewhere', () => {
    for (const basemap of ['auto', 'embedded', 'live'] as const)
      expect(groundOf(storeWith({ basemap }))).toBe('embedded');
  });

  it('has street detail after a press, until it is taken back or has failed', () => {
    const store = storeWith();
    streetDetailToggled(store);
    expect(groundOf(store)).toBe('live');
    basemapFailed(store, 'live', 'liveFailed');
    expect(groundOf(store)).toBe('embedded');
    basemapFailed(store, 'live', 'liveFailed');
    expect(store.getState().session.notices).toEqual([{ type: 'said', key: 'liveFailed' }]);
    streetDetailToggled(store);
    expect(groundOf(store)).toBe('live');
  });

  it('under a link that asks for the embedded ground, changes at the first press, whatever was chosen before', () => {
    const store = storeWith({ basemap: 'embedded' });
    store.setState(({ preferences }) => ({ preferences: { ...preferences, streetDetail: true } }));
    expect(groundOf(store)).toBe('embedded');
    streetDetailToggled(store);
    expect(groundOf(store)).toBe('live');
  });

  it('is tried again at a press where the deployer says always', () => {
    const store = configured({ live: 'always' });
    basemapFailed(store, 'live', 'liveFailed');
    expect(groundOf(store)).toBe('embedded');
    streetDetailToggled(store);
    expect(groundOf(store)).toBe('live');
  });

  it('is what the deployer set', () => {
    expect(groundOf(configured({ live: 'always' }))).toBe('live');
    expect(groundOf(configured({ live: 'always' }, { basemap: 'embedded' }))).toBe('embedded');
    const never = configured({ live: 'never' });
    streetDetailToggled(never);
    expect(groundOf(never)).toBe('embedded');
    const own = configured({ live: 'always', basemap: { testville: 'testville.pmtiles' } });
    expect(groundOf(own)).toBe('custom');
    basemapFailed(own, 'custom', 'customFailed');
    expect(groundOf(own)).toBe('live');
    expect(groundOf(configured({ basemap: { elsewhere: 'elsewhere.pmtiles' } }))).toBe('embedded');
  });
});
