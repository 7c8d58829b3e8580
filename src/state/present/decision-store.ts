/** The store of the decision log. It is personal: stored on this device and in no link. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Decision, decisionsIn, withDecision } from '#domain/present/decision.ts';
import { readStored, writeStored } from '#state/device-storage.ts';
import { featureStore } from '#state/feature-store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

const key = 'shared-city-atlas-decisions';

export interface DecisionLog {
  /** In the order they were made, of every city. */
  readonly all: readonly Decision[];
  /** The last removed decision and its index, for undo. */
  readonly removed: { readonly decision: Decision; readonly at: number } | null;
  /** False where the device stores nothing: then the log lasts until the tab closes. */
  readonly isStored: boolean;
}

export type Log = StoreApi<DecisionLog>;

const storedDecisions = (storage: Storage | null): Decision[] => readStored(storage, key, decisionsIn);

export const readLog = (storage: Storage | null): Log =>
  createStore(() => ({ all: storedDecisions(storage), removed: null, isStored: true }));

const storeDecisions = (storage: Storage | null, all: readonly Decision[]): boolean => writeStored(storage, key, all);

/** The log merged with what another tab has stored since. */
function latest(log: Log, storage: Storage | null): readonly Decision[] {
  const { all, removed } = log.getState();
  const others = storedDecisions(storage).filter(
    ({ id }) => id !== removed?.decision.id && !all.some((each) => each.id === id),
  );
  return [...all, ...others];
}

/** Stores a new or changed decision. */
export function storeDecision(log: Log, storage: Storage | null, decision: Decision): void {
  const all = withDecision(latest(log, storage), decision);
  log.setState({ all, isStored: storeDecisions(storage, all) });
}

export function removeDecision(log: Log, storage: Storage | null, id: string): void {
  const before = latest(log, storage);
  const at = before.findIndex((each) => each.id === id);
  const decision = before[at];
  if (!decision) return;
  const all = before.filter((each) => each !== decision);
  log.setState({ all, removed: { decision, at }, isStored: storeDecisions(storage, all) });
}

/** Restores the last removed decision at its index. */
export function putBackDecision(log: Log, storage: Storage | null): void {
  const { removed } = log.getState();
  if (!removed) return;
  const before = latest(log, storage);
  const all = [...before.slice(0, removed.at), removed.decision, ...before.slice(removed.at)];
  log.setState({ all, removed: null, isStored: storeDecisions(storage, all) });
}

const logOf = featureStore(({ services }) => readLog(services.storage));

/** The hook for the log of this device, read on first use, and the functions that change it. */
export function useDecisions() {
  const store = useAtlasStore();
  const log = logOf(store);
  const { storage } = store.services;
  return {
    ...useStore(log),
    keep: (decision: Decision) => storeDecision(log, storage, decision),
    remove: (id: string) => removeDecision(log, storage, id),
    putBack: () => putBackDecision(log, storage),
  };
}
