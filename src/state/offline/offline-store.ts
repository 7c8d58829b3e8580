/** The store of offline use: what this device stores of the atlas. It belongs to the browser and is no part of a view. */
import { createStore } from 'zustand/vanilla';
import { featureStore } from '#state/feature-store.ts';

/** The commands for the user. */
export interface OfflineCommands {
  /** Activates the waiting version, in every tab. */
  update: () => void;
  remove: () => Promise<void>;
  keep: () => Promise<void>;
  measure: () => Promise<void>;
}

/** Whether a notice has been announced (`said`) and dismissed (`read`). */
export type NoticeStatus = 'not' | 'said' | 'read';

export interface OfflineState {
  /**
   * `waiting`: not begun. `partly`: the atlas, but not the city in view. `refused`: the browser keeps nothing, or has no
   * room. `off`: the person wants nothing kept.
   */
  keeping: 'waiting' | 'keeping' | 'kept' | 'partly' | 'refused' | 'off';
  /** Ids of the cities available offline. */
  cities: readonly string[];
  /** Stored bytes at the last count. */
  bytes: number | null;
  /** `failed`: a newer version could not be kept. */
  update: 'none' | 'ready' | 'failed';
  hasNetwork: boolean;
  /** The file of which the server has another content than was built, so that nothing, or no newer version, is kept. */
  refusedBy: string | null;
  /** Data files that were edited on the server after the build. */
  edited: readonly string[];
  /** Data files of which the server has nothing that can be shown. */
  unusable: readonly string[];
  /** Of the network that went, the newer version, the edited and the unusable data: kept here, since the panel goes while one prints or presents. */
  noticeStatus: {
    readonly loss: NoticeStatus;
    readonly version: NoticeStatus;
    readonly edited: NoticeStatus;
    readonly unusable: NoticeStatus;
  };
  commands: OfflineCommands | null;
}

const initialState: OfflineState = {
  keeping: 'waiting',
  cities: [],
  bytes: null,
  update: 'none',
  hasNetwork: true,
  refusedBy: null,
  edited: [],
  unusable: [],
  noticeStatus: { loss: 'not', version: 'not', edited: 'not', unusable: 'not' },
  commands: null,
};

export const offlineOf = featureStore(() => createStore<OfflineState>()(() => initialState));
