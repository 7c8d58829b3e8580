import type { Atlas, Place } from '#domain/atlas.ts';
import { defaultConfig } from '#domain/config.ts';
import { readPreferences } from '#state/preferences.ts';
import { type AtlasStore, makeStore, newSession, prepared } from '#state/store.ts';
import { emptyView, type View } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

/** The words that a page would add for the search; none are needed here. */
export const noWords = (_: Place): string => '';

/** A store on Testville, or on another city, of whose view only what matters is said. */
export function storeWith(said: Partial<View> = {}, atlas: Atlas = tinyCity()): AtlasStore {
  const view = { ...emptyView(atlas.city.id), ...said };
  return makeStore({
    cities: [{ id: atlas.city.id, name: atlas.city.name }],
    config: defaultConfig,
    ...prepared(atlas, noWords),
    view,
    how: 'address',
    session: newSession(view),
    preferences: readPreferences(null, ['en']),
    shortlists: new Map(),
    spoken: 'en',
  });
}
