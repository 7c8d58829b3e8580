/** The store of progress on walks. It is personal: stored on this device and in no link. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { readStored, writeStored } from '#state/device-storage.ts';
import { featureStore } from '#state/feature-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';

const key = 'shared-city-atlas-walks';

/** Progress on a walk. Stops are stored as place ids, since their numbers change when a curator inserts one. */
export interface Progress {
  /** The stops marked as visited. */
  readonly been: readonly string[];
  /** The last stop shown. */
  readonly last: string | null;
}

const untouched: Progress = { been: [], last: null };

/** By city and walk, with `/` between. */
export type WalkProgress = StoreApi<ReadonlyMap<string, Progress>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function progressFrom(value: unknown): Progress {
  const { been, last } = Object(value) as { been?: unknown; last?: unknown };
  return { been: Array.isArray(been) ? [...new Set(been.filter(isText))] : [], last: isText(last) ? last : null };
}

/** The progress stored on this device. */
const storedProgress = (storage: Storage | null): ReadonlyMap<string, Progress> =>
  readStored(
    storage,
    key,
    (value) => new Map(Object.entries(Object(value)).map(([walk, progress]) => [walk, progressFrom(progress)])),
  );

export const readProgress = (storage: Storage | null): WalkProgress => createStore(() => storedProgress(storage));

/** Changes the progress on a walk; null deletes it. Where the device refuses, it lasts until the tab closes. */
export function storeProgress(
  progress: WalkProgress,
  storage: Storage | null,
  walk: string,
  part: Partial<Progress> | null,
): void {
  // Another tab may have stored progress on another walk since.
  const all = new Map([...progress.getState(), ...storedProgress(storage)]);
  if (part === null) all.delete(walk);
  else all.set(walk, { ...untouched, ...progress.getState().get(walk), ...part });
  progress.setState(all, true);
  writeStored(storage, key, Object.fromEntries(all));
}

/** Read on first use. */
const progressOf = featureStore(({ services }) => readProgress(services.storage));

/** The hook for the progress on a walk of this city, and the function that changes it; `null` deletes it. */
export function useProgress(walk: string): [Progress, (part: Partial<Progress> | null) => void] {
  const store = useAtlasStore();
  const all = progressOf(store);
  const id = `${useAtlas(({ atlas }) => atlas.city.id)}/${walk}`;
  const progress = useStore(all, (walks) => walks.get(id) ?? untouched);
  return [progress, (part) => storeProgress(all, store.services.storage, id, part)];
}
