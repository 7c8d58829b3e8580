import { type Language, languages } from '#domain/vocabulary.ts';
import { readStored, writeStored } from '#state/device-storage.ts';
import type { AtlasStore, Preferences } from '#state/store.ts';

const key = 'shared-city-atlas';
const appearances = ['auto', 'light', 'dark', 'contrast'] as const;

/** Readers of these languages read Bokmål better than English. */
const readersOfBokmaal = ['no', 'nn', 'da', 'sv'];

/** The first of the browser's languages that the page has, or has a close relative of; else English. */
export function preferredLanguage(deviceLanguages: readonly string[]): Language {
  for (const tag of deviceLanguages) {
    const [primary = ''] = tag.toLowerCase().split('-');
    const found = languages.find((each) => each === primary);
    if (found) return found;
    if (readersOfBokmaal.includes(primary)) return 'nb';
  }
  return 'en';
}

/** The preferences stored on this device, validated. */
export const readPreferences = (storage: Storage | null, deviceLanguages: readonly string[]): Preferences =>
  readStored(storage, key, (value) => {
    const stored: Partial<Record<keyof Preferences, unknown>> = Object(value);
    return {
      language: languages.find((each) => each === stored.language) ?? preferredLanguage(deviceLanguages),
      appearance: appearances.find((each) => each === stored.appearance) ?? 'auto',
      streetDetail: stored.streetDetail === true,
      shortcuts: stored.shortcuts !== false,
    };
  });

/** Stores the preferences on every change. Where the device refuses, they last until the tab closes. */
export function storePreferences(store: AtlasStore, storage: Storage | null): () => void {
  return store.subscribe(({ preferences }, { preferences: before }) => {
    if (preferences !== before) writeStored(storage, key, preferences);
  });
}
