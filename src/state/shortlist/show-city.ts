/** Shows a city that has been read in the place of another, with the list that was left there. */
import { knownOf, viewInAddress } from '#state/address/address.ts';
import { cityArrived } from '#state/city-actions.ts';
import { featureStore } from '#state/feature-store.ts';
import type { LoadedCity } from '#state/services.ts';
import { type AtlasStore, faultNotices } from '#state/store.ts';
import { type Ids, type Listed, listArrived, questionOf } from './shortlist-state.ts';

/** The list of a link that waits for an answer; empty when the own one is shown. */
export const borrowedOf = (state: Listed): Ids => (questionOf(state) === null ? [] : state.view.save);

/** The lists of links that wait for an answer, by the city that was left with them. */
const borrowedLists = featureStore(() => new Map<string, Ids>());

export function cityShown(store: AtlasStore, { atlas, faults }: LoadedCity, from: 'page' | 'address'): void {
  const left = store.getState();
  const read = from === 'address' ? viewInAddress(knownOf({ ...left, atlas })) : null;
  // Going back, a list is the one that was left there, not the one of the moment the entry was made.
  const borrowed = borrowedLists(store);
  borrowed.set(left.atlas.city.id, borrowedOf(left));
  const view = read && { ...read.view, save: borrowed.get(atlas.city.id) ?? [] };
  cityArrived(store, atlas, [...faultNotices(faults), ...(read?.notices ?? [])], view);
  listArrived(store);
}
