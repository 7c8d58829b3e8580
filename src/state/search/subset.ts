/** The action that stores the places of the address's subset. */
import { formatSubset, isSameSubset, type SubsetChoice } from '#domain/search/subset-choice.ts';
import { noticeShown } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';

/**
 * Stores the places of a subset; null: the subset does not exist. Then it is removed and named in a notice, unless it existed
 * before: after leaving a district, its indicators are gone.
 */
export function subsetFound(store: AtlasStore, of: SubsetChoice, ids: ReadonlySet<string> | null): void {
  if (ids !== null) {
    store.setState((state) => ({ session: { ...state.session, subset: { of, ids } } }));
    return;
  }
  const wasThere = isSameSubset(store.getState().session.subset?.of, of);
  if (!wasThere) noticeShown(store, { type: 'unknown', keys: `show=${formatSubset(of)}` });
  store.setState(({ view }) => ({ view: { ...view, subset: null }, how: 'replace' }));
}
