/** Starts the page: reads the first city, makes the one store and its services, and draws the app. */
import { createRoot } from 'react-dom/client';
import { nameAsText } from '#domain/translation.ts';
import { fetchJson, readCities } from '#load/read-city.ts';
import { readConfig } from '#load/read-config.ts';
import { loadWords } from '#look/words.ts';
import { languageArrived } from '#state/actions.ts';
import {
  cityInAddress,
  knownOf,
  mendedViewInAddress,
  scenarioModuleForAddress,
  syncAddress,
  tidyAddress,
} from '#state/address/address.ts';
import { readPreferences, storePreferences } from '#state/preferences/preferences.ts';
import { askedLanguageOf } from '#state/selectors.ts';
import { cityOpened } from '#state/shortlist/open-city.ts';
import { listArrived } from '#state/shortlist/shortlist-state.ts';
import { readShortlists, storeShortlists } from '#state/shortlist/shortlist-storage.ts';
import { type AtlasStore, faultNotices, makeStore, newSession, prepared } from '#state/store.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { App } from './app.tsx';
import { deviceStorage, makeDeskServices, makeServices } from './make-services.ts';

/** Loads the words of a requested language, then switches to it; without them the page keeps its language. */
function followLanguage(store: AtlasStore): void {
  store.subscribe((state) => {
    const asked = askedLanguageOf(state);
    if (asked === state.pageLanguage) return;
    loadWords(asked).then(
      () => {
        if (askedLanguageOf(store.getState()) === asked && store.getState().pageLanguage !== asked)
          languageArrived(store, asked);
      },
      () => undefined,
    );
  });
}

async function makeFirstStore(base: string): Promise<AtlasStore> {
  const [config, named, leftOut] = await Promise.all([
    readConfig(fetchJson, base),
    readCities(fetchJson, base),
    tidyAddress(),
  ]);
  // Only an address that was untangled says whether this is an embed.
  const storage = deviceStorage();
  const preferences = readPreferences(storage, navigator.languages);
  const services = import.meta.env.DEV ? makeDeskServices(base, config, storage) : makeServices(base, config, storage);
  const cities = named.map(({ id, name }) => ({ id, name: nameAsText(name) }));
  // An address without a city opens the first.
  const { firstCity } = config.site;
  cities.sort((a, b) => +(b.id === firstCity) - +(a.id === firstCity));
  const asked = cityInAddress();
  const first = (cities.find(({ id }) => id === asked) ?? cities[0])?.id ?? '';
  const [{ atlas, faults }, scenarioModule] = await Promise.all([
    services.loadCity(first),
    scenarioModuleForAddress(services),
  ]);
  const known = knownOf({ cities, atlas, scenarioModule });
  const { view, notices } = await mendedViewInAddress(known, atlas.city.bounds, leftOut);
  const pageLanguage = askedLanguageOf({ view, preferences });
  await loadWords(pageLanguage);
  const state = {
    cities,
    config,
    ...prepared(atlas, services.placeKeywords),
    scenarioModule,
    view,
    how: 'address' as const,
    session: newSession(view, [...faultNotices(faults), ...notices]),
    preferences,
    shortlists: readShortlists(storage),
    pageLanguage,
  };
  return makeStore(state, services);
}

/** @param base address of the site, to which all file paths are relative */
export async function start(page: HTMLElement, base: string): Promise<void> {
  const store = await makeFirstStore(base);
  storePreferences(store, store.services.storage);
  storeShortlists(store, store.services.storage, window);
  followLanguage(store);
  syncAddress(store, (id) => void cityOpened(store, id, 'address'));
  listArrived(store);
  createRoot(page).render(
    <StoreContext value={store}>
      <App />
    </StoreContext>,
  );
  const loadTheRest = (): void => {
    import('./after-load.ts').then(
      ({ afterLoad }) => afterLoad(store, base),
      () => undefined,
    );
  };
  if (document.readyState === 'complete') loadTheRest();
  else window.addEventListener('load', loadTheRest);
}
