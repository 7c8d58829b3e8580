import { type District, isOnMap, type Place, type Position, type Station } from '#domain/atlas.ts';
import { metresForMinutes } from '#domain/geo/distance.ts';
import { type FacetCounts, facetCounts } from '#domain/search/facets.ts';
import { type Query, type QueryResults, runQuery } from '#domain/search/query.ts';
import { isSameSubset } from '#domain/search/subset-choice.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { CityData, State } from './store.ts';
import type { View, Within } from './view.ts';

/**
 * Memoizes the last three results by their fields: the same fields give the same object. Three, since two districts side by side
 * query alternately.
 */
export function memoizedOn<P extends object, R>(make: (parts: P) => R): (parts: P) => R {
  let recent: { parts: P; result: R }[] = [];
  return (parts) => {
    const keys = Object.keys(parts) as (keyof P)[];
    const isSame = (each: P): boolean => keys.every((key) => parts[key] === each[key]);
    const found = recent.find((each) => isSame(each.parts)) ?? { parts, result: make(parts) };
    if (found !== recent[0]) recent = [found, ...recent.filter((each) => each !== found)].slice(0, 3);
    return found.result;
  };
}

/** The same of a few parameters, each of which is compared. */
export function memoized<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  const made = memoizedOn((args: A) => make(...args));
  return (...args) => made(args);
}

/** What the shown data are derived from. */
export type DataSource = CityData & Pick<State, 'view' | 'scenarioModule'>;

/** What is shown of a city: its data, with the scenario of the View applied as soon as the module for it has come. */
export const dataOf = (state: DataSource): CityData =>
  (state.view.scenario && state.scenarioModule?.apply(state, state.view.scenario)) || state;

export const atlasOf = (state: DataSource): CityData['atlas'] => dataOf(state).atlas;
export const placesOf = (state: DataSource): CityData['places'] => dataOf(state).places;
export const placeIndexOf = (state: DataSource): CityData['index'] => dataOf(state).index;
export const searchIndexOf = (state: DataSource): CityData['search'] => dataOf(state).search;

/** The language on screen. */
export const languageOf = ({ pageLanguage }: State): Language => pageLanguage;

/** The language the link or else the person asks for; it is on screen as soon as its words have come. */
export const askedLanguageOf = ({ view, preferences }: Pick<State, 'view' | 'preferences'>): Language =>
  view.lang ?? preferences.language;

export const appearanceOf = ({ view, preferences }: State): View['appearance'] =>
  view.appearance === 'auto' ? preferences.appearance : view.appearance;

export const chosenPlace = (state: State): Place | null =>
  (state.view.place && placesOf(state).get(state.view.place)) || null;

const districtById = (districts: readonly District[], id: string | null): District | null =>
  districts.find((district) => district.id === id) ?? null;

export const chosenDistrict = (state: State): District | null =>
  districtById(state.atlas.districts, state.view.district);

/** True where test arenas are the only category filter, so that the panel describes them as a group. */
export const showsTestArenas = ({ view }: State): boolean =>
  view.category.length === 1 && view.category[0] === 'test_arena';

/** The origin of distances, and its place or station; null without one. */
export interface Origin {
  position: Position;
  place: Place | null;
  station: Station | null;
}

const originFor = memoized((near: View['near'], atlas: State['atlas']): Origin | null => {
  if (near === null) return null;
  if (near.type === 'point') return { position: [near.lng, near.lat], place: null, station: null };
  if (near.type === 'place') {
    const place = atlas.places.find(({ id }) => id === near.id);
    return place && isOnMap(place) ? { position: place.position, place, station: null } : null;
  }
  const station = atlas.stations.find(({ id }) => id === near.id);
  return station ? { position: station.position, place: null, station } : null;
});

export const originOf = (state: State): Origin | null => originFor(state.view.near, atlasOf(state));

/** Great-circle metres; walking minutes are turned into the straight line that takes as long. */
export const radiusMetresOf = (within: Within | null): number | null =>
  within && (within.unit === 'm' ? within.value : metresForMinutes(within.value));

interface QueryFields
  extends Pick<View, 'district' | 'q' | 'category' | 'theme' | 'offer' | 'audience' | 'kind' | 'status' | 'stepfree'>,
    Pick<View, 'public' | 'within' | 'sort'> {
  readonly open: ReadonlySet<string> | null;
  readonly only: ReadonlySet<string> | null;
  readonly origin: Origin | null;
}

/** The places known to be open now; none before the hours have been evaluated. */
const openIds = memoized(
  (hours: State['session']['hours']): ReadonlySet<string> =>
    new Set([...(hours?.openings ?? [])].flatMap(([id, { state }]) => (state === 'open' ? [id] : []))),
);

/** The fields of a query: a moved map or another language must not run it again. */
function queryFieldsOf(state: State): QueryFields {
  const { district, q, category, theme, offer, audience, kind, status, stepfree, subset, within, sort } = state.view;
  const open = state.view.open ? openIds(state.session.hours) : null;
  const found = state.session.subset;
  const only = found && isSameSubset(found.of, subset) ? found.ids : null;
  const origin = originOf(state);
  return {
    ...{ district, q, category, theme, offer, audience, kind, status, stepfree, only, within, sort, origin, open },
    public: state.view.public,
  };
}

const queryFrom = ({ q, category, theme, offer, audience, kind, status, stepfree, ...asked }: QueryFields): Query => ({
  district: asked.district,
  text: q,
  categories: category,
  themes: theme,
  offers: offer,
  audiences: audience,
  kinds: kind,
  statuses: status,
  publicAccess: asked.public,
  stepFree: stepfree,
  open: asked.open,
  only: asked.only,
  origin: asked.origin?.position ?? null,
  radiusMetres: asked.origin && radiusMetresOf(asked.within),
  sort: asked.origin ? (asked.sort ?? 'distance') : asked.sort === 'name' || q === '' ? 'name' : 'relevance',
});

const query = memoizedOn(queryFrom);
const queryAnywhere = memoizedOn(queryFrom);

export const queryOf = (state: State): Query => query(queryFieldsOf(state));

/** The query without its distance: the same object while only the distance changes. */
export const queryAnywhereOf = (state: State): Query => queryAnywhere({ ...queryFieldsOf(state), within: null });

const results = memoized(runQuery);
const counted = memoized(facetCounts);

/** The results of the query: list, map and counts are all derived from them. */
export const resultsOf = (state: State): QueryResults => results(placeIndexOf(state), queryOf(state));

export const facetCountsOf = (state: State): FacetCounts => counted(placeIndexOf(state), queryOf(state));
