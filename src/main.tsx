import '#look/fonts.css';
import 'virtual:colours.css';
import '#look/layers.css';
import { createRoot } from 'react-dom/client';
import type { Geocode } from '#domain/near/geocoding.ts';
import { inEveryLanguage } from '#domain/translation.ts';
import { languages } from '#domain/vocabulary.ts';
import { CityUnreadable, type Fault } from '#load/faults.ts';
import { fetchJson, readCities, readCity } from '#load/read-city.ts';
import { readConfig } from '#load/read-config.ts';
import { loadWords } from '#look/words.ts';
import { cityArrived, cityAsked, cityFailed, languageArrived, searchWordsArrived } from '#state/actions.ts';
import { cityInAddress, isEmbedInAddress, keepAddress, knownOf, viewInAddress } from '#state/address.ts';
import { drawingFile } from '#state/drawing/drawing-reader.ts';
import { keepShortlists, readShortlists } from '#state/shortlist/shortlist-storage.ts';
import { otherCity } from '#state/side-by-side/other-city.ts';
import { keepPreferences, readPreferences } from '#state/preferences.ts';
import { askedLanguageOf } from '#state/selectors.ts';
import { borrowedOf, type Ids, listArrived } from '#state/shortlist/shortlist-state.ts';
import { type AtlasStore, makeStore, type Notice, newSession, prepared } from '#state/store.ts';
import { StoryRoomContext } from '#state/stories/story-reader.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { GeocodeContext } from '#state/near/geocode-context.ts';
import { PlaceCheckContext } from '#state/contribute/place-check-context.ts';
import { searchWords } from '#ui/kit/place-keywords.ts';
import { App } from './app/app.tsx';

/** Where the site lies: every file of it is named from here. */
const base = import.meta.env.BASE_URL;

/** Brings the words of a language that is asked for, then shows it; without them the page stays as it is. */
function keepLanguage(store: AtlasStore): void {
  store.subscribe((state) => {
    const asked = askedLanguageOf(state);
    if (asked === state.spoken) return;
    loadWords(asked).then(
      () => {
        if (askedLanguageOf(store.getState()) === asked && store.getState().spoken !== asked)
          languageArrived(store, asked);
      },
      () => undefined,
    );
  });
}

/** The other languages come when the page has nothing better to do, so that places are found by their words too. */
async function bringOtherWords(store: AtlasStore): Promise<void> {
  const others = languages.filter((language) => language !== store.getState().spoken);
  await Promise.allSettled(others.map(loadWords));
  searchWordsArrived(store, searchWords);
}

/** The online search for addresses, read only when it is asked for the first time. */
const geocodeAt =
  (server: string): Geocode =>
  async (question, signal) => {
    const room = await import('#load/geocode.ts').catch(() => null);
    return room === null ? { type: 'fault', fault: 'offline' } : room.geocoder(server)(question, signal);
  };

/** The rules that a typed place is held against, read with the form. */
const bringPlaceCheck = async () => (await import('#load/place-faults.ts')).placeFaults;

/** What reads stories, fetched with the first one. */
const bringStories = async () => (await import('#load/read-story.ts')).storyRoom(base);
drawingFile.bring = async () => (await import('#load/read-drawing-file.ts')).readDrawing;
otherCity.read = async (id) => (await readCity(fetchJson, id, base)).atlas;

const faultNotices = (faults: readonly Fault[]): Notice[] => {
  for (const { file, feature, index, field, problem, mend } of faults) {
    // biome-ignore lint/suspicious/noConsole: the curator reads it here; the visitor is told only how much is missing
    console.warn(`${file}: ${feature ?? '?'} (${index ?? '?'}): ${field ?? ''}: ${problem}; ${mend}`);
  }
  return faults.length > 0 ? [{ type: 'faults', count: faults.length }] : [];
};

function storageOf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

async function start(page: HTMLElement): Promise<void> {
  const storage = isEmbedInAddress() ? null : storageOf();
  const preferences = readPreferences(storage, navigator.languages);
  const [config, named] = await Promise.all([readConfig(fetchJson, base), readCities(fetchJson, base)]);
  const cities = named.map(({ id, name }) => ({
    id,
    name: typeof name === 'string' ? inEveryLanguage(name) : name,
  }));
  const asked = cityInAddress();
  const first = cities.find(({ id }) => id === asked)?.id ?? cities[0]?.id;
  if (first === undefined) throw new Error('data/cities.json names no city: put one folder for each city into data/.');
  const { atlas, faults } = await readCity(fetchJson, first, base);
  const { view, notices } = viewInAddress(knownOf({ cities, atlas }));
  const spoken = askedLanguageOf({ view, preferences });
  await loadWords(spoken);
  const store = makeStore({
    cities,
    config,
    ...prepared(atlas, searchWords),
    view,
    how: 'address',
    session: newSession(view, [...faultNotices(faults), ...notices]),
    preferences,
    shortlists: readShortlists(storage),
    spoken,
  });

  const borrowed = new Map<string, Ids>();
  const readInto = async (id: string, isFromAddress: boolean): Promise<void> => {
    cityAsked(store, id);
    try {
      const next = await readCity(fetchJson, id, base);
      const read = isFromAddress ? viewInAddress(knownOf({ cities, atlas: next.atlas })) : null;
      const said = [...faultNotices(next.faults), ...(read?.notices ?? [])];
      // Going back, a list is the one that was left there, not the one of the moment the entry was made.
      const left = store.getState();
      borrowed.set(left.atlas.city.id, borrowedOf(left));
      const view = read && { ...read.view, save: borrowed.get(id) ?? [] };
      cityArrived(store, next.atlas, searchWords, said, view);
      listArrived(store);
    } catch (error) {
      cityFailed(store, id, error instanceof Error ? error.message : String(error));
    }
  };
  keepPreferences(store, storage);
  keepShortlists(store, storage, window);
  keepLanguage(store);
  keepAddress(store, (id) => void readInto(id, true));
  listArrived(store);
  createRoot(page).render(
    <StoreContext value={store}>
      <GeocodeContext value={config.geocoder && geocodeAt(config.geocoder.url)}>
        <PlaceCheckContext value={bringPlaceCheck}>
          <StoryRoomContext value={bringStories}>
            <App onCity={(id) => void readInto(id, false)} />
          </StoryRoomContext>
        </PlaceCheckContext>
      </GeocodeContext>
    </StoreContext>,
  );
  const bringTheRest = (): void => {
    void bringOtherWords(store);
    import('#offline/registration.ts').then(
      ({ keepOnDevice }) => keepOnDevice(store, base),
      () => undefined,
    );
  };
  if (document.readyState === 'complete') bringTheRest();
  else window.addEventListener('load', bringTheRest);
}

/** Said in every language, since nothing has been read yet that would say which. */
async function sayFailed(page: HTMLElement, error: unknown): Promise<void> {
  const note = document.createElement('div');
  note.className = 'start-failed';
  note.setAttribute('role', 'alert');
  for (const language of languages) {
    const words = await loadWords(language);
    const line = document.createElement('p');
    line.lang = language;
    line.textContent = words.cityFailed;
    note.append(line);
  }
  const reason = document.createElement('p');
  reason.lang = 'en';
  reason.textContent = error instanceof Error ? error.message : String(error);
  note.append(reason);
  page.replaceChildren(note);
  // biome-ignore lint/suspicious/noConsole: what nobody foresaw needs its stack
  if (!(error instanceof CityUnreadable)) console.error(error);
}

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page".');
// The shape of a panel would promise what an embed does not have.
if (isEmbedInAddress()) page.replaceChildren();
const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset['appearance'] = isDark ? 'dark' : 'light';
start(page).catch((error: unknown) => sayFailed(page, error));
