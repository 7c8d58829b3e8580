/** The store of the streets of the embedded basemap, fetched when somebody first asks for one. */
import { createStore } from 'zustand/vanilla';
import type { Street } from '#domain/near/streets.ts';
import { featureStore } from '#state/feature-store.ts';
import type { AtlasStore } from '#state/store.ts';

export const noStreets: readonly Street[] = [];

/** By the address of the basemap that draws them. */
type Streets = ReadonlyMap<string, readonly Street[]>;

export const streetsOf = featureStore(() => createStore<{ readonly loaded: Streets }>(() => ({ loaded: new Map() })));

const requests = featureStore(() => new Set<string>());

/** Fetches the streets of a basemap, once; where they cannot be had, again the next time. */
export function streetsRequested(store: AtlasStore, url: string): void {
  const requested = requests(store);
  if (requested.has(url)) return;
  requested.add(url);
  store.services.streets(url).then(
    (streets) => streetsOf(store).setState(({ loaded }) => ({ loaded: new Map([...loaded, [url, streets]]) })),
    () => requested.delete(url),
  );
}
