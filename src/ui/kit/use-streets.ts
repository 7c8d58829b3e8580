/** The hook of the streets of the city on screen, fetched once they are wanted. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Street } from '#domain/near/streets.ts';
import { noStreets, streetsOf, streetsRequested } from '#state/near/street-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';

/** The loaded streets; empty while they load and if they cannot be loaded. */
export function useStreets(isWanted: boolean): readonly Street[] {
  const store = useAtlasStore();
  const url = useAtlas(({ atlas }) => atlas.context?.url ?? '');
  useEffect(() => {
    if (isWanted && url !== '') streetsRequested(store, url);
  }, [store, isWanted, url]);
  return useStore(streetsOf(store), ({ loaded: here }) => here.get(url) ?? noStreets);
}
