import { describe, expect, it } from 'vitest';
import { districtChosen, familyToggled, originChosen, placeChosen, sheetMoved } from '#state/actions.ts';
import { format } from '#state/address/view-codec.ts';
import { cityArrived } from '#state/city-actions.ts';
import { stepBack } from '#state/closing-actions.ts';
import { asEmbed, outsideEmbed } from '#state/embed/embed-view.ts';
import { embedBeside, insetsOfEmbed } from '#state/insets.ts';
import { isListOpen, isLocked, lockable } from '#state/locks.ts';
import {
  coincidentPlacesOpened,
  originCleared,
  originDragged,
  originPlaced,
  radiusChosen,
  stepFreeToggled,
  testArenasOpened,
} from '#state/map-actions.ts';
import { allReset, closedShown, facetToggled, filterDropped } from '#state/search/filter-actions.ts';
import { placeSaved } from '#state/shortlist/shortlist-state.ts';
import type { AtlasStore } from '#state/store.ts';
import { emptyView, type View } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { embedCode } from '#ui/share/embed-code.ts';

const station = { type: 'station', id: 'metro-middle' } as const;
const fixed = {
  embed: true,
  lock: lockable,
  district: 'west-quarter',
  category: ['test_arena'],
  near: station,
  within: { value: 900, unit: 'm' },
} as const satisfies Partial<View>;

const [district] = tinyCity().districts;
const [place] = tinyCity().places;
if (!district || !place) throw new Error('Testville has a district and a place');

/** Everything a press can lead to that touches a facet. */
const ways: readonly (readonly [string, (store: AtlasStore) => void])[] = [
  ['a facet is toggled', (store) => facetToggled(store, 'category', 'library')],
  ['a chosen facet is taken back', (store) => facetToggled(store, 'category', 'test_arena')],
  ['a family is pressed', (store) => familyToggled(store, 'make')],
  ['a theme is chosen', (store) => facetToggled(store, 'theme', 'food')],
  ['step-free is asked for', stepFreeToggled],
  ['closed places are asked for', closedShown],
  ['a filter is dropped', (store) => filterDropped(store, 'category')],
  ['the district is dropped', (store) => filterDropped(store, 'district')],
  ['everything is reset', allReset],
  ['all arenas are opened', testArenasOpened],
  ['a district is pressed', (store) => districtChosen(store, district.id)],
  ['the district is left', (store) => districtChosen(store, null)],
  ['another start is chosen', (store) => originChosen(store, { type: 'place', id: place.id })],
  ['the map is pressed for a start', (store) => originPlaced(store, [0.1, 50.1])],
  ['the pin is dragged', (store) => originDragged(store, [0.1, 50.1], true)],
  ['the start is forgotten', originCleared],
  ['the distance is changed', (store) => radiusChosen(store, { value: 200, unit: 'm' })],
];

describe('what the page around an embed has fixed', () => {
  it.each(ways)('stays as it is when %s', (_, press) => {
    const store = storeWith(fixed);
    const before = store.getState().view;
    press(store);
    const { view } = store.getState();
    for (const key of ['lock', 'embed', ...lockable] as const) expect([key, view[key]]).toEqual([key, before[key]]);
  });

  it.each(ways)('is nothing without a lock, and nothing outside an embed: %s', (_, press) => {
    for (const free of [{ lock: [] }, { embed: false }]) {
      const store = storeWith({ ...fixed, ...free });
      const before = format(store.getState().view);
      press(store);
      expect(format(store.getState().view)).not.toBe(before);
    }
  });

  it('leaves the rest free: all is reset but what is fixed', () => {
    const store = storeWith({ embed: true, lock: ['category'], category: ['library'], theme: ['food'], q: 'x' });
    allReset(store);
    expect(store.getState().view).toEqual({
      ...emptyView('testville'),
      embed: true,
      lock: ['category'],
      category: ['library'],
    });
  });

  it('keeps open what is open when a fixed district or start is pressed on the map', () => {
    for (const press of [
      (store: AtlasStore) => districtChosen(store, district.id),
      (store: AtlasStore) => originChosen(store, station),
      (store: AtlasStore) => originPlaced(store, [0.1, 50.1]),
    ]) {
      const store = storeWith({ embed: true, lock: ['district', 'near'], place: place.id });
      const before = store.getState();
      press(store);
      expect(store.getState()).toBe(before);
    }
  });

  it('can be that nothing is chosen', () => {
    const store = storeWith({ embed: true, lock: ['theme'] });
    facetToggled(store, 'theme', 'food');
    expect(store.getState().view.theme).toEqual([]);
  });

  it('is still fixed in another city', () => {
    const store = storeWith({ embed: true, lock: ['category'] });
    cityArrived(store, tinyCity(), [], null);
    expect(store.getState().view.lock).toEqual(['category']);
  });

  it('does not keep a place of another district from being opened', () => {
    const store = storeWith(fixed);
    placeChosen(store, place.id);
    expect(store.getState().view.place).toBe(place.id);
  });
});

describe('the list of an embed', () => {
  it('is closed at first, and opens by a press, for a place and for a spot', () => {
    const store = storeWith({ embed: true });
    expect(isListOpen(store.getState())).toBe(false);
    coincidentPlacesOpened(store, [place.id]);
    expect(isListOpen(store.getState())).toBe(true);
    expect(isListOpen(storeWith({ embed: true, place: place.id }).getState())).toBe(true);
    expect(isListOpen(storeWith({ embed: true, view: 'list' }).getState())).toBe(true);
  });

  it('is one layer: Escape leaves the place, then the list, then a district unless that is fixed', () => {
    const store = storeWith({ embed: true, district: district.id });
    sheetMoved(store, 'full');
    placeChosen(store, place.id);
    expect(stepBack(store)).toBe(true);
    expect([store.getState().view.place, isListOpen(store.getState())]).toEqual([null, true]);
    expect(stepBack(store)).toBe(true);
    expect([store.getState().view.district, isListOpen(store.getState())]).toEqual([district.id, false]);
    expect(stepBack(store)).toBe(true);
    expect(stepBack(store)).toBe(false);
    expect(stepBack(storeWith({ embed: true, district: district.id, lock: ['district'] }))).toBe(false);
  });

  it('lies beside the map where there is room, else over it; the map looks at what is left', () => {
    expect(insetsOfEmbed(640, true).left).toBe(embedBeside.list);
    expect(insetsOfEmbed(640, false).left).toBe(0);
    expect(insetsOfEmbed(320, true).left).toBe(0);
    const { top, bottom } = insetsOfEmbed(320, false);
    expect(240 - top - bottom).toBeGreaterThan(120);
  });

  it('saves nothing of the person', () => {
    const store = storeWith({ embed: true });
    placeSaved(store, place.id);
    expect([store.getState().view.save, store.getState().shortlists.size]).toEqual([[], 0]);
  });
});

describe('into an embed and out of it', () => {
  const seen: View = {
    ...emptyView('testville'),
    category: ['library'],
    save: [place.id],
    need: ['desk'],
    view: 'compare',
    camera: { zoom: 12, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 },
  };

  it('the view is the same, without the list of the person', () => {
    const shown = asEmbed(seen, { lock: ['category', 'theme'], lang: 'nb', appearance: 'dark' });
    expect(format(shown)).toBe(
      '?city=testville&lang=nb&category=library&need=desk&appearance=dark&embed=1&lock=category,theme#12/50.1/0.1',
    );
  });

  it('the way out leads to the same view with nothing fixed', () => {
    const out = outsideEmbed(asEmbed(seen, { lock: ['category'], lang: null, appearance: 'auto' }));
    expect(format(out)).toBe('?city=testville&category=library&need=desk#12/50.1/0.1');
    expect(isLocked(out, 'category')).toBe(false);
  });
});

describe('the code of a frame', () => {
  it('is one iframe that may ask for the position and comes when it is near', () => {
    const code = embedCode({ src: 'https://example.org/?a=1', title: 'Atlas', width: 640, height: 480 });
    expect(code).toBe(
      '<iframe src="https://example.org/?a=1" title="Atlas" width="640" height="480" style="border:0;max-width:100%"' +
        ' loading="lazy" allow="geolocation" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
    );
  });

  it('lets nothing out of its quotes', () => {
    const code = embedCode({ src: 'https://e.org/?a=1&b="x"', title: '"><script>\'&lt;', width: '100%', height: 1 });
    expect(code).toContain('src="https://e.org/?a=1&amp;b=&quot;x&quot;"');
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;\'&amp;lt;"');
    expect(code).toContain('width="100%"');
  });
});
