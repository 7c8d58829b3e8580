import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AtlasStore, State } from './store.ts';

export const StoreContext = createContext<AtlasStore | null>(null);

/** The store itself, for the actions. */
export function useAtlasStore(): AtlasStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('StoreContext is missing: wrap the tree in <StoreContext value={store}>.');
  return store;
}

/** A part of the state. The selector must give the same object for the same state. */
export const useAtlas = <T>(selector: (state: State) => T): T => useStore(useAtlasStore(), selector);
