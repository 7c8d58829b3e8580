/** The filters in words. */
import { categoriesOf, defaultStatuses, type Family, families } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';
import { radiusMetresOf } from '#state/selectors.ts';
import type { View } from '#state/view.ts';
import { labelsOf } from './facet-labels.ts';

/** The families with all categories chosen; null when a family is chosen in part, or none is. */
export function wholeFamilies({ category }: Pick<View, 'category'>): Family[] | null {
  const chosen = families.filter((family) => categoriesOf(family).every((each) => category.includes(each)));
  const covered = chosen.flatMap(categoriesOf).length;
  return chosen.length > 0 && covered === category.length ? chosen : null;
}

function distanceInWords({ within }: View, origin: string, words: Words): string {
  const metres = radiusMetresOf(within);
  if (within === null || metres === null) return words.search.byDistanceFrom(origin);
  const distance = words.kit.distanceOf(metres);
  return within.unit === 'm'
    ? words.search.withinOf(distance, origin)
    : words.search.withinOf(`${words.kit.walkLong(within.value)} (${distance})`, origin);
}

/**
 * The active filters in words, one part for each facet: for print, which has no pressed buttons.
 *
 * @param names the chosen district or else the city, and the name of the origin if there is one
 */
export function filtersInWords(view: View, words: Words, names: { scope: string; origin: string | null }): string[] {
  const labels = (key: 'category' | 'theme' | 'offer' | 'audience' | 'kind' | 'status' | 'public'): string[] =>
    view[key].map((id) => labelsOf(words, key)[id] ?? id);
  const categories = wholeFamilies(view)?.map((family) => words.vocabulary.families[family]) ?? labels('category');
  const isDefault = view.status.length === defaultStatuses.length && !view.status.includes('closed');
  const statuses = isDefault ? words.search.defaultStatuses : words.kit.list(labels('status')).toLowerCase();
  return [
    names.scope,
    ...(view.q === '' ? [] : [words.search.quoted(view.q)]),
    ...[categories, labels('theme'), labels('offer'), labels('audience'), labels('kind'), labels('public')].flatMap(
      (chosen) => (chosen.length > 0 ? [words.kit.list(chosen)] : []),
    ),
    ...(view.subset === null ? [] : [words.search.filterNames.only]),
    ...(view.open ? [words.search.filterNames.open] : []),
    ...(view.stepfree ? [words.search.filterNames.stepFree] : []),
    ...(names.origin === null ? [] : [distanceInWords(view, names.origin, words)]),
    statuses,
  ];
}
