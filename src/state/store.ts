/** The store of the page: city, View and session, with the services, and how it is made. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas, Bounds, Place, Text } from '#domain/atlas.ts';
import type { Config } from '#domain/config.ts';
import type { Opening } from '#domain/hours/opening.ts';
import type { Fix, Locate, LocateNote } from '#domain/near/location-tracking.ts';
import type { Swap } from '#domain/needs/recommend.ts';
import { type PlaceIndex, placeIndex } from '#domain/search/place-index.ts';
import { type SearchIndex, searchIndex } from '#domain/search/search.ts';
import type { SubsetChoice } from '#domain/search/subset-choice.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { WrittenChanges } from '#domain/what-if/scenario.ts';
import type { Insets } from './insets.ts';
import type { Services } from './services.ts';
import type { Camera, Known, Near, View } from './view.ts';

/** A notice, shown in the current language until it is dismissed. */
export type Notice =
  | { type: 'unknown'; keys: string }
  | { type: 'faults'; count: number }
  | { type: 'said'; key: 'shared' | 'shareFailed' | 'latitudeFirst' }
  | { type: 'said'; key: 'liveFailed' | 'customFailed' | 'customRanges' | 'basemapMissing' };

export const faultNotices = (faults: number): Notice[] => (faults > 0 ? [{ type: 'faults', count: faults }] : []);

/** The basemap: the city's own data, tiles from another server, or an archive of the site. */
export type Basemap = 'embedded' | 'live' | 'custom';

/** The user's changes of the recommendations; they apply only to the recommendations they were made for. */
export interface RecommendationEdits {
  /** Those recommendations, by the key of their plan. */
  for: string;
  swaps: readonly Swap[];
  /** Place ids; null: the computed order. */
  order: readonly string[] | null;
}

/** Whether places are open now. */
export interface OpeningHours {
  /** By place id; a place of which nothing can be said is left out. */
  openings: ReadonlyMap<string, Opening>;
  /** The device's clock cannot be right, so that nothing is said to be open or closed. */
  isClockDoubted: boolean;
}

/** A form of the curator's desk, under `npm start` alone: the boundary of a district, the pilots of a place, a walk (null: a new one). */
export type DeskForm =
  | { type: 'boundary'; district: string }
  | { type: 'pilot'; place: string | null }
  | { type: 'walk'; walk: string | null };

/** The state that ends with the browser tab. */
export interface Session {
  /** The open tab of the panel. */
  tab: 'explore' | 'find' | 'saved' | 'present';
  /** The hovered place, in the list or on the map. */
  hovered: string | null;
  /** The place opened from the map by key, so that closing it returns the focus there. */
  openedOnMap: string | null;
  /** The last announcement, and its number. */
  announcement: { text: string; n: number };
  /** The viewport; null before the map has drawn. */
  viewport: { bounds: Bounds; zoom: number; camera: Camera } | null;
  map: 'loading' | 'idle' | 'failed' | 'unsupported';
  /** The position of the sheet on a small screen. */
  sheet: 'peek' | 'half' | 'full';
  /** The coincident places of a marker that was clicked. */
  coincident: readonly string[] | null;
  recommendationEdits: RecommendationEdits | null;
  /** The basemap shown, and those that failed since they were last requested. */
  basemap: Basemap;
  failedBasemaps: readonly Basemap[];
  /** The last origin found by name, and the name, null for the person's own position: an address has the coordinates only. */
  named: { near: Near & { type: 'point' }; name: string | null } | null;
  notices: readonly Notice[];
  load: { city: string; failed: string | null } | null;
  locate: Locate;
  /** What the device told when it was last asked for its position once; absent before. */
  here?: Fix;
  /** Whether the device is being asked for an origin, or what to say of its answer; absent before. */
  nearMe?: 'asking' | LocateNote | null;
  /** The last change of the shortlist that lost something, for undo. */
  undo: Undo | null;
  /** The compared places; null: as many of the shortlist as fit. */
  compared: readonly string[] | null;
  /** The layout before the comparison, to return to. */
  beforeComparing: View['view'];
  /** The form that tells whoever keeps the data of a place. */
  suggestion: { type: 'suggest' | 'sheet' } | { type: 'correct'; place: string } | DeskForm | null;
  /** The places of the view's subset, once computed; absent before the first one. */
  subset?: { of: SubsetChoice; ids: ReadonlySet<string> };
  /** Which places are open now; absent before the first evaluation. */
  hours?: OpeningHours;
  /** The insets of a slide; null or absent while none is shown. */
  slideInsets?: Insets | null;
}

/** A person's own list of places in one city, as this device keeps it. */
export interface Shortlist {
  /** In order. Some may name places that the data no longer holds: they may come back. */
  ids: readonly string[];
  /** By place id, also for places that are not on the list just now. */
  notes: ReadonlyMap<string, string>;
}

/** A change of the shortlist, and the list before it. */
export interface Undo {
  what: 'removed' | 'cleared' | 'forgotten' | 'kept' | 'taken' | 'joined';
  /** The place that was taken off the list. */
  place: string | null;
  shown: readonly string[];
  own: Shortlist;
}

/** The user's settings, which no link carries; stored by `preferences.ts`. */
export interface Preferences {
  language: Language;
  appearance: 'auto' | 'light' | 'dark' | 'contrast';
  /** Whether street detail may be requested from another server: switched on and off by a click. */
  streetDetail: boolean;
  /** Whether single-key shortcuts are on: users of speech input may need them off. */
  shortcuts: boolean;
}

/** The data of the city, and what is made of them once. */
export interface CityData {
  atlas: Atlas;
  places: ReadonlyMap<string, Place>;
  index: PlaceIndex;
  search: SearchIndex;
}

/** What reads the scenario of an address, and applies one to the data. */
export interface ScenarioModule {
  /** What an address may name when it has this `whatif`: what the scenario proposes too. */
  readonly read: NonNullable<Known['withScenario']>;
  /** The data with the changes; the same object for the same data and changes. */
  readonly apply: (data: CityData, changes: WrittenChanges) => CityData;
}

export interface State extends CityData {
  cities: readonly { id: string; name: Text }[];
  config: Config;
  /** Absent until there is a scenario, and its module has come. */
  scenarioModule?: ScenarioModule | undefined;
  view: View;
  /** How the last view came about, by which the address is pushed, replaced or left. */
  how: 'push' | 'replace' | 'address';
  session: Session;
  preferences: Preferences;
  /** The person's own lists, by city; `view.save` is the list that is shown. */
  shortlists: ReadonlyMap<string, Shortlist>;
  /** The language whose words are on screen. */
  pageLanguage: Language;
}

/** The state of a page or of one map, and what it can ask of the world outside. */
export type AtlasStore = StoreApi<State> & { readonly services: Services };

/** What is made of an atlas once, when it arrives. */
export function prepared(atlas: Atlas, words: (place: Place) => string): CityData {
  return {
    atlas,
    places: new Map(atlas.places.map((place) => [place.id, place])),
    index: placeIndex(atlas.places, words),
    search: searchIndex(atlas, words),
  };
}

export const newSession = (view: View, notices: readonly Notice[] = []): Session => ({
  tab: view.view === 'compare' ? 'saved' : view.near || view.need.length > 0 ? 'find' : 'explore',
  hovered: null,
  openedOnMap: null,
  announcement: { text: '', n: 0 },
  viewport: null,
  map: 'loading',
  // An embed shows its map, and the list on demand or where it has recommendations.
  sheet: view.embed && view.need.length === 0 ? 'peek' : 'half',
  coincident: null,
  recommendationEdits: null,
  basemap: 'embedded',
  failedBasemaps: [],
  named: null,
  notices,
  load: null,
  locate: { mode: 'off', fix: null, zoom: null, isHeld: false, note: null },
  undo: null,
  compared: null,
  beforeComparing: 'map',
  suggestion: null,
});

export const makeStore = (state: State, services: Services): AtlasStore =>
  Object.assign(
    createStore<State>()(() => state),
    { services },
  );
