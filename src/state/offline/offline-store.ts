/** What this device keeps of the atlas for use without a network. It is the browser's, not a view's: one for the page. */
import { createStore } from 'zustand/vanilla';

/** What a person can do about it. */
export interface OfflineCommands {
  /** The version that waits takes the place of this one, in every tab. */
  update: () => void;
  remove: () => Promise<void>;
  keep: () => Promise<void>;
  measure: () => Promise<void>;
}

/** Whether a notice has been read out, and whether the person has put it away. */
export type Told = 'not' | 'said' | 'read';

export interface OfflineState {
  /**
   * `waiting`: not begun. `partly`: the atlas, but not the city in view. `refused`: the browser keeps nothing, or has no
   * room. `off`: the person wants nothing kept.
   */
  keeping: 'waiting' | 'keeping' | 'kept' | 'partly' | 'refused' | 'off';
  /** Ids of the cities that are there without a network. */
  cities: readonly string[];
  /** All that is kept, as it was last counted. */
  bytes: number | null;
  /** `failed`: a newer version could not be kept. */
  update: 'none' | 'ready' | 'failed';
  hasNetwork: boolean;
  /** Of the network that went, and of the newer version: kept here, since the panel goes while one prints or presents. */
  toldOf: { readonly loss: Told; readonly version: Told };
  commands: OfflineCommands | null;
}

export const offlineStore = createStore<OfflineState>()(() => ({
  keeping: 'waiting',
  cities: [],
  bytes: null,
  update: 'none',
  hasNetwork: true,
  toldOf: { loss: 'not', version: 'not' },
  commands: null,
}));
