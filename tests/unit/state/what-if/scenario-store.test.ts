import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allReset, cityArrived, placeChosen } from '#state/actions.ts';
import {
  addressFollowed,
  changeRemoved,
  placeClosedInScenario,
  placeProposed,
  scenarioCleared,
  scenariosNow,
  scenariosOpened,
  sideChosen,
  whatIfOf,
} from '#state/what-if/scenario-store.ts';
import { facetCountsOf, resultsOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';
import { noWords, storeWith } from '#tests/support/store-with.ts';

afterEach(() => vi.unstubAllGlobals());

const lab = { name: ' New\nlab ', category: 'makerspace_lab', offers: [], position: [0.1040000001, 50.094] } as const;
const labLink = '1:makerspace_lab:0.104:50.094::New lab';

/** All that is counted of what is on screen. */
const numbers = (store: AtlasStore) => {
  const { hits, withoutPlace, outside } = resultsOf(store.getState());
  return { hits, withoutPlace, outside, facets: facetCountsOf(store.getState()) };
};

const openedAt = (search: string, said = {}): AtlasStore => {
  vi.stubGlobal('location', { search, hash: '', href: `https://atlas.example/${search}` });
  return storeWith(said);
};

describe('a scenario of a store', () => {
  it('changes places, list and address in one step, and is taken back to the very atlas there was', () => {
    const store = storeWith();
    whatIfOf(store, noWords);
    const { atlas } = store.getState();
    const before = numbers(store);
    const steps: unknown[] = [];
    store.subscribe(({ view, places }) => steps.push([view.whatif, places.size]));
    expect(placeProposed(store, lab)).toBe('what-if-1');
    placeClosedInScenario(store, 'lorem-cafe');
    expect(numbers(store).hits).toHaveLength(11);
    expect(store.getState()).toMatchObject({ how: 'push', view: { whatif: `${labLink},-lorem-cafe` } });
    changeRemoved(store, 'what-if-1');
    changeRemoved(store, 'lorem-cafe');
    expect(store.getState().atlas).toBe(atlas);
    expect(numbers(store)).toEqual(before);
    expect(steps).toEqual([
      [labLink, 13],
      [`${labLink},-lorem-cafe`, 13],
      ['-lorem-cafe', 12],
      ['', 12],
    ]);
  });

  it('leaves no trace, whatever was added and closed and in whatever order it was taken back', () => {
    const ids = tinyCity().places.map(({ id }) => id);
    const change = fc.oneof(
      fc.record({
        lng: fc.double({ min: 0.05, max: 0.2, noNaN: true }),
        lat: fc.double({ min: 50, max: 50.2, noNaN: true }),
      }),
      fc.constantFrom(...ids),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.boolean(), (changes, isReversed) => {
        const store = storeWith({ near: { type: 'station', id: 'metro-middle' }, within: { value: 900, unit: 'm' } });
        whatIfOf(store, noWords);
        const { atlas, view } = store.getState();
        const before = numbers(store);
        const made = changes.map((each) => {
          if (typeof each !== 'string') return placeProposed(store, { ...lab, position: [each.lng, each.lat] });
          placeClosedInScenario(store, each);
          return each;
        });
        for (const id of isReversed ? made.toReversed() : made) changeRemoved(store, id);
        expect(store.getState().atlas).toBe(atlas);
        expect(store.getState().view).toEqual(view);
        expect(numbers(store)).toEqual(before);
      }),
      { ...sameCases, numRuns: 60 },
    );
  });

  it('closes the page of a proposed place with it, and lets go of it as an origin and from the shortlist', () => {
    const store = storeWith();
    whatIfOf(store, noWords);
    const id = placeProposed(store, lab);
    placeChosen(store, id);
    store.setState(({ view }) => ({
      view: { ...view, near: { type: 'place', id }, within: { value: 800, unit: 'm' }, save: ['lorem-cafe', id] },
    }));
    scenarioCleared(store);
    expect(store.getState().view).toMatchObject({ place: null, near: null, within: null, save: ['lorem-cafe'] });
  });

  it('is one of two, each kept while the other is shown', () => {
    const store = storeWith();
    const state = whatIfOf(store, noWords);
    placeProposed(store, lab);
    sideChosen(store, 1);
    expect(store.getState().atlas).toBe(state.getState().base);
    expect(store.getState().view.whatif).toBe('');
    placeClosedInScenario(store, 'lorem-cafe');
    expect(scenariosNow(store).map(({ id, added, closed }) => [id, added.length, closed])).toEqual([
      ['scenario-a', 1, []],
      ['scenario-b', 0, ['lorem-cafe']],
    ]);
    sideChosen(store, 0);
    expect(store.getState().view.whatif).toBe(labLink);
    scenariosOpened(store, [{ id: 'a', title: {}, added: [], closed: ['fake-factory'] }]);
    expect(store.getState().view.whatif).toBe('-fake-factory');
    expect(scenariosNow(store).map(({ id }) => id)).toEqual(['a', 'scenario-b']);
  });

  it('too large for an address stays on screen, and out of the address', () => {
    const store = storeWith();
    const state = whatIfOf(store, noWords);
    for (let i = 0; i < 11; i += 1) placeProposed(store, lab);
    expect(store.getState().places.size).toBe(23);
    expect([store.getState().view.whatif, state.getState().link]).toEqual(['', null]);
    placeChosen(store, 'lorem-cafe');
    expect(store.getState().places.size).toBe(23);
    changeRemoved(store, 'what-if-3');
    expect(store.getState().view.whatif).toMatch(/^1:.*,2:.*,4:/);
  });

  it('stays when all filters are taken away, and is gone with its city', () => {
    const store = storeWith();
    const state = whatIfOf(store, noWords);
    placeProposed(store, lab);
    allReset(store);
    expect(store.getState().places.has('what-if-1')).toBe(true);
    const other = { ...tinyCity(), city: { ...tinyCity().city, id: 'elsewhere' } };
    cityArrived(store, other, noWords, [], null);
    expect(state.getState()).toMatchObject({ base: other, link: '' });
    expect(scenariosNow(store)).toEqual([]);
    expect(store.getState().atlas).toBe(other);
  });
});

describe('an address with a scenario', () => {
  it('shows it, and what else it names of it; what is not understood is said', () => {
    const search = `?city=testville&place=what-if-1&whatif=${labLink.replace(' ', '+')},-nowhere`;
    const store = openedAt(search, { whatif: `${labLink},-nowhere` });
    const state = whatIfOf(store, noWords);
    addressFollowed(store, noWords);
    expect(store.getState().places.get('what-if-1')).toMatchObject({ name: { en: 'New lab' } });
    expect(store.getState().view).toMatchObject({ place: 'what-if-1', whatif: `${labLink},-nowhere` });
    expect(store.getState().session.notices).toEqual([{ type: 'unknown', keys: 'whatif=-nowhere' }]);
    expect(state.getState().scenarios[0].added).toHaveLength(1);
  });

  it('is followed back and forth, to the other scenario where it is that one', () => {
    const store = openedAt('?city=testville');
    const state = whatIfOf(store, noWords);
    placeProposed(store, lab);
    sideChosen(store, 1);
    const goTo = (whatif: string): void => {
      vi.stubGlobal('location', { search: `?city=testville&whatif=${encodeURIComponent(whatif)}`, hash: '' });
      store.setState(({ view }) => ({ view: { ...view, whatif }, how: 'address' }));
    };
    goTo(labLink);
    expect([state.getState().side, store.getState().places.size]).toEqual([0, 13]);
    goTo('-lorem-cafe');
    expect([state.getState().side, state.getState().scenarios[0].closed]).toEqual([0, ['lorem-cafe']]);
    goTo('');
    expect(store.getState().atlas).toBe(state.getState().base);
    expect(store.getState().how).toBe('address');
  });
});
