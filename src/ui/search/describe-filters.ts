import { categoriesOf, defaultStatuses, type Family, families } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';
import { radiusMetresOf } from '#state/selectors.ts';
import type { View } from '#state/view.ts';
import { labelsOf } from './facet-labels.ts';

/** The families that are chosen as a whole; null when only a part of one is, or none at all. */
export function wholeFamilies({ category }: Pick<View, 'category'>): Family[] | null {
  const chosen = families.filter((family) => categoriesOf(family).every((each) => category.includes(each)));
  const covered = chosen.flatMap(categoriesOf).length;
  return chosen.length > 0 && covered === category.length ? chosen : null;
}

function distanceInWords({ within }: View, origin: string, words: Words): string {
  const metres = radiusMetresOf(within);
  if (within === null || metres === null) return words.printFrom(origin);
  const distance = words.distanceOf(metres);
  return within.unit === 'm'
    ? words.printWithin(distance, origin)
    : words.printWithin(`${words.walkLong(within.value)} (${distance})`, origin);
}

/**
 * What is asked for, in words, one part for each question: for paper, where nobody sees the pressed buttons.
 *
 * @param names the district that is chosen or else the city, and what stands at the origin where there is one
 */
export function filtersInWords(view: View, words: Words, names: { scope: string; origin: string | null }): string[] {
  const labels = (key: 'category' | 'theme' | 'offer' | 'audience' | 'kind' | 'status'): string[] =>
    view[key].map((id) => labelsOf(words, key)[id] ?? id);
  const categories = wholeFamilies(view)?.map((family) => words.families[family]) ?? labels('category');
  const isDefault = view.status.length === defaultStatuses.length && !view.status.includes('closed');
  const statuses = isDefault ? words.printDefaultStatuses : words.list(labels('status')).toLowerCase();
  return [
    names.scope,
    ...(view.q === '' ? [] : [words.quoted(view.q)]),
    ...[categories, labels('theme'), labels('offer'), labels('audience'), labels('kind')].flatMap((chosen) =>
      chosen.length > 0 ? [words.list(chosen)] : [],
    ),
    ...(view.show === '' ? [] : [words.filterNames.only]),
    ...(view.stepfree ? [words.filterNames.stepFree] : []),
    ...(names.origin === null ? [] : [distanceInWords(view, names.origin, words)]),
    statuses,
  ];
}
