/** The view in words: what is chosen, the filters, and the distance from the origin. */
import type { FacetKey } from '#domain/search/place-index.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import type { State } from '#state/store.ts';
import type { View } from '#state/view.ts';
import type { Localization } from '#ui/kit/use-words.ts';
import { facetIds } from './chosen-facets.ts';
import { labelsOf } from './facet-labels.ts';

type Seen = Pick<State, 'atlas' | 'places'>;

/** The name of the origin. */
function startInWords({ near }: View, { atlas, places }: Seen, { words, localize }: Localization): string {
  if (near?.type === 'place') return localize(places.get(near.id)?.name);
  if (near?.type === 'station') return atlas.stations.find(({ id }) => id === near.id)?.name ?? '';
  return words.near.pointOnMap;
}

function radiusInWords(view: View, seen: Seen, localization: Localization): string[] {
  const { near, within } = view;
  if (near === null) return [];
  const from = startInWords(view, seen, localization);
  const { words } = localization;
  if (within === null) return [words.search.seenFrom(from)];
  return [
    words.search.seenWithin(
      within.unit === 'm' ? words.kit.distanceOf(within.value) : words.kit.walkLong(within.value),
      from,
    ),
  ];
}

const isAsked = (key: FacetKey, view: View): boolean =>
  key !== 'status' || view.status.length !== defaultStatuses.length || view.status.includes('closed');

/** The parts of the description, most particular first: chosen place or district, filters, distance. */
export function viewInWords(view: View, seen: Seen, localization: Localization): string[] {
  const { words, localize } = localization;
  const { atlas, places } = seen;
  const chosen = [
    places.get(view.place ?? '')?.name,
    atlas.walks.find(({ id }) => id === view.walk)?.title,
    atlas.districts.find(({ id }) => id === view.district)?.name,
  ].flatMap((name) => (name ? [localize(name)] : []));
  const facets = (Object.keys(facetIds) as FacetKey[])
    .filter((key) => isAsked(key, view))
    .flatMap((key) => view[key].map((id) => labelsOf(words, key)[id] ?? id));
  const needs = view.need.map((id) => localize(atlas.needs.find((need) => need.id === id)?.label) || id);
  const found = [
    ...chosen,
    ...(view.q === '' ? [] : [words.search.quoted(view.q)]),
    ...facets,
    ...(view.open ? [words.search.filterNames.open] : []),
    ...(view.stepfree ? [words.search.filterNames.stepFree] : []),
    ...needs,
    ...radiusInWords(view, seen, localization),
  ];
  return found.length > 0 ? found : [words.kit.allOf(localize(atlas.city.name))];
}
