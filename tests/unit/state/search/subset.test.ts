import { describe, expect, it } from 'vitest';
import { subsetFound } from '#state/search/subset.ts';
import { resultsOf } from '#state/selectors.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';

const subset = { kind: 'figure', id: 'near-station' } as const;
const [first, second] = tinyCity().districts;
const [place] = tinyCity().places.filter(({ district }) => district === first?.id);

describe('a subset of the places', () => {
  it('is the only one in the list once it is found, also where the address is read anew', () => {
    const store = storeWith({ subset });
    const all = resultsOf(store.getState()).hits.length;
    subsetFound(store, subset, new Set(['fake-factory']));
    const ids = () => resultsOf(store.getState()).hits.map((hit) => hit.place.id);
    expect([all > 1, ids()]).toEqual([true, ['fake-factory']]);
    store.setState(({ view }) => ({ view: { ...view, subset: { ...subset } } }));
    expect(ids()).toEqual(['fake-factory']);
    store.setState(({ view }) => ({ view: { ...view, subset: { ...subset, id: 'near-tram' } } }));
    expect(ids()).toHaveLength(all);
  });

  it('that never was is left out and named once', () => {
    const store = storeWith({ district: first?.id ?? null, subset });
    subsetFound(store, subset, null);
    const { view, how, session } = store.getState();
    expect([view.subset, how]).toEqual([null, 'replace']);
    expect(session.notices).toEqual([{ type: 'unknown', keys: 'show=figure:near-station' }]);
  });

  it('of a district that was left goes without a word', () => {
    const store = storeWith({ district: first?.id ?? null, subset });
    subsetFound(store, subset, new Set(place ? [place.id] : []));
    store.setState(({ view }) => ({ view: { ...view, district: second?.id ?? null } }));
    subsetFound(store, subset, null);
    expect([store.getState().view.subset, store.getState().session.notices]).toEqual([null, []]);
  });
});
