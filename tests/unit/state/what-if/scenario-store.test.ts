import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noChanges } from '#domain/what-if/scenario.ts';
import { linkOf } from '#domain/what-if/scenario-url.ts';
import { addressRead, placeChosen } from '#state/actions.ts';
import { knownOf, syncAddress } from '#state/address/address.ts';
import { format, parse } from '#state/address/view-codec.ts';
import { cityArrived } from '#state/city-actions.ts';
import { allReset } from '#state/search/filter-actions.ts';
import { atlasOf, facetCountsOf, placesOf, resultsOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { emptyView } from '#state/view.ts';
import { makeScenarioModule } from '#state/what-if/scenario-module.ts';
import {
  changeRemoved,
  placeClosedInScenario,
  placeProposed,
  scenarioCleared,
  scenariosNow,
  scenariosOpened,
  sideChosen,
  whatIfOf,
} from '#state/what-if/scenario-store.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';
import { noWords, storeWith } from '#tests/support/store-with.ts';

afterEach(() => vi.unstubAllGlobals());

const lab = { name: ' New\nlab ', category: 'makerspace_lab', offers: [], position: [0.1040000001, 50.094] } as const;
const labLink = '1:makerspace_lab:0.104:50.094::New lab';

/** All that is counted of what is on screen. */
const numbers = (store: AtlasStore) => {
  const { hits, offMap: withoutPlace, outside } = resultsOf(store.getState());
  return { hits, withoutPlace, outside, facets: facetCountsOf(store.getState()) };
};

/** The shown scenario as an address carries it. */
const linkNow = (store: AtlasStore): string | null => linkOf(store.getState().view.scenario ?? noChanges);

describe('a scenario of a store', () => {
  it('changes places, list and address in one step, and is taken back to the very atlas there was', () => {
    const store = storeWith();
    whatIfOf(store);
    const { atlas } = store.getState();
    const before = numbers(store);
    const steps: unknown[] = [];
    store.subscribe((state) => steps.push([linkNow(store), placesOf(state).size]));
    expect(placeProposed(store, lab)).toBe('what-if-1');
    placeClosedInScenario(store, 'lorem-cafe');
    expect(numbers(store).hits).toHaveLength(11);
    expect([store.getState().how, linkNow(store)]).toEqual(['push', `${labLink},-lorem-cafe`]);
    changeRemoved(store, 'what-if-1');
    changeRemoved(store, 'lorem-cafe');
    expect(atlasOf(store.getState())).toBe(atlas);
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
        whatIfOf(store);
        const { atlas, view } = store.getState();
        const before = numbers(store);
        const made = changes.map((each) => {
          if (typeof each !== 'string') return placeProposed(store, { ...lab, position: [each.lng, each.lat] });
          placeClosedInScenario(store, each);
          return each;
        });
        for (const id of isReversed ? made.toReversed() : made) changeRemoved(store, id);
        expect(atlasOf(store.getState())).toBe(atlas);
        expect(store.getState().view).toEqual(view);
        expect(numbers(store)).toEqual(before);
      }),
      { ...sameCases, numRuns: 60 },
    );
  });

  it('closes the page of a proposed place with it, and lets go of it as an origin and from the shortlist', () => {
    const store = storeWith();
    whatIfOf(store);
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
    placeProposed(store, lab);
    sideChosen(store, 1);
    expect(atlasOf(store.getState())).toBe(store.getState().atlas);
    expect(store.getState().view.scenario).toBeNull();
    placeClosedInScenario(store, 'lorem-cafe');
    expect(scenariosNow(store).map(({ id, added, closed }) => [id, added.length, closed])).toEqual([
      ['scenario-a', 1, []],
      ['scenario-b', 0, ['lorem-cafe']],
    ]);
    sideChosen(store, 0);
    expect(linkNow(store)).toBe(labLink);
    scenariosOpened(store, [{ id: 'a', title: {}, added: [], closed: ['fake-factory'] }]);
    expect(linkNow(store)).toBe('-fake-factory');
    expect(scenariosNow(store).map(({ id }) => id)).toEqual(['a', 'scenario-b']);
  });

  it('too large for an address stays on screen, and out of the address', () => {
    const store = storeWith();
    for (let i = 0; i < 11; i += 1) placeProposed(store, lab);
    expect(placesOf(store.getState()).size).toBe(23);
    expect([linkNow(store), format(store.getState().view)]).toEqual([null, '?city=testville']);
    addressRead(store, emptyView('testville'), []);
    expect(placesOf(store.getState()).size).toBe(23);
    placeChosen(store, 'lorem-cafe');
    expect(placesOf(store.getState()).size).toBe(23);
    changeRemoved(store, 'what-if-3');
    expect(linkNow(store)).toMatch(/^1:.*,2:.*,4:/);
  });

  it('stays when all filters are taken away, and is gone with its city', () => {
    const store = storeWith();
    const state = whatIfOf(store);
    placeProposed(store, lab);
    allReset(store);
    expect(placesOf(store.getState()).has('what-if-1')).toBe(true);
    const other = { ...tinyCity(), city: { ...tinyCity().city, id: 'elsewhere' } };
    cityArrived(store, other, [], null);
    expect(state.getState()).toMatchObject({ city: 'elsewhere', side: 0 });
    expect(scenariosNow(store)).toEqual([]);
    expect(atlasOf(store.getState())).toBe(other);
  });
});

describe('an address with a scenario', () => {
  it('shows it, and what else it names of it; what is not understood is said', () => {
    const search = `?city=testville&place=what-if-1&near=place:what-if-1&whatif=${labLink.replace(' ', '+')},-nowhere`;
    const scenarioModule = makeScenarioModule(noWords);
    const { view, unknown } = parse(search, '', knownOf({ ...storeWith().getState(), scenarioModule }));
    expect(unknown).toEqual(['whatif=-nowhere']);
    expect(view).toMatchObject({ place: 'what-if-1', near: { type: 'place', id: 'what-if-1' } });
    const store = storeWith(view);
    const { atlas } = store.getState();
    expect(atlasOf(store.getState())).toBe(atlas);
    store.setState({ scenarioModule });
    expect(placesOf(store.getState()).get('what-if-1')).toMatchObject({ name: { en: 'New lab' } });
    expect(store.getState().atlas).toBe(atlas);
    expect(store.getState().view).toEqual(view);
    const state = whatIfOf(store);
    expect(state.getState().scenarios[0].added).toHaveLength(1);
  });

  it('is named in full where what reads it cannot be fetched, and is shown without', () => {
    const { view, unknown } = parse(`?city=testville&whatif=-lorem-cafe`, '', knownOf(storeWith().getState()));
    expect([view, unknown]).toEqual([emptyView('testville'), ['whatif=-lorem-cafe']]);
  });

  it('that is gone back to is read with the module that it asks for', async () => {
    const store = storeWith();
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('location', { search: '?city=testville&whatif=-lorem-cafe', hash: '' });
    const stop = syncAddress(store, () => undefined);
    window.dispatchEvent(new Event('popstate'));
    await vi.waitFor(() => expect(placesOf(store.getState()).get('lorem-cafe')?.status).toBe('closed'));
    expect(store.getState()).toMatchObject({ how: 'address', session: { notices: [] } });
    stop();
  });

  it('is followed back and forth, to the other scenario where it is that one', () => {
    const store = storeWith();
    const state = whatIfOf(store);
    placeProposed(store, lab);
    sideChosen(store, 1);
    const known = knownOf({ ...store.getState(), scenarioModule: makeScenarioModule(noWords) });
    const goTo = (whatif: string): void =>
      addressRead(store, parse(`?city=testville&whatif=${encodeURIComponent(whatif)}`, '', known).view, []);
    goTo(labLink);
    expect([state.getState().side, placesOf(store.getState()).size]).toEqual([0, 13]);
    goTo('-lorem-cafe');
    expect([state.getState().side, state.getState().scenarios[0].closed]).toEqual([0, ['lorem-cafe']]);
    goTo('');
    expect(atlasOf(store.getState())).toBe(store.getState().atlas);
    expect(store.getState().how).toBe('address');
  });
});
