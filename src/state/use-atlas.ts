/** The hooks by which a component reads the store and its services, from the one context that hands them in. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Services } from './services.ts';
import type { AtlasStore, State } from './store.ts';

/** The store of the page or of one map and, with it, its services. */
export const StoreContext = createContext<AtlasStore | null>(null);

/** The hook for the store itself, for actions. */
export function useAtlasStore(): AtlasStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('StoreContext is missing: wrap the tree in <StoreContext value={store}>.');
  return store;
}

export const useServices = (): Services => useAtlasStore().services;

/** The hook for a part of the state. The selector must return the same object for the same state. */
export const useAtlas = <T>(selector: (state: State) => T): T => useStore(useAtlasStore(), selector);
