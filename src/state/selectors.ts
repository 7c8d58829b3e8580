import { type District, isOnMap, type Place, type Position, type Station } from '#domain/atlas.ts';
import { metresForMinutes } from '#domain/geo/distance.ts';
import { type FacetCounts, facetCounts } from '#domain/search/facets.ts';
import { type Query, type Results, runQuery } from '#domain/search/query.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Ground, State } from './store.ts';
import type { View, Within } from './view.ts';

/**
 * Remembers the last answers: the same inputs give the same object, so that nothing below is drawn again. Three of them, since
 * two districts beside each other ask in turns.
 */
export function remembered<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let known: { args: A; result: R }[] = [];
  return (...args) => {
    const found = known.find((each) => args.every((arg, i) => arg === each.args[i])) ?? { args, result: make(...args) };
    if (found !== known[0]) known = [found, ...known.filter((each) => each !== found)].slice(0, 3);
    return found.result;
  };
}

/** The language on screen. */
export const languageOf = ({ spoken }: State): Language => spoken;

/** The language the link or else the person asks for; it is on screen as soon as its words have come. */
export const askedLanguageOf = ({ view, preferences }: Pick<State, 'view' | 'preferences'>): Language =>
  view.lang ?? preferences.language;

export const appearanceOf = ({ view, preferences }: State): View['appearance'] =>
  view.appearance === 'auto' ? preferences.appearance : view.appearance;

export const chosenPlace = (state: State): Place | null =>
  (state.view.place && state.places.get(state.view.place)) || null;

const districtById = (districts: readonly District[], id: string | null): District | null =>
  districts.find((district) => district.id === id) ?? null;

export const chosenDistrict = (state: State): District | null =>
  districtById(state.atlas.districts, state.view.district);

/** True where test arenas are all that is asked for, so that the panel may tell of them as a whole. */
export const showsArenas = ({ view }: State): boolean =>
  view.category.length === 1 && view.category[0] === 'test_arena';

/** Where distances are measured from, and what of the data stands there; null without an origin. */
export interface Origin {
  position: Position;
  place: Place | null;
  station: Station | null;
}

const originFor = remembered((near: View['near'], atlas: State['atlas']): Origin | null => {
  if (near === null) return null;
  if (near.type === 'point') return { position: [near.lng, near.lat], place: null, station: null };
  if (near.type === 'place') {
    const place = atlas.places.find(({ id }) => id === near.id);
    return place && isOnMap(place) ? { position: place.position, place, station: null } : null;
  }
  const station = atlas.stations.find(({ id }) => id === near.id);
  return station ? { position: station.position, place: null, station } : null;
});

export const originOf = (state: State): Origin | null => originFor(state.view.near, state.atlas);

/** Around what the panel tells, for as long as it is known where that is. */
export const aroundOf = ({ session: { around, locate }, view }: State): State['session']['around'] =>
  (around === 'here' ? locate.fix : view.near) && around;

/** Great-circle metres; walking minutes are turned into the straight line that takes as long. */
export const radiusMetresOf = (within: Within | null): number | null =>
  within && (within.unit === 'm' ? within.value : metresForMinutes(within.value));

/** The parts of a View that a question is made of: a moved map or another language must not ask it again. */
const askedOf = (
  { district, q, category, theme, offer, audience, kind, status, stepfree, show, within, sort }: View,
  { subset }: State['session'],
) =>
  [
    district,
    q,
    category,
    theme,
    offer,
    audience,
    kind,
    status,
    stepfree,
    subset && subset.of === show ? subset.ids : null,
    within,
    sort,
  ] as const;

const queryFrom = (
  origin: Origin | null,
  ...[district, text, categories, themes, offers, audiences, kinds, statuses, stepFree, only, within, sort]: ReturnType<
    typeof askedOf
  >
): Query => ({
  district,
  text,
  categories,
  themes,
  offers,
  audiences,
  kinds,
  statuses,
  stepFree,
  only,
  origin: origin?.position ?? null,
  radiusMetres: origin && radiusMetresOf(within),
  sort: origin ? (sort ?? 'distance') : sort === 'name' || text === '' ? 'name' : 'relevance',
});

const query = remembered(queryFrom);
const queryAnywhere = remembered(queryFrom);

export const queryOf = (state: State): Query => query(originOf(state), ...askedOf(state.view, state.session));

/** The question without its distance: the same object for as long as only the distance changes. */
export const queryAnywhereOf = (state: State): Query =>
  queryAnywhere(originOf(state), ...askedOf({ ...state.view, within: null }, state.session));

const answer = remembered(runQuery);
const counted = remembered(facetCounts);

/** The list, and what stands outside it: the one answer that list, map and counts are made of. */
export const resultsOf = (state: State): Results => answer(state.index, queryOf(state));

export const facetCountsOf = (state: State): FacetCounts => counted(state.index, queryOf(state));

/**
 * The ground to draw on. An archive of the deployer's own comes before all others; tiles from elsewhere only after a press or
 * where the deployer set them; what failed waits for the next press. A link alone never makes a request elsewhere.
 */
export function askedGroundOf({ view, config, atlas, preferences, session }: State): Ground {
  const canUse = (ground: Ground): boolean => !session.failedGrounds.includes(ground);
  if (view.basemap === 'embedded') return 'embedded';
  if (view.basemap === 'auto' && config.basemap[atlas.city.id] !== undefined && canUse('custom')) return 'custom';
  const mayUseLive = config.live === 'always' || (config.live === 'press' && preferences.streetDetail);
  return mayUseLive && canUse('live') ? 'live' : 'embedded';
}
