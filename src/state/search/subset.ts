import type { AtlasStore } from '#state/store.ts';

/** The places that `show` of the address names were found out. */
export const subsetFound = (store: AtlasStore, of: string, ids: ReadonlySet<string>): void =>
  store.setState((state) => ({ session: { ...state.session, subset: { of, ids } } }));
