import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addressRead, placeChosen, tabOpened } from '#state/actions.ts';
import { cityArrived } from '#state/city-actions.ts';
import { stepBack } from '#state/closing-actions.ts';
import {
  changeUndone,
  comparedChosen,
  comparedPlacesOf,
  compareOpened,
  listAnswered,
  longestNote,
  missingForgotten,
  missingIdsOf,
  mostCompared,
  noteWritten,
  savedMoved,
  savedPlacesOf,
  shortlistCleared,
} from '#state/shortlist/shortlist-actions.ts';
import {
  carryListThroughHistory,
  listArrived,
  placeSaved,
  placeToggled,
  placeUnsaved,
  questionOf,
  savedIdsOf,
  storedShortlistOf,
} from '#state/shortlist/shortlist-state.ts';
import { readShortlists, storeShortlists } from '#state/shortlist/shortlist-storage.ts';
import { borrowedOf } from '#state/shortlist/show-city.ts';
import type { AtlasStore } from '#state/store.ts';
import { emptyView, type View } from '#state/view.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';
import { storeWith } from '#tests/support/store-with.ts';

const [university, hospital, factory, hub, library, arena, cafe] = [
  'mock-university',
  'stub-hospital',
  'fake-factory',
  'sample-startup-hub',
  'placeholder-library',
  'example-energy-arena',
  'lorem-cafe',
] as const;

/** Testville as it opens: with a list kept on the device, and an address that may bring one. */
function opened(kept: readonly string[], said: Partial<View> = {}, notes: Readonly<Record<string, string>> = {}) {
  const store = storeWith(said);
  const own = { ids: kept, notes: new Map(Object.entries(notes)) };
  if (kept.length > 0 || own.notes.size > 0) store.setState({ shortlists: new Map([['testville', own]]) });
  listArrived(store);
  return store;
}

const shown = (store: AtlasStore) => savedIdsOf(store.getState());
const kept = (store: AtlasStore) => storedShortlistOf(store.getState()).ids;
const noteOn = (store: AtlasStore, id: string) => storedShortlistOf(store.getState()).notes.get(id);
const asked = (store: AtlasStore) => questionOf(store.getState());

describe('a place', () => {
  it('is saved at the end of the list, once, and taken off again; the view and what is kept are the same', () => {
    const store = opened([]);
    placeSaved(store, cafe);
    placeSaved(store, arena);
    placeSaved(store, cafe);
    expect(shown(store)).toEqual([cafe, arena]);
    expect(kept(store)).toEqual([cafe, arena]);
    placeToggled(store, cafe);
    placeToggled(store, hub);
    expect(shown(store)).toEqual([arena, hub]);
    expect(kept(store)).toEqual([arena, hub]);
    expect(asked(store)).toBeNull();
  });

  it('saved mends the address there is: a list is no place that one goes back from', () => {
    const store = opened([]);
    placeSaved(store, cafe);
    expect(store.getState().how).toBe('replace');
  });

  it('is moved to a position, and not beyond an end', () => {
    const store = opened([cafe, arena, hub]);
    savedMoved(store, hub, 1);
    expect(shown(store)).toEqual([cafe, hub, arena]);
    savedMoved(store, cafe, 9);
    expect(kept(store)).toEqual([hub, arena, cafe]);
    savedMoved(store, cafe, -3);
    expect(kept(store)).toEqual([cafe, hub, arena]);
    savedMoved(store, library, 0);
    expect(kept(store)).toEqual([cafe, hub, arena]);
  });

  it('moved anywhere keeps all the others in their order', () => {
    const ids = [university, hospital, factory, hub, library, arena, cafe];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids, { minLength: 1 }),
        fc.nat(),
        fc.integer({ min: -3, max: 9 }),
        (list, n, to) => {
          const store = opened(list);
          const id = list[n % list.length] ?? '';
          savedMoved(store, id, to);
          expect(shown(store).filter((each) => each !== id)).toEqual(list.filter((each) => each !== id));
          expect(shown(store).indexOf(id)).toBe(Math.min(list.length - 1, Math.max(0, to)));
        },
      ),
      sameCases,
    );
  });
});

describe('a note', () => {
  it('is kept with the person, never in the view', () => {
    const store = opened([cafe]);
    const { view } = store.getState();
    noteWritten(store, cafe, 'Ask for Kari.');
    expect(noteOn(store, cafe)).toBe('Ask for Kari.');
    expect(store.getState().view).toBe(view);
    noteWritten(store, cafe, '  ');
    expect(noteOn(store, cafe)).toBeUndefined();
  });

  it('has an end', () => {
    const store = opened([cafe]);
    noteWritten(store, cafe, 'a'.repeat(longestNote + 1));
    expect(noteOn(store, cafe)).toHaveLength(longestNote);
  });

  it('is still there when a place is saved again', () => {
    const store = opened([cafe], {}, { [cafe]: 'Ask for Kari.' });
    placeUnsaved(store, cafe);
    placeSaved(store, cafe);
    expect(noteOn(store, cafe)).toBe('Ask for Kari.');
  });
});

describe('one press loses nothing', () => {
  it('a place taken off comes back where it was', () => {
    const store = opened([cafe, arena, hub]);
    placeUnsaved(store, arena);
    expect(store.getState().session.undo).toMatchObject({ what: 'removed', place: arena });
    changeUndone(store);
    expect(shown(store)).toEqual([cafe, arena, hub]);
    expect(kept(store)).toEqual([cafe, arena, hub]);
    expect(store.getState().session.undo).toBeNull();
  });

  it('an emptied list comes back with its notes, and with those written since', () => {
    const store = opened([cafe, arena], {}, { [cafe]: 'Ask for Kari.' });
    shortlistCleared(store);
    expect([shown(store), kept(store), noteOn(store, cafe)]).toEqual([[], [], undefined]);
    noteWritten(store, hub, 'Later.');
    changeUndone(store);
    expect(kept(store)).toEqual([cafe, arena]);
    expect([noteOn(store, cafe), noteOn(store, hub)]).toEqual(['Ask for Kari.', 'Later.']);
  });

  it('what was done since is not undone with it', () => {
    const store = opened([cafe, arena]);
    placeUnsaved(store, arena);
    placeSaved(store, hub);
    changeUndone(store);
    expect(shown(store)).toEqual([cafe, hub]);
  });
});

describe('an address', () => {
  it('without a list shows the own one, so that a link one sends carries it', () => {
    const store = opened([cafe, arena]);
    expect(shown(store)).toEqual([cafe, arena]);
    expect(store.getState().how).toBe('replace');
    expect(asked(store)).toBeNull();
    expect(store.getState().session.tab).toBe('explore');
  });

  it('with the own list asks nothing', () => {
    const store = opened([cafe, arena], { save: [cafe, arena] });
    expect(asked(store)).toBeNull();
    expect(store.getState().session.tab).toBe('explore');
  });

  it.each([
    ['other places', [hub]],
    ['more places', [cafe, arena, hub]],
    ['another order', [arena, cafe]],
  ])('with %s shows them, opens the list, asks, and changes nothing that is kept', (_, save) => {
    const store = opened([cafe, arena], { save });
    expect(shown(store)).toEqual(save);
    expect(asked(store)).toEqual({ linked: save.length, own: 2 });
    expect(store.getState().session.tab).toBe('saved');
    expect(kept(store)).toEqual([cafe, arena]);
  });

  it('embedded in a page of somebody else’s shows no list of the person’s own', () => {
    expect(shown(opened([cafe], { embed: true }))).toEqual([]);
  });

  it('with a list, where none is kept, is kept from the first change on', () => {
    const store = opened([], { save: [hub, cafe] });
    expect(asked(store)).toEqual({ linked: 2, own: 0 });
    expect(kept(store)).toEqual([]);
    placeSaved(store, arena);
    expect(kept(store)).toEqual([hub, cafe, arena]);
    expect(asked(store)).toBeNull();
  });
});

describe('a borrowed list', () => {
  const borrowed = () => opened([cafe, arena], { save: [hub, cafe] });

  it('may be changed, and what is kept stays as it was', () => {
    const store = borrowed();
    placeSaved(store, library);
    savedMoved(store, library, 0);
    placeUnsaved(store, hub);
    expect(shown(store)).toEqual([library, cafe]);
    expect(kept(store)).toEqual([cafe, arena]);
    changeUndone(store);
    expect(shown(store)).toEqual([library, hub, cafe]);
    expect(kept(store)).toEqual([cafe, arena]);
  });

  it('is known as such until it is answered', () => {
    const store = borrowed();
    expect(borrowedOf(store.getState())).toEqual([hub, cafe]);
    listAnswered(store, 'taken');
    expect(borrowedOf(store.getState())).toEqual([]);
  });

  it('that has become empty gives way to the own one', () => {
    const store = borrowed();
    placeUnsaved(store, hub);
    placeUnsaved(store, cafe);
    expect(shown(store)).toEqual([cafe, arena]);
    expect(kept(store)).toEqual([cafe, arena]);
  });

  it.each([
    ['kept', [cafe, arena]],
    ['taken', [hub, cafe]],
    ['joined', [cafe, arena, hub]],
  ] as const)('is answered: %s; and the answer can be taken back', (answer, list) => {
    const store = borrowed();
    listAnswered(store, answer);
    expect(shown(store)).toEqual(list);
    expect(kept(store)).toEqual(list);
    expect(asked(store)).toBeNull();
    changeUndone(store);
    expect(shown(store)).toEqual([hub, cafe]);
    expect(kept(store)).toEqual([cafe, arena]);
    expect(asked(store)).toEqual({ linked: 2, own: 2 });
  });

  it('does not touch the notes', () => {
    const store = opened([cafe], { save: [hub] }, { [cafe]: 'Ask for Kari.' });
    noteWritten(store, hub, 'From Ola.');
    listAnswered(store, 'taken');
    expect([noteOn(store, cafe), noteOn(store, hub)]).toEqual(['Ask for Kari.', 'From Ola.']);
  });
});

describe('places that the data no longer holds', () => {
  const store = () => opened(['torn-down', cafe, 'moved-away'], {}, { 'torn-down': 'Was good.' });

  it('are not shown, but stay in what is kept, whatever is changed', () => {
    const now = store();
    expect(shown(now)).toEqual([cafe]);
    expect(missingIdsOf(now.getState())).toEqual(['torn-down', 'moved-away']);
    expect(asked(now)).toBeNull();
    placeSaved(now, hub);
    savedMoved(now, hub, 0);
    expect(kept(now)).toEqual([hub, cafe, 'torn-down', 'moved-away']);
  });

  it('go when the person says so, and can be had back', () => {
    const now = store();
    missingForgotten(now);
    expect(kept(now)).toEqual([cafe]);
    expect(noteOn(now, 'torn-down')).toBeUndefined();
    changeUndone(now);
    expect(kept(now)).toEqual(['torn-down', cafe, 'moved-away']);
    expect(noteOn(now, 'torn-down')).toBe('Was good.');
  });
});

describe('going about', () => {
  it('back and forward leave the list as it is', () => {
    const store = opened([cafe]);
    const stop = carryListThroughHistory(store);
    // The entry gone back to still names the list of then.
    addressRead(store, { ...emptyView('testville'), save: [hub] }, []);
    stop();
    expect(shown(store)).toEqual([cafe]);
    expect(store.getState().how).toBe('replace');
    expect(asked(store)).toBeNull();
  });

  it('each city has its own list, and none is carried into another', () => {
    const store = opened([cafe]);
    const { atlas } = store.getState();
    const elsewhere = { ...atlas, city: { ...atlas.city, id: 'elsewhere' } };
    cityArrived(store, elsewhere, [], null);
    listArrived(store);
    expect(shown(store)).toEqual([]);
    placeSaved(store, hub);
    cityArrived(store, atlas, [], null);
    listArrived(store);
    expect(shown(store)).toEqual([cafe]);
    expect([...store.getState().shortlists].map(([city, { ids }]) => [city, ids])).toEqual([
      ['testville', [cafe]],
      ['elsewhere', [hub]],
    ]);
  });

  it('the shortlist stays open behind a place, also when there is an origin', () => {
    const store = opened([cafe], { near: { type: 'point', lng: 0.1, lat: 50.1 } });
    tabOpened(store, 'saved');
    const before = store.getState().view;
    placeChosen(store, cafe);
    addressRead(store, before, []);
    expect(store.getState().session.tab).toBe('saved');
  });
});

describe('a comparison', () => {
  const all = [university, hospital, factory, hub, library, arena, cafe];
  const compared = (store: AtlasStore) => comparedPlacesOf(store.getState()).map(({ id }) => id);

  it('is of the first six, or of those that were chosen, in the order of the list', () => {
    const store = opened(all);
    expect(compared(store)).toEqual(all.slice(0, mostCompared));
    comparedChosen(store, [cafe, hospital]);
    expect(compared(store)).toEqual([hospital, cafe]);
    placeUnsaved(store, hospital);
    expect(compared(store)).toEqual([cafe]);
    comparedChosen(store, all);
    expect(compared(store)).toHaveLength(mostCompared - 1);
  });

  it('gives the same objects for the same state, so that nothing is drawn again', () => {
    const state = opened(all).getState();
    const compared = comparedPlacesOf(state);
    expect(savedPlacesOf(state)).not.toBe(compared);
    expect(comparedPlacesOf({ ...state })).toBe(compared);
    expect(savedPlacesOf(state)).toBe(savedPlacesOf({ ...state }));
    expect(questionOf(state)).toBe(questionOf({ ...state }));
    expect(missingIdsOf(state)).toBe(missingIdsOf({ ...state }));
  });

  it('is a layer of its own: closed first, and back to the layout from which it was opened', () => {
    const store = opened(all, { view: 'list', district: 'upper-testing' });
    compareOpened(store);
    compareOpened(store);
    expect(store.getState().view.view).toBe('compare');
    expect(store.getState().how).toBe('push');
    expect(stepBack(store)).toBe(true);
    expect(store.getState().view).toMatchObject({ view: 'list', district: 'upper-testing' });
  });

  it('that a link opened leads to the list and the map', () => {
    const store = opened([], { view: 'compare', save: [cafe, hub] });
    expect(store.getState().session.tab).toBe('saved');
    stepBack(store);
    expect(store.getState().view.view).toBe('map');
  });

  it('is left for a place that is opened from it', () => {
    const store = opened(all);
    compareOpened(store);
    placeChosen(store, cafe);
    expect(store.getState().view).toMatchObject({ view: 'map', place: cafe });
  });
});

describe('what is kept on the device', () => {
  const key = 'shared-city-atlas-shortlists';
  let storage: FakeStorage;
  beforeEach(() => {
    storage = new FakeStorage();
  });

  it('is read back as it was, lists and notes', () => {
    const store = opened([]);
    const stop = storeShortlists(store, storage, new EventTarget());
    placeSaved(store, cafe);
    placeSaved(store, hub);
    noteWritten(store, hub, 'Ask for “Kari” <b>');
    expect(readShortlists(storage)).toEqual(
      new Map([['testville', { ids: [cafe, hub], notes: new Map([[hub, 'Ask for “Kari” <b>']]) }]]),
    );
    stop();
    placeSaved(store, library);
    expect(readShortlists(storage).get('testville')?.ids).toEqual([cafe, hub]);
  });

  it('is not written for what does not change it', () => {
    const store = opened([cafe], { save: [hub, arena] });
    storeShortlists(store, storage, new EventTarget());
    placeChosen(store, cafe);
    placeUnsaved(store, hub);
    expect(storage.writes).toBe(0);
  });

  it.each([
    'nonsense',
    'null',
    '7',
    '"text"',
    '[]',
    '[["testville"]]',
    '{"testville":null}',
    '{"testville":{"ids":"lorem-cafe","notes":["a"]}}',
    '{"testville":{"ids":[1,null,{}],"notes":{"a":1,"b":null,"c":""}}}',
  ])('may be anything at all: %s', (text) => {
    storage.setItem(key, text);
    const list = readShortlists(storage).get('testville');
    expect(list?.ids ?? []).toEqual([]);
    expect([...(list?.notes.values() ?? [])].every((note) => typeof note === 'string')).toBe(true);
  });

  it('never throws, whatever is kept, and names each place once', () => {
    fc.assert(
      fc.property(fc.json(), fc.array(fc.string()), (text, ids) => {
        storage.setItem(key, text);
        expect(() => readShortlists(storage)).not.toThrow();
        storage.setItem(key, JSON.stringify({ testville: { ids: [...ids, ...ids, 3] } }));
        expect(readShortlists(storage).get('testville')?.ids).toEqual([...new Set(ids.filter((id) => id !== ''))]);
      }),
      sameCases,
    );
  });

  it('may be refused, and then lasts as long as the tab', () => {
    storage.refuses = true;
    expect(readShortlists(storage)).toEqual(new Map());
    expect(readShortlists(null)).toEqual(new Map());
    const store = opened([]);
    storeShortlists(store, storage, new EventTarget());
    placeSaved(store, cafe);
    expect(kept(store)).toEqual([cafe]);
  });

  describe('and changed in another tab', () => {
    /** Another tab keeps this, and the browser tells ours. */
    function inAnotherTab(page: EventTarget, ids: readonly string[], changed: string | null = key): void {
      storage.entries.set(key, JSON.stringify({ testville: { ids } }));
      page.dispatchEvent(Object.assign(new Event('storage'), { key: changed }));
    }

    it('is shown here, too, and not written back', () => {
      const [store, page] = [opened([cafe]), new EventTarget()];
      storeShortlists(store, storage, page);
      inAnotherTab(page, [cafe, hub]);
      expect(shown(store)).toEqual([cafe, hub]);
      expect(asked(store)).toBeNull();
      placeSaved(store, arena);
      expect(kept(store)).toEqual([cafe, hub, arena]);
      expect(storage.writes).toBe(1);
    });

    it('is not taken back by taking back what was done here', () => {
      const [store, page] = [opened([cafe, hub]), new EventTarget()];
      storeShortlists(store, storage, page);
      placeUnsaved(store, hub);
      inAnotherTab(page, [cafe, arena]);
      changeUndone(store);
      expect(kept(store)).toEqual([cafe, arena]);
    });

    it('does not take a borrowed list out of sight', () => {
      const [store, page] = [opened([cafe], { save: [hub] }), new EventTarget()];
      storeShortlists(store, storage, page);
      inAnotherTab(page, [cafe, arena]);
      expect(shown(store)).toEqual([hub]);
      expect(asked(store)).toEqual({ linked: 1, own: 2 });
    });

    it('is none of ours when it is something else', () => {
      const [store, page] = [opened([cafe]), new EventTarget()];
      storeShortlists(store, storage, page);
      inAnotherTab(page, [hub], 'something-else');
      expect(shown(store)).toEqual([cafe]);
    });
  });
});
