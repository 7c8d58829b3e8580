/** How far one has come on the walks: it belongs to the person, so this device keeps it and no link carries it. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';

const key = 'shared-city-atlas-walks';

/** Stops are kept as place ids: their numbers change when a curator puts one in between. */
export interface Progress {
  /** Where somebody said to have been. */
  readonly been: readonly string[];
  /** The stop that was last on screen. */
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

/** What this device has kept. Storage may be refused or hold anything at all. */
function kept(storage: Storage | null): ReadonlyMap<string, Progress> {
  try {
    const entries = Object.entries(Object(JSON.parse(storage?.getItem(key) ?? '{}')));
    return new Map(entries.map(([walk, progress]) => [walk, progressFrom(progress)]));
  } catch {
    // Unreadable is the same as empty.
    return new Map();
  }
}

export const readProgress = (storage: Storage | null): WalkProgress => createStore(() => kept(storage));

/** Changes what is known of one walk; null forgets it. A device that refuses keeps it until the tab closes. */
export function keepProgress(
  progress: WalkProgress,
  storage: Storage | null,
  walk: string,
  part: Partial<Progress> | null,
): void {
  // Another tab may have come further on another walk since.
  const all = new Map([...progress.getState(), ...kept(storage)]);
  if (part === null) all.delete(walk);
  else all.set(walk, { ...untouched, ...progress.getState().get(walk), ...part });
  progress.setState(all, true);
  try {
    storage?.setItem(key, JSON.stringify(Object.fromEntries(all)));
  } catch {
    // Nothing depends on it being kept.
  }
}

function storageOf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const ofStores = new WeakMap<AtlasStore, WalkProgress>();

/** Read when the first walk is looked at: nobody else needs it. */
function progressOf(store: AtlasStore): WalkProgress {
  const progress = ofStores.get(store) ?? readProgress(storageOf());
  ofStores.set(store, progress);
  return progress;
}

/** How far one has come on a walk of this city, and how to say that one came further; `null` forgets it. */
export function useProgress(walk: string): [Progress, (part: Partial<Progress> | null) => void] {
  const all = progressOf(useAtlasStore());
  const id = `${useAtlas(({ atlas }) => atlas.city.id)}/${walk}`;
  const progress = useStore(all, (walks) => walks.get(id) ?? untouched);
  return [progress, (part) => keepProgress(all, storageOf(), id, part)];
}
