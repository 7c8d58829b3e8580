import { describe, expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import type { Category } from '#domain/vocabulary.ts';
import { categories, defaultStatuses, families, familyOf } from '#domain/vocabulary.ts';
import {
  addressRead,
  appearanceChosen,
  districtChosen,
  familyToggled,
  hovered,
  languageChosen,
  originChosen,
  originFound,
  placeChosen,
  sheetMoved,
  tabOpened,
  textTyped,
} from '#state/actions.ts';
import { cityArrived, cityAsked, placeKeywordsArrived } from '#state/city-actions.ts';
import { placeClosed, stepBack } from '#state/closing-actions.ts';
import {
  cameraMoved,
  coincidentPlacesOpened,
  noticeDismissed,
  noticeShown,
  originCleared,
  originDragged,
  originPlaced,
  radiusChosen,
  stepFreeToggled,
  viewportChanged,
} from '#state/map-actions.ts';
import { nameOfPoint } from '#state/near/origin-name.ts';
import { allReset, closedShown, facetToggled, filterDropped } from '#state/search/filter-actions.ts';
import { resultsOf } from '#state/selectors.ts';
import type { AtlasStore, Notice } from '#state/store.ts';
import { emptyView, type View } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';

const viewOf = (store: AtlasStore): View => store.getState().view;
const sessionOf = (store: AtlasStore) => store.getState().session;
const camera = { zoom: 15, lat: 50.11, lng: 0.094, bearing: 0, pitch: 0 };
const here = { type: 'point', lng: 0.1, lat: 50.1 } as const;

/** Everything that can be asked at once. */
const asked: Partial<View> = {
  district: 'upper-testing',
  q: 'lab',
  category: ['library'],
  theme: ['food'],
  offer: ['desk'],
  audience: ['startups'],
  kind: ['digital'],
  status: ['closed'],
  stepfree: true,
  near: here,
  within: { value: 500, unit: 'm' },
  sort: 'name',
};

describe('a place', () => {
  it('is opened as a choice, and closed again, with everything else as it was', () => {
    const store = storeWith({ district: 'upper-testing', category: ['hospital'] });
    placeChosen(store, 'stub-hospital');
    expect(store.getState().how).toBe('push');
    expect(viewOf(store)).toEqual({
      ...emptyView('testville'),
      district: 'upper-testing',
      category: ['hospital'],
      place: 'stub-hospital',
    });
    placeClosed(store);
    expect(viewOf(store)).toMatchObject({ district: 'upper-testing', place: null });
  });

  it('in sight of a map moved by hand is opened where it stands; any other lets the map go there', () => {
    const store = storeWith({ camera });
    placeChosen(store, 'stub-hospital');
    expect(viewOf(store).camera).toBeNull();

    cameraMoved(store, camera);
    viewportChanged(store, { bounds: [0.09, 50.1, 0.098, 50.12], zoom: 15, camera });
    placeChosen(store, 'stub-hospital');
    expect(viewOf(store).camera).toEqual(camera);

    placeChosen(store, 'placeholder-library');
    expect(viewOf(store).camera).toBeNull();
  });

  it('seen from far off, or at the edge of the map, lets the map go there', () => {
    const store = storeWith({ camera });
    viewportChanged(store, { bounds: [0.09, 50.1, 0.098, 50.12], zoom: 12, camera });
    placeChosen(store, 'stub-hospital');
    expect(viewOf(store).camera).toBeNull();
    cameraMoved(store, camera);
    viewportChanged(store, { bounds: [0.0935, 50.1, 0.12, 50.12], zoom: 15, camera });
    placeChosen(store, 'stub-hospital');
    expect(viewOf(store).camera).toBeNull();
  });

  it('shows itself: a sheet that was down comes half up, the list of a spot closes', () => {
    const store = storeWith();
    sheetMoved(store, 'peek');
    coincidentPlacesOpened(store, ['fake-factory', 'sample-startup-hub']);
    placeChosen(store, 'fake-factory');
    expect(sessionOf(store)).toMatchObject({ sheet: 'half', coincident: null });
    sheetMoved(store, 'full');
    placeChosen(store, 'sample-startup-hub');
    expect(sessionOf(store).sheet).toBe('full');
  });
});

describe('one step back', () => {
  it('closes the spot, then the place, then the district, and then there is none', () => {
    const store = storeWith({ district: 'upper-testing', place: 'fake-factory' });
    coincidentPlacesOpened(store, ['fake-factory', 'sample-startup-hub']);
    expect(stepBack(store)).toBe(true);
    expect([sessionOf(store).coincident, viewOf(store).place]).toEqual([null, 'fake-factory']);
    expect(stepBack(store)).toBe(true);
    expect([viewOf(store).place, viewOf(store).district]).toEqual([null, 'upper-testing']);
    expect(stepBack(store)).toBe(true);
    expect(viewOf(store)).toEqual(emptyView('testville'));
    const before = store.getState();
    expect(stepBack(store)).toBe(false);
    expect(store.getState()).toBe(before);
  });
});

describe('a district', () => {
  it('opens in Explore, closes the place and lets the map go there', () => {
    const store = storeWith({ place: 'fake-factory', camera, near: here });
    districtChosen(store, 'upper-testing');
    expect(viewOf(store)).toMatchObject({ district: 'upper-testing', place: null, camera: null });
    expect(sessionOf(store).tab).toBe('explore');
  });
});

describe('filters', () => {
  it('are put on and taken off one by one', () => {
    const store = storeWith();
    facetToggled(store, 'category', 'library');
    facetToggled(store, 'category', 'hospital');
    expect(viewOf(store).category).toEqual(['library', 'hospital']);
    facetToggled(store, 'category', 'library');
    expect(viewOf(store).category).toEqual(['hospital']);
    stepFreeToggled(store);
    expect(viewOf(store).stepfree).toBe(true);
    stepFreeToggled(store);
    expect(viewOf(store).stepfree).toBe(false);
  });

  it('of status are never none: the last one taken off brings back the default', () => {
    const store = storeWith();
    for (const status of defaultStatuses) facetToggled(store, 'status', status);
    expect(viewOf(store).status).toEqual(defaultStatuses);
    expect(resultsOf(store.getState()).hits).toHaveLength(11);
  });

  it.each(families)('of the family %s are all its categories: put on, and taken off again', (family) => {
    const others = categories.filter((category) => familyOf(category) !== family).slice(0, 2);
    const own = categories.filter((category) => familyOf(category) === family);
    const store = storeWith({ category: others });
    familyToggled(store, family);
    expect(viewOf(store).category.toSorted()).toEqual([...others, ...own].toSorted());
    familyToggled(store, family);
    expect(viewOf(store).category).toEqual(others);
  });

  it('of a family half chosen choose the rest', () => {
    const store = storeWith({ category: ['library'] });
    familyToggled(store, 'meet');
    expect(viewOf(store).category).toEqual(['meeting_place', 'library', 'social_enterprise']);
  });

  it.each([
    ['text', { q: '' }],
    ['category', { category: [] }],
    ['theme', { theme: [] }],
    ['offer', { offer: [] }],
    ['audience', { audience: [] }],
    ['kind', { kind: [] }],
    ['status', { status: defaultStatuses }],
    ['stepFree', { stepfree: false }],
    ['radius', { within: null }],
    ['district', { district: null }],
  ] as const)('are dropped one at a time: %s', (filter, left) => {
    const store = storeWith(asked);
    filterDropped(store, filter);
    expect(viewOf(store)).toEqual({ ...emptyView('testville'), ...asked, ...left });
  });

  it('are all reset together; language, looks, shortlist and where one stands stay', () => {
    const kept = { lang: 'nb', appearance: 'dark', basemap: 'embedded', save: ['stub-hospital'], camera } as const;
    const store = storeWith({ ...asked, ...kept, place: 'fake-factory' });
    allReset(store);
    expect(viewOf(store)).toEqual({ ...emptyView('testville'), ...kept });
  });

  it('show closed places beside the others when asked to', () => {
    const store = storeWith();
    closedShown(store);
    expect(resultsOf(store.getState()).hits).toHaveLength(12);
  });
});

describe('the text', () => {
  it('is a nudge, not a choice, and may end in a space while one types', () => {
    const store = storeWith();
    textTyped(store, '  café ');
    expect([viewOf(store).q, store.getState().how]).toEqual(['café ', 'replace']);
  });
});

describe('the start of a search', () => {
  it('comes with a distance the first time, so that there is something to see', () => {
    const store = storeWith({ q: 'middle', place: 'fake-factory', camera });
    originChosen(store, { type: 'station', id: 'metro-middle' });
    expect(viewOf(store)).toEqual({
      ...emptyView('testville'),
      near: { type: 'station', id: 'metro-middle' },
      within: { value: 1000, unit: 'm' },
    });
    expect(sessionOf(store).tab).toBe('find');
  });

  it('keeps the distance that was chosen before', () => {
    const store = storeWith({ within: { value: 10, unit: 'min' } });
    originChosen(store, { type: 'place', id: 'stub-hospital' });
    expect(viewOf(store).within).toEqual({ value: 10, unit: 'min' });
    originPlaced(store, [0.1, 50.1]);
    expect(viewOf(store).within).toEqual({ value: 10, unit: 'min' });
  });

  it('put on the map by hand leaves the map where it is; found in words it lets the map go there', () => {
    const store = storeWith({ camera });
    originPlaced(store, [0.123456789, 50.1]);
    expect(viewOf(store)).toMatchObject({
      near: { type: 'point', lng: 0.12346, lat: 50.1 },
      within: { value: 1000, unit: 'm' },
      camera,
    });
    originPlaced(store, [0.1, 50.1], 'look');
    expect(viewOf(store).camera).toBeNull();
  });

  it('while dragged is a nudge, and a choice where it is let go', () => {
    const store = storeWith({ near: here });
    originDragged(store, [0.11, 50.11], false);
    expect([viewOf(store).near, store.getState().how]).toEqual([{ type: 'point', lng: 0.11, lat: 50.11 }, 'replace']);
    originDragged(store, [0.12, 50.12], true);
    expect(store.getState().how).toBe('push');
  });

  it('forgotten takes the distance and the order by distance with it', () => {
    const store = storeWith({ near: here, within: { value: 500, unit: 'm' }, sort: 'distance', q: 'lab' });
    originCleared(store);
    expect(viewOf(store)).toEqual({ ...emptyView('testville'), q: 'lab' });
  });

  it('has a distance that may be none', () => {
    const store = storeWith({ near: here });
    radiusChosen(store, { value: 5, unit: 'min' });
    expect([viewOf(store).within, store.getState().how]).toEqual([{ value: 5, unit: 'min' }, 'replace']);
    radiusChosen(store, null, 'push');
    expect([viewOf(store).within, store.getState().how]).toEqual([null, 'push']);
  });
});

describe('a start found by words', () => {
  it('is a point that comes with a distance, and the map goes there', () => {
    const camera = { zoom: 15, lat: 50.11, lng: 0.094, bearing: 0, pitch: 0 };
    const store = storeWith({ q: 'somewhere', place: 'lorem-cafe', camera });
    originFound(store, [0.123456789, 50.1], 'Some Street 7');
    expect(viewOf(store)).toMatchObject({
      near: { type: 'point', lng: 0.12346, lat: 50.1 },
      within: { value: 1000, unit: 'm' },
      q: '',
      place: null,
      camera: null,
    });
    expect(store.getState().session.tab).toBe('find');
  });

  it('keeps its name for as long as one starts there', () => {
    const store = storeWith();
    expect(nameOfPoint(store.getState())).toBeNull();
    originFound(store, [0.1, 50.1], 'Some Street 7');
    expect(nameOfPoint(store.getState())).toBe('Some Street 7');
    radiusChosen(store, { value: 500, unit: 'm' });
    expect(nameOfPoint(store.getState())).toBe('Some Street 7');
    for (const elsewhere of [[0.1001, 50.1] as const, [0.1, 50.1001] as const]) {
      originDragged(store, elsewhere, true);
      expect(nameOfPoint(store.getState())).toBeNull();
    }
    originCleared(store);
    expect(nameOfPoint(store.getState())).toBeNull();
  });
});

describe('the map', () => {
  it('moved by hand is remembered as a nudge', () => {
    const store = storeWith();
    cameraMoved(store, camera);
    expect([viewOf(store).camera, store.getState().how]).toEqual([camera, 'replace']);
  });

  it('pointing at the same place again changes nothing', () => {
    const store = storeWith();
    hovered(store, 'stub-hospital');
    const before = store.getState();
    hovered(store, 'stub-hospital');
    expect(store.getState()).toBe(before);
  });
});

describe('the doors', () => {
  it('close the place that stands in them', () => {
    const store = storeWith({ place: 'stub-hospital', q: 'lab' });
    tabOpened(store, 'find');
    expect([sessionOf(store).tab, viewOf(store).place, viewOf(store).q]).toEqual(['find', null, 'lab']);
    const { view } = store.getState();
    tabOpened(store, 'explore');
    expect(viewOf(store)).toBe(view);
  });
});

describe('another city', () => {
  it('keeps language and looks, but none of the filters', () => {
    const kept = { lang: 'nb', appearance: 'contrast', basemap: 'embedded', embed: true } as const;
    const store = storeWith({ ...asked, ...kept, place: 'stub-hospital', save: ['stub-hospital'], camera });
    const { atlas } = store.getState();
    cityAsked(store, 'elsewhere');
    sheetMoved(store, 'full');
    const elsewhere = { ...atlas, city: { ...atlas.city, id: 'elsewhere' }, places: atlas.places.slice(0, 3) };
    cityArrived(store, elsewhere, [{ type: 'faults', count: 1 }], null);
    const state = store.getState();
    expect(state.view).toEqual({ ...emptyView('elsewhere'), ...kept });
    expect(state.how).toBe('push');
    expect([state.places.size, resultsOf(state).hits.length]).toEqual([3, 3]);
    expect(state.session).toMatchObject({ load: null, sheet: 'full', notices: [{ type: 'faults', count: 1 }] });
  });

  it('reached by its address shows what the address says and writes nothing', () => {
    const store = storeWith();
    const view = { ...emptyView('testville'), near: here };
    cityArrived(store, store.getState().atlas, [], view);
    expect(store.getState()).toMatchObject({ view, how: 'address', session: { tab: 'find' } });
  });
});

describe('the address', () => {
  it('that changed is taken as it is, and opens the door that it needs', () => {
    const store = storeWith();
    addressRead(store, { ...emptyView('testville'), near: here }, []);
    expect(store.getState()).toMatchObject({ how: 'address', session: { tab: 'find' } });
    addressRead(store, emptyView('testville'), []);
    expect(sessionOf(store).tab).toBe('find');
  });
});

describe('the person’s own choices', () => {
  it('of language are kept with the person and stand in the link', () => {
    const store = storeWith();
    languageChosen(store, 'nb');
    expect(store.getState()).toMatchObject({ preferences: { language: 'nb' }, view: { lang: 'nb' }, how: 'replace' });
  });

  it('of looks are kept with the person, and a link that asked for others no longer does', () => {
    const store = storeWith({ appearance: 'light' });
    appearanceChosen(store, 'dark');
    expect(store.getState()).toMatchObject({ preferences: { appearance: 'dark' }, view: { appearance: 'auto' } });
  });
});

describe('what is said once', () => {
  it('is there until dismissed, and of one kind at a time', () => {
    const store = storeWith();
    const first: Notice = { type: 'said', key: 'shared' };
    noticeShown(store, { type: 'faults', count: 2 });
    noticeShown(store, first);
    noticeShown(store, { type: 'said', key: 'shareFailed' });
    expect(sessionOf(store).notices).toEqual([
      { type: 'faults', count: 2 },
      { type: 'said', key: 'shareFailed' },
    ]);
    const [faults] = sessionOf(store).notices;
    if (faults) noticeDismissed(store, faults);
    expect(sessionOf(store).notices).toEqual([{ type: 'said', key: 'shareFailed' }]);
  });
});

describe('more words to search by', () => {
  it('find places by them and leave the view as it is', () => {
    let keywords: Partial<Record<Category, string>> = {};
    const placeKeywords = ({ category }: Place): string => keywords[category] ?? '';
    const store = storeWith({ q: 'bokplass' }, tinyCity(), { placeKeywords });
    const { view } = store.getState();
    expect(resultsOf(store.getState()).hits).toEqual([]);
    keywords = { library: 'bokplass' };
    placeKeywordsArrived(store);
    expect(resultsOf(store.getState()).hits.map(({ place }) => place.id)).toEqual(['placeholder-library']);
    expect(store.getState().view).toBe(view);
  });
});
