import type { FacetKey } from '#domain/search/place-index.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import type { State } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { facetIds, labelsOf } from './facet-labels.ts';
import type { Spoken } from '#ui/kit/use-words.ts';

type Seen = Pick<State, 'atlas' | 'places'>;

/** What a distance is measured from. */
function startInWords({ near }: View, { atlas, places }: Seen, { words, say }: Spoken): string {
  if (near?.type === 'place') return say(places.get(near.id)?.name);
  if (near?.type === 'station') return atlas.stations.find(({ id }) => id === near.id)?.name ?? '';
  return words.pointOnMap;
}

function reachInWords(view: View, seen: Seen, spoken: Spoken): string[] {
  const { near, within } = view;
  if (near === null) return [];
  const from = startInWords(view, seen, spoken);
  const { words } = spoken;
  if (within === null) return [words.seenFrom(from)];
  return [words.seenWithin(within.unit === 'm' ? words.distanceOf(within.value) : words.walkLong(within.value), from)];
}

const isAsked = (key: FacetKey, view: View): boolean =>
  key !== 'status' || view.status.length !== defaultStatuses.length || view.status.includes('closed');

/** What a view shows of the city, most particular first: what is chosen, what is asked for, and how far from where. */
export function viewInWords(view: View, seen: Seen, spoken: Spoken): string[] {
  const { words, say } = spoken;
  const { atlas, places } = seen;
  const chosen = [
    places.get(view.place ?? '')?.name,
    atlas.walks.find(({ id }) => id === view.walk)?.title,
    atlas.districts.find(({ id }) => id === view.district)?.name,
  ].flatMap((name) => (name ? [say(name)] : []));
  const facets = (Object.keys(facetIds) as FacetKey[])
    .filter((key) => isAsked(key, view))
    .flatMap((key) => view[key].map((id) => labelsOf(words, key)[id] ?? id));
  const needs = view.need.map((id) => say(atlas.needs.find((need) => need.id === id)?.label) || id);
  const found = [
    ...chosen,
    ...(view.q === '' ? [] : [words.quoted(view.q)]),
    ...facets,
    ...(view.stepfree ? [words.filterNames.stepFree] : []),
    ...needs,
    ...reachInWords(view, seen, spoken),
  ];
  return found.length > 0 ? found : [words.allOf(say(atlas.city.name))];
}
