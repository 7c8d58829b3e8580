import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas, Bounds, Place, Text } from '#domain/atlas.ts';
import type { Config } from '#domain/config.ts';
import type { Swap } from '#domain/doors.ts';
import { type PlaceIndex, placeIndex } from '#domain/place-index.ts';
import { type SearchIndex, searchIndex } from '#domain/search.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Near, View } from './view.ts';

/** A thing said once to the person, in words of the current language, until it is dismissed. */
export type Notice =
  | { type: 'unknown'; keys: string }
  | { type: 'faults'; count: number }
  | { type: 'said'; key: 'shared' | 'shareFailed' | 'locateRefused' | 'locateFailed' | 'locateFar' }
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
  door: 'explore' | 'find';
  /** The place pointed at, in the list or on the map. */
  hovered: string | null;
  /** What the map shows now; null before it has drawn. */
  sight: { bounds: Bounds; zoom: number } | null;
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
  isLocating: boolean;
}

/** What belongs to the person rather than to the link; kept in local storage by its own file. */
export interface Preferences {
  language: Language;
  appearance: 'auto' | 'light' | 'dark' | 'contrast';
  /** Whether street detail may come from another server: asked for by a press, and taken back by one. */
  streetDetail: boolean;
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
  door: view.near || view.need.length > 0 ? 'find' : 'explore',
  hovered: null,
  sight: null,
  map: 'loading',
  sheet: 'half',
  spot: null,
  doorEdits: null,
  ground: 'embedded',
  failedGrounds: [],
  named: null,
  notices,
  load: null,
  isLocating: false,
});

export const makeStore = (state: State): AtlasStore => createStore<State>()(() => state);
