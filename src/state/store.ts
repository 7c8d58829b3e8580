import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas, Bounds, Place, Text } from '#domain/atlas.ts';
import type { Config } from '#domain/config.ts';
import type { Swap } from '#domain/needs/recommend.ts';
import { type PlaceIndex, placeIndex } from '#domain/search/place-index.ts';
import { type SearchIndex, searchIndex } from '#domain/search/search.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Insets } from './insets.ts';
import type { Locate } from '#state/near/locate.ts';
import type { Camera, Near, View } from './view.ts';

/** A thing said once to the person, in words of the current language, until it is dismissed. */
export type Notice =
  | { type: 'unknown'; keys: string }
  | { type: 'faults'; count: number }
  | { type: 'said'; key: 'shared' | 'shareFailed' }
  | { type: 'said'; key: 'liveFailed' | 'customFailed' | 'customRanges' };

/** What the map is drawn on: the city's own data, tiles from a server elsewhere, or an archive of the deployer's. */
export type Ground = 'embedded' | 'live' | 'custom';

/** What a hand changed of the doors; it holds only for the doors it was made for. */
export interface DoorEdits {
  /** Those doors, by the key that `doorsOf` gives them. */
  for: string;
  swaps: readonly Swap[];
  /** Place ids; null: as they were worked out. */
  order: readonly string[] | null;
}

/** What dies with the tab. */
export interface Session {
  /** Which door of the panel is open. */
  door: 'explore' | 'find' | 'saved' | 'present';
  /** The place pointed at, in the list or on the map. */
  hovered: string | null;
  /** The place that was opened from the map by key, so that closing it leads back there. */
  openedOnMap: string | null;
  /** What the page's polite voice read out last, and how manyeth it was. */
  said: { text: string; n: number };
  /** What the map shows now; null before it has drawn. */
  sight: { bounds: Bounds; zoom: number; camera: Camera } | null;
  map: 'loading' | 'idle' | 'failed' | 'unsupported';
  /** How much of a small screen the sheet takes. */
  sheet: 'peek' | 'half' | 'full';
  /** Places that share one spot, when that spot was pressed on the map. */
  spot: readonly string[] | null;
  doorEdits: DoorEdits | null;
  /** The ground that is shown, and those that failed since they were last asked for. */
  ground: Ground;
  failedGrounds: readonly Ground[];
  /** The last point that was found by words, and those words: an address knows it by its degrees only. */
  named: { near: Near & { type: 'point' }; name: string } | null;
  notices: readonly Notice[];
  load: { city: string; failed: string | null } | null;
  locate: Locate;
  /** Whether what is around is told: around the person, or around the chosen origin. */
  around: 'here' | 'origin' | null;
  /** The last change of the shortlist that would lose something, so that it can be taken back. */
  undo: Undo | null;
  /** Which saved places are compared; null: the first that the table has room for. */
  compared: readonly string[] | null;
  /** What was on screen before the comparison, so that closing it leads back there. */
  beforeComparing: View['view'];
  /** The form that tells whoever keeps the data of a place. */
  telling: { type: 'suggest' } | { type: 'correct'; place: string } | null;
  /** The places that `show` of the address names, once they are found out; absent while nothing was ever asked. */
  subset?: { of: string; ids: ReadonlySet<string> };
  /** What a slide leaves free of the screen, in pixels of each side; null or left out while none is shown. */
  slideInsets?: Insets | null;
}

/** A person's own list of places in one city, as this device keeps it. */
export interface Shortlist {
  /** In order. Some may name places that the data no longer holds: they may come back. */
  ids: readonly string[];
  /** By place id, also for places that are not on the list just now. */
  notes: ReadonlyMap<string, string>;
}

/** What a change of the shortlist was, and what it was before. */
export interface Undo {
  what: 'removed' | 'cleared' | 'forgotten' | 'kept' | 'taken' | 'joined';
  /** The place that was taken off the list. */
  place: string | null;
  shown: readonly string[];
  own: Shortlist;
}

/** What belongs to the person rather than to the link; kept in local storage by its own file. */
export interface Preferences {
  language: Language;
  appearance: 'auto' | 'light' | 'dark' | 'contrast';
  /** Whether street detail may come from another server: asked for by a press, and taken back by one. */
  streetDetail: boolean;
  /** Whether keys of a single letter or sign do something: who speaks to the computer may need them off. */
  shortcuts: boolean;
}

export interface State {
  cities: readonly { id: string; name: Text }[];
  config: Config;
  atlas: Atlas;
  places: ReadonlyMap<string, Place>;
  index: PlaceIndex;
  search: SearchIndex;
  view: View;
  /** How the last view came about, so that the one file that knows the history can tell a choice from a nudge. */
  how: 'push' | 'replace' | 'address';
  session: Session;
  preferences: Preferences;
  /** The person's own lists, by city; `view.save` is the list that is shown. */
  shortlists: ReadonlyMap<string, Shortlist>;
  /** The language whose words are on screen. */
  spoken: Language;
}

export type AtlasStore = StoreApi<State>;

/** What is made of an atlas once, when it arrives. */
export function prepared(
  atlas: Atlas,
  words: (place: Place) => string,
): Pick<State, 'atlas' | 'places' | 'index' | 'search'> {
  return {
    atlas,
    places: new Map(atlas.places.map((place) => [place.id, place])),
    index: placeIndex(atlas.places, words),
    search: searchIndex(atlas, words),
  };
}

export const newSession = (view: View, notices: readonly Notice[] = []): Session => ({
  door: view.view === 'compare' ? 'saved' : view.near || view.need.length > 0 ? 'find' : 'explore',
  hovered: null,
  openedOnMap: null,
  said: { text: '', n: 0 },
  sight: null,
  map: 'loading',
  // An embed shows its map, and the list on demand or where it is asked for doors.
  sheet: view.embed && view.need.length === 0 ? 'peek' : 'half',
  spot: null,
  doorEdits: null,
  ground: 'embedded',
  failedGrounds: [],
  named: null,
  notices,
  load: null,
  locate: { mode: 'off', fix: null, zoom: null, isHeld: false, note: null },
  around: null,
  undo: null,
  compared: null,
  beforeComparing: 'map',
  telling: null,
});

export const makeStore = (state: State): AtlasStore => createStore<State>()(() => state);
