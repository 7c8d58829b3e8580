/** Actions on the filters that only lazily loaded panels offer. */
import type { FilterKey } from '#domain/search/relaxed-queries.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { change } from '#state/actions.ts';
import { viewOfAnotherCity } from '#state/city-actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { emptyView, type View } from '#state/view.ts';

type FacetKey = 'category' | 'theme' | 'offer' | 'audience' | 'kind' | 'status' | 'public';
export function facetToggled<K extends FacetKey>(store: AtlasStore, key: K, id: View[K][number]): void {
  const chosen = store.getState().view[key] as readonly string[];
  const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
  // Without any status there would never be a hit, so removing the last one restores the defaults.
  change(store, 'push', { [key]: key === 'status' && next.length === 0 ? defaultStatuses : next });
}
/** Shows only the places that are known to be open now, or all of them again. */
export const openNowToggled = (store: AtlasStore): void => change(store, 'push', { open: !store.getState().view.open });

/** Removes one filter. */
export function filterDropped(store: AtlasStore, filter: FilterKey): void {
  const { view } = store.getState();
  const key = filterFields[filter];
  change(store, 'push', { [key]: emptyView(view.city)[key] });
}
/** The field of the view that holds each filter. */
export const filterFields: Readonly<Record<FilterKey, keyof View>> = {
  text: 'q',
  category: 'category',
  theme: 'theme',
  offer: 'offer',
  audience: 'audience',
  kind: 'kind',
  status: 'status',
  public: 'public',
  stepFree: 'stepfree',
  open: 'open',
  only: 'subset',
  radius: 'within',
  district: 'district',
};
/** Back to everything in the city; language, appearance and shortlist stay. */
export function allReset(store: AtlasStore): void {
  const { view } = store.getState();
  change(store, 'push', {
    ...viewOfAnotherCity(view, view.city),
    save: view.save,
    scenario: view.scenario,
    camera: view.camera,
  });
}

/** Shows closed places too. */
export const closedShown = (store: AtlasStore): void =>
  change(store, 'push', { status: [...defaultStatuses, 'closed'] });

export const sorted = (store: AtlasStore, sort: View['sort']): void => change(store, 'push', { sort });
