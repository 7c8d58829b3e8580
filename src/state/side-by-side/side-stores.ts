/** The stores of two districts side by side: each is a view of the one state. Imported by the comparison only. */

import type { Atlas, District, Place } from '#domain/atlas.ts';
import { formatPair } from '#domain/side-by-side/district-pair.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { change, session } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { featureStore } from '#state/feature-store.ts';
import { noticeShown } from '#state/map-actions.ts';
import { dataOf } from '#state/selectors.ts';
import { type AtlasStore, makeStore, newSession, prepared, type State } from '#state/store.ts';
import { type Camera, emptyView, type View } from '#state/view.ts';

export type Side = 'left' | 'right';

/** The city and the district of one side. */
export interface CityDistrict {
  readonly atlas: Atlas;
  readonly district: District;
}

const noFilters = (city: string) => {
  const { q, category, theme, offer, audience, kind, stepfree, ...others } = emptyView(city);
  return { q, category, theme, offer, audience, kind, status: defaultStatuses, public: others.public, stepfree };
};

/**
 * The filters, which are the same for both sides. What is measured from a start or named one by one belongs to one city, and so
 * do the hours by which a place is open.
 */
const filtersOf = ({ q, category, theme, offer, audience, kind, status, public: access, stepfree }: View) => ({
  q,
  category,
  theme,
  offer,
  audience,
  kind,
  status,
  public: access,
  stepfree,
});

export const sideFiltersDropped = (store: AtlasStore): void =>
  change(store, 'push', noFilters(store.getState().view.city));

export const hasSideFilters = ({ view }: State): boolean =>
  JSON.stringify(filtersOf(view)) !== JSON.stringify(filtersOf({ ...view, ...noFilters(view.city) }));

const otherCities = featureStore(() => new Map<string, Promise<Atlas>>());

/** A city that is not in view; read once, and anew where that failed. */
export function loadOtherCity(store: AtlasStore, city: string): Promise<Atlas> {
  const known = otherCities(store);
  const reading = known.get(city) ?? store.services.loadCity(city).then(({ atlas }) => atlas);
  known.set(city, reading);
  reading.catch(() => known.delete(city));
  return reading;
}

export const sideBySideOpened = (store: AtlasStore, city: string, district: string): void =>
  change(store, 'push', {
    pair: { city, district, place: null },
    place: null,
    page: '',
  });

/** Back to the district on the left. */
export const sideBySideClosed = (store: AtlasStore): void =>
  change(store, 'push', { pair: null, place: null, camera: null });

/** The data of another city have come: what the address names of it and is not there is named once and left out. */
export function otherCityArrived(store: AtlasStore, { city, districts, places }: Atlas): void {
  const { view } = store.getState();
  const { pair } = view;
  if (pair?.city !== city.id) return;
  const isDistrict = districts.some(({ id }) => id === pair.district);
  const isPlace = places.some(({ id, district }) => id === pair.place && district === pair.district);
  if (isDistrict && (pair.place === null || isPlace)) return;
  noticeShown(store, { type: 'unknown', keys: `twin=${formatPair(pair, view.city)}` });
  change(store, 'replace', { pair: isDistrict ? { ...pair, place: null } : null });
}

/** Selects the place for which similar places are sought on the other side; null: none. */
export function placeAsked(store: AtlasStore, side: Side, id: string | null): void {
  const { view } = store.getState();
  if (!view.pair) return;
  change(store, 'push', {
    place: side === 'left' ? id : null,
    pair: { ...view.pair, place: side === 'right' ? id : null },
  });
}

/** Which place is asked about, and on which side it stands; null where none is. */
export function askedOn({ view }: State, left: CityDistrict, right: CityDistrict): { side: Side; place: Place } | null {
  const find = (side: Side, { atlas, district }: CityDistrict, id: string | null | undefined) => {
    const place = id ? atlas.places.find((each) => each.id === id) : undefined;
    return place?.district === district.id ? { side, place } : null;
  };
  return find('left', left, view.place) ?? find('right', right, view.pair?.place);
}

/** The part of the main state that a side shows. */
function partOf(
  main: State,
  { atlas, district }: CityDistrict,
  { camera, place, embed }: Pick<View, 'camera' | 'place' | 'embed'>,
) {
  const { lang, basemap, appearance } = main.view;
  const view: View = {
    ...emptyView(atlas.city.id),
    ...filtersOf(main.view),
    camera,
    place,
    embed,
    lang,
    basemap,
    appearance,
    district: district.id,
  };
  const { config, preferences, pageLanguage } = main;
  return { config, preferences, pageLanguage, view, how: 'address' as const };
}

/**
 * Makes the store of one side, for its map. It is a view of the main state and owns only its camera and its hovered place; clicks
 * are forwarded to the main store.
 */
export function sideStore(main: AtlasStore, cityDistrict: CityDistrict, { isEmbed }: { isEmbed: boolean }): AtlasStore {
  const { services } = main;
  const state = main.getState();
  const { atlas, places, index, search } = dataOf(state);
  const part = partOf(state, cityDistrict, { camera: null, place: null, embed: isEmbed });
  const own =
    atlas === cityDistrict.atlas
      ? { atlas, places, index, search }
      : prepared(cityDistrict.atlas, services.placeKeywords);
  const session = newSession(part.view);
  return makeStore({ ...own, ...part, cities: state.cities, session, shortlists: new Map() }, services);
}

/** Keeps a side in sync with the main state and forwards its clicks. Returns the function that ends it. */
export function followSide(
  main: AtlasStore,
  side: AtlasStore,
  cityDistrict: CityDistrict,
  onPlace: (id: string) => void,
): () => void {
  const follow = (): void => side.setState(({ view }) => partOf(main.getState(), cityDistrict, view));
  follow();
  const stops = [
    main.subscribe((now, before) => {
      if (
        now.view !== before.view ||
        now.pageLanguage !== before.pageLanguage ||
        now.preferences !== before.preferences
      )
        follow();
    }),
    side.subscribe((now, before) => {
      if (now.session.announcement !== before.session.announcement) announce(main, now.session.announcement.text);
      if (now.view === before.view || now.how === 'address') return;
      const { place, camera } = now.view;
      // Of all that a click on a map can change, only the place and the camera apply here.
      side.setState({ view: { ...before.view, camera: camera ?? before.view.camera }, how: 'address' });
      if (place !== null && place !== before.view.place) onPlace(place);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export const sideViewsOf = (side: AtlasStore, camera: Camera): void =>
  side.setState(({ view }) => ({ view: { ...view, camera }, how: 'address' }));

/** Selects a place on the map of a side; the camera moves to one outside the viewport, at the same scale. */
export function selectOnSide(side: AtlasStore, place: Place | null): void {
  const { view, session: now } = side.getState();
  const { position } = place ?? {};
  const [west, south, east, north] = now.viewport?.bounds ?? [-180, -90, 180, 90];
  const isInViewport =
    !position || (position[0] > west && position[0] < east && position[1] > south && position[1] < north);
  const camera =
    !isInViewport && position && now.viewport
      ? { ...now.viewport.camera, lng: position[0], lat: position[1] }
      : view.camera;
  side.setState({ view: { ...view, place: place?.id ?? null, camera }, how: 'address' });
}

export const coincidentPlacesLeft = (side: AtlasStore): void => session(side, { coincident: null });
