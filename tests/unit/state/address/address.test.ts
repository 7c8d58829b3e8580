import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { areaLevelOf } from '#domain/coverage/coverage-known.ts';
import { firstCoverage } from '#domain/coverage/coverage-measures.ts';
import { addressRead, districtChosen, hovered, placeChosen, textTyped } from '#state/actions.ts';
import {
  cityInAddress,
  isEmbedInAddress,
  knownOf,
  linkTo,
  mendedViewInAddress,
  syncAddress,
  tidyAddress,
  viewInAddress,
} from '#state/address/address.ts';
import { cityArrived } from '#state/city-actions.ts';
import { cameraMoved } from '#state/map-actions.ts';
import { facetToggled } from '#state/search/filter-actions.ts';
import { emptyView } from '#state/view.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';
import { storeWith } from '#tests/support/store-with.ts';

const site = 'https://atlas.example/under/a/path/';
const known = knownOf(storeWith().getState());

interface Write {
  readonly how: 'push' | 'replace';
  readonly address: string;
  readonly at: number;
}

describe('what the data of a city know', () => {
  it('is a measure with its areas, and a strand or theme with its rule', async () => {
    const oslo = await shippedCity('oslo');
    const knownThere = knownOf({ cities: [{ id: 'oslo', name: {} }], atlas: oslo });
    const coverage = firstCoverage(oslo);
    if (!coverage) throw new Error('Oslo has no measure');
    const level = areaLevelOf(coverage.measure, oslo.areas);
    const [own, other] = [true, false].map((isOwn) => oslo.areas.find((area) => (area.level === level) === isOwn)?.id);
    const isKnown = (part: Partial<typeof coverage>): boolean => knownThere.isCoverage({ ...coverage, ...part });
    expect([isKnown({}), isKnown({ area: own ?? '' })]).toEqual([true, true]);
    expect([isKnown({ measure: 'wealth' }), isKnown({ area: 'nowhere' })]).toEqual([false, false]);
    if (other) expect(isKnown({ area: other })).toBe(false);
    const { strands, innovationThemes } = oslo.city;
    for (const [kind, aims] of [
      ['strand', strands],
      ['theme', innovationThemes],
    ] as const) {
      for (const { id, servedBy } of aims) expect(knownThere.isSubset({ kind, id })).toBe(servedBy !== undefined);
      expect(knownThere.isSubset({ kind, id: 'nowhere' })).toBe(false);
    }
  });
});

/** A tab's history, as far as a page can see it: entries, the one shown, and every write. */
function openTab(first: string) {
  const entries = [new URL(first, site)];
  let shown = 0;
  const writes: Write[] = [];
  const page = new EventTarget();
  const note = (how: Write['how'], address: string): URL => {
    writes.push({ how, address, at: Date.now() });
    return new URL(address, site);
  };
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', {
    get href() {
      return entries[shown]?.href;
    },
    get search() {
      return entries[shown]?.search;
    },
    get hash() {
      return entries[shown]?.hash;
    },
  });
  vi.stubGlobal('history', {
    pushState: (_data: unknown, _title: string, address: string) => {
      entries.splice(shown + 1, entries.length, note('push', address));
      shown += 1;
    },
    replaceState: (_data: unknown, _title: string, address: string) => {
      entries[shown] = note('replace', address);
    },
  });
  const go = (steps: number): void => {
    shown += steps;
    page.dispatchEvent(new Event('popstate'));
  };
  return {
    writes,
    addresses: () => entries.map(({ search, hash }) => search + hash),
    address: () => `${entries[shown]?.search}${entries[shown]?.hash}`,
    back: () => go(-1),
    forward: () => go(1),
    leave: () => page.dispatchEvent(new Event('pagehide')),
  };
}

/** A tab with Testville in it, and the cities it was asked to go to. */
function openAtlas(first = '?city=testville') {
  const tab = openTab(first);
  const store = storeWith(viewInAddress(known).view);
  const asked: string[] = [];
  const stop = syncAddress(store, (id) => asked.push(id));
  return { tab, store, asked, stop };
}

const cameraAt = (zoom: number) => ({ zoom, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a choice', () => {
  it('is a new entry in the history, at once', () => {
    const { tab, store } = openAtlas();
    placeChosen(store, 'stub-hospital');
    districtChosen(store, 'upper-testing');
    expect(tab.addresses()).toEqual([
      '?city=testville',
      '?city=testville&place=stub-hospital',
      '?city=testville&district=upper-testing',
    ]);
  });

  it('that chooses what is chosen already makes no entry', () => {
    const { tab, store } = openAtlas();
    placeChosen(store, 'stub-hospital');
    placeChosen(store, 'stub-hospital');
    hovered(store, 'mock-university');
    expect(tab.writes).toHaveLength(1);
  });

  it('leaves behind an entry that shows what it last showed', () => {
    const { tab, store } = openAtlas();
    textTyped(store, 'lab');
    vi.advanceTimersByTime(1000);
    textTyped(store, 'labo');
    cameraMoved(store, cameraAt(12));
    placeChosen(store, 'stub-hospital');
    vi.runAllTimers();
    expect(tab.addresses()).toEqual([
      '?city=testville&q=labo#12/50.1/0.1',
      '?city=testville&place=stub-hospital&q=labo',
    ]);
  });
});

describe('typing and moving the map', () => {
  it('mend the entry there is', () => {
    const { tab, store } = openAtlas();
    textTyped(store, 'c');
    textTyped(store, 'ca');
    cameraMoved(store, cameraAt(13));
    vi.runAllTimers();
    expect(tab.addresses()).toEqual(['?city=testville&q=ca#13/50.1/0.1']);
    expect(tab.writes.map(({ how }) => how)).toEqual(['replace']);
  });

  it('never write more than 100 times in any 30 seconds, and end with what is seen', () => {
    const { tab, store } = openAtlas();
    for (let step = 1; step <= 6000; step += 1) {
      cameraMoved(store, cameraAt(10 + (step % 500) / 100));
      if (step % 7 === 0) textTyped(store, `text ${step}`);
      vi.advanceTimersByTime(15);
    }
    vi.runAllTimers();
    const times = tab.writes.map(({ at }) => at);
    const mostIn30Seconds = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at < from + 30_000).length),
    );
    expect(mostIn30Seconds).toBeLessThanOrEqual(100);
    // Nor does the address lie for long: while things move it is mended twice a second at least.
    expect(tab.writes.length).toBeGreaterThan(6000 * 15 * (2 / 1000));
    expect(tab.address()).toBe(`?city=testville&q=text+5999#10/50.1/0.1`);
  });

  it('are written before the page is left', () => {
    const { tab, store } = openAtlas();
    textTyped(store, 'a');
    vi.advanceTimersByTime(0);
    textTyped(store, 'ab');
    tab.leave();
    expect(tab.address()).toBe('?city=testville&q=ab');
    const { length } = tab.writes;
    vi.runAllTimers();
    tab.leave();
    expect(tab.writes).toHaveLength(length);
  });
});

describe('back and forward', () => {
  it('read the view again and write nothing', () => {
    const { tab, store } = openAtlas();
    placeChosen(store, 'stub-hospital');
    facetToggled(store, 'category', 'library');
    const { length } = tab.writes;
    tab.back();
    expect(store.getState().view).toEqual({ ...emptyView('testville'), place: 'stub-hospital' });
    tab.back();
    expect(store.getState().view).toEqual(emptyView('testville'));
    tab.forward();
    tab.forward();
    expect(store.getState().view.category).toEqual(['library']);
    vi.runAllTimers();
    expect(tab.writes).toHaveLength(length);
  });

  it('do not write what was typed last over the entry that one went to', () => {
    const { tab, store } = openAtlas();
    placeChosen(store, 'stub-hospital');
    textTyped(store, 'late');
    const { length } = tab.writes;
    tab.back();
    vi.runAllTimers();
    expect(tab.writes).toHaveLength(length);
    expect(tab.addresses()).toEqual(['?city=testville', '?city=testville&place=stub-hospital']);
    expect(store.getState().view.q).toBe('');
  });

  it('to another city ask for it, and change nothing until it has come', () => {
    const { tab, store, asked } = openAtlas();
    store.setState({ cities: [...store.getState().cities, { id: 'elsewhere', name: { en: 'Elsewhere' } }] });
    const { atlas, view } = store.getState();
    cityArrived(store, { ...atlas, city: { ...atlas.city, id: 'elsewhere' } }, [], null);
    expect(tab.addresses()).toEqual(['?city=testville', '?city=elsewhere']);
    tab.back();
    expect(asked).toEqual(['testville']);
    expect(store.getState().view.city).toBe('elsewhere');
    cityArrived(store, atlas, [], view);
    expect(tab.addresses()).toEqual(['?city=testville', '?city=elsewhere']);
  });

  it('say once what the entry named in vain', () => {
    const { store } = openAtlas();
    addressRead(store, emptyView('testville'), [{ type: 'unknown', keys: 'place=gone' }]);
    expect(store.getState().session.notices).toEqual([{ type: 'unknown', keys: 'place=gone' }]);
  });
});

describe('the address', () => {
  it('is no longer kept once that has been ended', () => {
    const { tab, store, stop } = openAtlas();
    textTyped(store, 'a');
    stop();
    vi.runAllTimers();
    placeChosen(store, 'stub-hospital');
    tab.leave();
    expect(tab.writes).toEqual([]);
    tab.back();
    expect(store.getState().view.place).toBe('stub-hospital');
  });

  it('tells the city before any of it has been read', () => {
    openTab('?lang=nb&city=oxford');
    expect(cityInAddress()).toBe('oxford');
    openTab('');
    expect(cityInAddress()).toBeUndefined();
  });

  it.each([
    ['?city=OXFORD&embed=1', 'oxford', true],
    ['?city=Oxford.&amp;embed=1', 'oxford', true],
    ['?embed&city=oxford/', 'oxford', true],
    ['?EMBED=1&city=%22oxford%22', 'oxford', true],
    ['?city=oxford&embed=true', 'oxford', true],
    ['?city=oxford&embed=yes#top', 'oxford', true],
    ['?city=oxford&embed=0', 'oxford', false],
    ['?city=oxford', 'oxford', false],
  ])('tells from %s which city is asked for, and whether anything may be kept', async (link, city, isEmbed) => {
    openTab(link);
    await tidyAddress();
    expect([cityInAddress(), isEmbedInAddress()]).toEqual([city, isEmbed]);
  });

  it('is mended with the data of the city, in place, and says once what was lost', async () => {
    const mended = async (link: string) => {
      const tab = openTab(link);
      const leftOut = await tidyAddress();
      const { notices } = await mendedViewInAddress(known, storeWith().getState().atlas.city.bounds, leftOut);
      return [tab.address(), ...notices];
    };
    expect(await mended('?city=Testville&place=Stub%20Hospital')).toEqual(['?city=testville&place=stub-hospital']);
    expect(await mended('?city=testville&category=library|moat&lang=en&lang=sv')).toEqual([
      '?city=testville&lang=en&category=library',
      { type: 'unknown', keys: 'lang=sv, category=moat' },
    ]);
  });

  it('names what it did not understand in one notice', () => {
    openTab('?city=testville&place=gone&category=castle,library#here');
    expect(viewInAddress(known)).toEqual({
      view: { ...emptyView('testville'), category: ['library'] },
      notices: [{ type: 'unknown', keys: 'place=gone, category=castle, #here' }],
    });
  });

  it('as a link is whole, wherever the site lies', () => {
    openTab('?city=testville&place=stub-hospital#12/50.1/0.1');
    expect(linkTo({ ...emptyView('testville'), q: 'lab' })).toBe(`${site}?city=testville&q=lab`);
  });

  it('may name every district, place and station of the atlas, and no other', () => {
    expect([known.districts.size, known.places.size, known.stations.size]).toEqual([2, 12, 4]);
    expect(known.cities).toEqual(['testville']);
  });
});
