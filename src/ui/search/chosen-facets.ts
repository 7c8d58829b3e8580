/** The entries of each facet, and those of a view that were chosen. */
import type { FacetKey } from '#domain/search/place-index.ts';
import { audiences, categories, kinds, offers, publicAccess, statuses, themes } from '#domain/vocabulary.ts';
import { isLocked } from '#state/locks.ts';
import type { View } from '#state/view.ts';

/** The entries of each facet, in the order of the page. */
export const facetIds: Readonly<Record<FacetKey, readonly string[]>> = {
  category: categories,
  theme: themes,
  offer: offers,
  audience: audiences,
  kind: kinds,
  status: statuses,
  public: publicAccess,
};

const isDefaultStatus = (view: View): boolean => view.status.length === 3 && !view.status.includes('closed');

/** The facets that were chosen and can be taken back, as one flat list. */
export function chosenFacets(view: View): { key: FacetKey; id: string }[] {
  return (Object.keys(facetIds) as FacetKey[]).flatMap((key) =>
    isLocked(view, key) || (key === 'status' && isDefaultStatus(view)) ? [] : view[key].map((id) => ({ key, id })),
  );
}

/** True if places that are open now were asked for, and that is not locked. */
export const isOpenChosen = (view: View): boolean => view.open && !isLocked(view, 'open');

/** True if step-free access was chosen and is not locked. */
export const isStepFreeChosen = (view: View): boolean => view.stepfree && !isLocked(view, 'stepfree');
