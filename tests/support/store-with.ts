import type { Atlas, Place } from '#domain/atlas.ts';
import { defaultConfig } from '#domain/config.ts';
import { readPreferences } from '#state/preferences/preferences.ts';
import type { Services } from '#state/services.ts';
import { type AtlasStore, makeStore, newSession, prepared } from '#state/store.ts';
import { emptyView, type View } from '#state/view.ts';
import { makeScenarioModule } from '#state/what-if/scenario-module.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

/** The words that a page would add for the search; none are needed here. */
export const noWords = (_: Place): string => '';

const missing = (name: string) => (): Promise<never> => Promise.reject(new Error(`This test has no ${name}.`));

/** The storage of the browser that a test runs in; null outside one. */
function storageOf(): Storage | null {
  return typeof window === 'undefined' ? null : window.localStorage;
}

/** Services of which only those are there that a test names. */
export const fakeServices = (given: Partial<Services> = {}): Services => ({
  loadCity: missing('loadCity'),
  geocode: null,
  streets: async () => [],
  checkPlace: missing('checkPlace'),
  sheetFields: missing('sheetFields'),
  stories: missing('stories'),
  readDrawing: missing('readDrawing'),
  scenarioModule: async () => makeScenarioModule(noWords),
  mapView: missing('mapView'),
  mapRenderer: missing('mapRenderer'),
  placeKeywords: noWords,
  storage: storageOf(),
  ...given,
});

/** A store of Testville or another city; `viewParts` are the fields that differ from the empty view. */
export function storeWith(
  viewParts: Partial<View> = {},
  atlas: Atlas = tinyCity(),
  services: Partial<Services> = {},
): AtlasStore {
  const view = { ...emptyView(atlas.city.id), ...viewParts };
  const state = {
    cities: [{ id: atlas.city.id, name: atlas.city.name }],
    config: defaultConfig,
    ...prepared(atlas, noWords),
    view,
    how: 'address' as const,
    session: newSession(view),
    preferences: readPreferences(null, ['en']),
    shortlists: new Map(),
    pageLanguage: 'en' as const,
  };
  return makeStore(state, fakeServices(services));
}
