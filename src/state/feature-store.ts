/** A store that belongs to one feature and one page: one per atlas store, made on first use. */
import type { AtlasStore } from './store.ts';

export interface FeatureStore<T> {
  (store: AtlasStore): T;
  /** The existing value; undefined before first use. */
  readonly existing: (store: AtlasStore) => T | undefined;
}

/** Makes a feature store. Its values are keyed by the atlas store, so two maps or two tests never share one. */
export function featureStore<T extends object>(make: (store: AtlasStore) => T): FeatureStore<T> {
  const made = new WeakMap<AtlasStore, T>();
  const of = (store: AtlasStore): T => {
    const feature = made.get(store) ?? make(store);
    made.set(store, feature);
    return feature;
  };
  return Object.assign(of, { existing: (store: AtlasStore) => made.get(store) });
}
