import { type Language, languages } from '#domain/vocabulary.ts';
import type { AtlasStore, Preferences } from './store.ts';

const key = 'shared-city-atlas';
const appearances = ['auto', 'light', 'dark', 'contrast'] as const;

/** Who reads one of these reads Bokmål better than English. */
const nearBokmaal = ['no', 'nn', 'da', 'sv'];

/** The first of a browser's languages that the page speaks, or is near to one of; English where there is none. */
export function preferredLanguage(spoken: readonly string[]): Language {
  for (const tag of spoken) {
    const [primary = ''] = tag.toLowerCase().split('-');
    const found = languages.find((each) => each === primary);
    if (found) return found;
    if (nearBokmaal.includes(primary)) return 'nb';
  }
  return 'en';
}

/** What was kept on this device. Storage may be refused or hold anything at all, so nothing of it is trusted. */
export function readPreferences(storage: Storage | null, spoken: readonly string[]): Preferences {
  let kept: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    kept = Object(JSON.parse(storage?.getItem(key) ?? '{}'));
  } catch {
    // Unreadable is the same as empty.
  }
  return {
    language: languages.find((each) => each === kept.language) ?? preferredLanguage(spoken),
    appearance: appearances.find((each) => each === kept.appearance) ?? 'auto',
    streetDetail: kept.streetDetail === true,
    shortcuts: kept.shortcuts !== false,
  };
}

/** Keeps the preferences as they change. A device that refuses keeps them until the tab closes. */
export function keepPreferences(store: AtlasStore, storage: Storage | null): () => void {
  return store.subscribe(({ preferences }, { preferences: before }) => {
    if (preferences === before) return;
    try {
      storage?.setItem(key, JSON.stringify(preferences));
    } catch {
      // Nothing depends on it being kept.
    }
  });
}
