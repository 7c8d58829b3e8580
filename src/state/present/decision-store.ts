/** The decision log: it belongs to the person, so this device keeps it and no link carries it. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Decision, decisionsIn, withDecision } from '#domain/present/decision.ts';
import { deviceStorage } from '#state/contribute/draft-storage.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

const key = 'shared-city-atlas-decisions';

export interface DecisionLog {
  /** In the order they were made, of every city. */
  readonly all: readonly Decision[];
  /** The last one that was removed, and where it stood, so that it can be put back. */
  readonly removed: { readonly decision: Decision; readonly at: number } | null;
  /** False where the device refuses: then they last until the tab closes. */
  readonly isKept: boolean;
}

export type Log = StoreApi<DecisionLog>;

function kept(storage: Storage | null): Decision[] {
  try {
    return decisionsIn(storage?.getItem(key) ?? null);
  } catch {
    return [];
  }
}

export const readLog = (storage: Storage | null): Log =>
  createStore(() => ({ all: kept(storage), removed: null, isKept: true }));

function keep(storage: Storage | null, all: readonly Decision[]): boolean {
  try {
    storage?.setItem(key, JSON.stringify(all));
    return storage !== null;
  } catch {
    return false;
  }
}

/** Another tab may have written since: what it added is not lost. */
function latest(log: Log, storage: Storage | null): readonly Decision[] {
  const { all, removed } = log.getState();
  const others = kept(storage).filter(({ id }) => id !== removed?.decision.id && !all.some((each) => each.id === id));
  return [...all, ...others];
}

/** Keeps a new decision, or what was changed of one. */
export function keepDecision(log: Log, storage: Storage | null, decision: Decision): void {
  const all = withDecision(latest(log, storage), decision);
  log.setState({ all, isKept: keep(storage, all) });
}

export function removeDecision(log: Log, storage: Storage | null, id: string): void {
  const before = latest(log, storage);
  const at = before.findIndex((each) => each.id === id);
  const decision = before[at];
  if (!decision) return;
  const all = before.filter((each) => each !== decision);
  log.setState({ all, removed: { decision, at }, isKept: keep(storage, all) });
}

/** Puts the last removed one back where it stood. */
export function putBackDecision(log: Log, storage: Storage | null): void {
  const { removed } = log.getState();
  if (!removed) return;
  const before = latest(log, storage);
  const all = [...before.slice(0, removed.at), removed.decision, ...before.slice(removed.at)];
  log.setState({ all, removed: null, isKept: keep(storage, all) });
}

const ofStores = new WeakMap<AtlasStore, Log>();

/** The log of this device, read when it is first looked at, and the ways to change it. */
export function useDecisions() {
  const store = useAtlasStore();
  const log = ofStores.get(store) ?? readLog(deviceStorage());
  ofStores.set(store, log);
  return {
    ...useStore(log),
    keep: (decision: Decision) => keepDecision(log, deviceStorage(), decision),
    remove: (id: string) => removeDecision(log, deviceStorage(), id),
    putBack: () => putBackDecision(log, deviceStorage()),
  };
}
