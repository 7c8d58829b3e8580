import { describe, expect, it } from 'vitest';
import { placeChosen } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { openedByKey } from '#state/opened-by-key.ts';
import { readPreferences, storePreferences } from '#state/preferences/preferences.ts';
import { shortcutsToggled } from '#state/preferences/shortcuts.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';
import { storeWith } from '#tests/support/store-with.ts';

describe('opened by key on the map', () => {
  it('one place is opened, and closing it leads back to the map', () => {
    const store = storeWith();
    openedByKey(store, ['lorem-cafe']);
    expect(store.getState()).toMatchObject({ view: { place: 'lorem-cafe' }, session: { openedOnMap: 'lorem-cafe' } });
    placeChosen(store, 'placeholder-library');
    expect(store.getState().session.openedOnMap).toBeNull();
  });

  it('several at one spot are listed, and none is opened', () => {
    const store = storeWith();
    openedByKey(store, ['lorem-cafe', 'placeholder-library']);
    const { view, session } = store.getState();
    expect([view.place, session.coincident, session.openedOnMap]).toEqual([
      null,
      ['lorem-cafe', 'placeholder-library'],
      null,
    ]);
  });

  it('nothing is opened where there is nothing', () => {
    const store = storeWith();
    const before = store.getState();
    openedByKey(store, []);
    expect(store.getState()).toBe(before);
  });
});

it('the same sentence said again is another one', () => {
  const store = storeWith();
  announce(store, 'Copied');
  const first = store.getState().session.announcement;
  announce(store, 'Copied');
  const second = store.getState().session.announcement;
  expect([first.text, second.text]).toEqual(['Copied', 'Copied']);
  expect(second.n).not.toBe(first.n);
});

it('keys of a letter are on until they are turned off, and the device remembers it', () => {
  const [storage, store] = [new FakeStorage(), storeWith()];
  storePreferences(store, storage);
  expect(readPreferences(storage, ['en']).shortcuts).toBe(true);
  shortcutsToggled(store);
  expect(readPreferences(storage, ['en']).shortcuts).toBe(false);
  shortcutsToggled(store);
  expect(readPreferences(storage, ['en']).shortcuts).toBe(true);
});
