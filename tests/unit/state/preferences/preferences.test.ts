import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appearanceChosen, languageChosen } from '#state/actions.ts';
import { cameraMoved, streetDetailToggled } from '#state/map-actions.ts';
import { preferredLanguage, readPreferences, storePreferences } from '#state/preferences/preferences.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';
import { storeWith } from '#tests/support/store-with.ts';

const untouched = { language: 'nb', appearance: 'auto', streetDetail: false, shortcuts: true };
const camera = { zoom: 14, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };

describe('the language one starts in', () => {
  it.each([
    [['nb-NO', 'en'], 'nb'],
    [['no'], 'nb'],
    [['nn-NO'], 'nb'],
    [['da-DK'], 'nb'],
    [['SV-se'], 'nb'],
    [['en-GB', 'nb'], 'en'],
    [['de-DE', 'nb-NO', 'en'], 'nb'],
    [['de-DE', 'fr'], 'en'],
    [['nbx'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('for who reads %j is %s', (spoken, language) => {
    expect(preferredLanguage(spoken)).toBe(language);
  });
});

describe('preferences', () => {
  it('are the device’s own until something was kept', () => {
    expect(readPreferences(new FakeStorage(), ['nb'])).toEqual(untouched);
  });

  it('come back as they were kept', () => {
    const [storage, store] = [new FakeStorage(), storeWith()];
    storePreferences(store, storage);
    languageChosen(store, 'nb');
    appearanceChosen(store, 'contrast');
    streetDetailToggled(store);
    expect(readPreferences(storage, ['en'])).toEqual({
      language: 'nb',
      appearance: 'contrast',
      streetDetail: true,
      shortcuts: true,
    });
  });

  it('are written when they change, and not when the map is moved or keeping has ended', () => {
    const [storage, store] = [new FakeStorage(), storeWith()];
    const stop = storePreferences(store, storage);
    cameraMoved(store, camera);
    expect(storage.writes).toBe(0);
    appearanceChosen(store, 'dark');
    expect(storage.writes).toBe(1);
    stop();
    appearanceChosen(store, 'light');
    expect(storage.writes).toBe(1);
  });

  it('are never trusted: whatever was kept, a language and an appearance come back', () => {
    const kept = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ language: fc.jsonValue(), appearance: fc.jsonValue(), streetDetail: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
      fc.constantFrom('null', '"x"', '[]', '{"language":"sv","appearance":"pink"}', '{"language":["nb"]}'),
    );
    fc.assert(
      fc.property(kept, (text) => {
        const storage = new FakeStorage();
        storage.getItem = () => text;
        const { language, appearance, streetDetail } = readPreferences(storage, ['de']);
        expect(['en', 'nb']).toContain(language);
        expect(['auto', 'light', 'dark', 'contrast']).toContain(appearance);
        expect([true, false]).toContain(streetDetail);
      }),
      sameCases,
    );
  });

  it('let street detail come from elsewhere only where exactly that was kept', () => {
    const storage = new FakeStorage();
    for (const kept of ['"yes"', '1', '"true"', 'null', '{}']) {
      storage.getItem = () => `{"streetDetail":${kept}}`;
      expect([kept, readPreferences(storage, ['nb']).streetDetail]).toEqual([kept, false]);
    }
  });

  it('last until the tab closes where the device refuses to keep them, or has no storage', () => {
    const [storage, store] = [new FakeStorage(), storeWith()];
    storage.refuses = true;
    expect(readPreferences(storage, ['nb'])).toEqual(untouched);
    expect(readPreferences(null, ['nb'])).toEqual(untouched);
    storePreferences(store, storage);
    storePreferences(store, null);
    appearanceChosen(store, 'dark');
    expect(store.getState().preferences.appearance).toBe('dark');
  });
});
