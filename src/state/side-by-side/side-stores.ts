/** Two districts beside each other: what of the one state each side shows. Read by the parts that compare them alone. */
import type { Atlas, District, Place } from '#domain/atlas.ts';
import { formatTwin, parseTwin, type Twin } from '#domain/side-by-side/district-pair.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { change, session } from '#state/actions.ts';
import { otherCity } from './other-city.ts';
import { sentenceSaid } from '#state/announce.ts';
import { type AtlasStore, makeStore, newSession, prepared, type State } from '#state/store.ts';
import { type Camera, emptyView, type View } from '#state/view.ts';

export type Side = 'left' | 'right';

/** What stands on one side. */
export interface Beside {
  readonly atlas: Atlas;
  readonly district: District;
}

const noFilters = (city: string) => {
  const { q, category, theme, offer, audience, kind, stepfree } = emptyView(city);
  return { q, category, theme, offer, audience, kind, status: defaultStatuses, stepfree };
};

/** The filters, which are the same for both sides. What is measured from a start or named one by one belongs to one city. */
const filtersOf = ({ q, category, theme, offer, audience, kind, status, stepfree }: View) => ({
  q,
  category,
  theme,
  offer,
  audience,
  kind,
  status,
  stepfree,
});

export const twinFiltersDropped = (store: AtlasStore): void =>
  change(store, 'push', noFilters(store.getState().view.city));

export const hasTwinFilters = ({ view }: State): boolean =>
  JSON.stringify(filtersOf(view)) !== JSON.stringify(filtersOf({ ...view, ...noFilters(view.city) }));

const known = new Map<string, Promise<Atlas>>();

/** A city that is not in view; read once, and anew where that failed. */
export function atlasOf(city: string): Promise<Atlas> {
  const reading = known.get(city) ?? otherCity.read(city);
  known.set(city, reading);
  reading.catch(() => known.delete(city));
  return reading;
}

export const twinOpened = (store: AtlasStore, city: string, district: string): void =>
  change(store, 'push', {
    twin: formatTwin({ city, district, place: null }, store.getState().view.city),
    place: null,
    page: '',
  });

/** Back to the district on the left. */
export const twinClosed = (store: AtlasStore): void => change(store, 'push', { twin: '', place: null, camera: null });

/** What the address names as a twin is not there: it is left out but for `rest`, in the same entry of the history. */
export const twinDropped = (store: AtlasStore, rest: string): void => change(store, 'replace', { twin: rest });

const twinIn = ({ twin, city }: View): Twin | null => parseTwin(twin, city);

/** The place of which one asks what is like it beside it; null: none. */
export function placeAsked(store: AtlasStore, side: Side, id: string | null): void {
  const { view } = store.getState();
  const twin = twinIn(view);
  if (!twin) return;
  change(store, 'push', {
    place: side === 'left' ? id : null,
    twin: formatTwin({ ...twin, place: side === 'right' ? id : null }, view.city),
  });
}

/** Which place is asked about, and on which side it stands; null where none is. */
export function askedOn({ view }: State, left: Beside, right: Beside): { side: Side; place: Place } | null {
  const find = (side: Side, { atlas, district }: Beside, id: string | null | undefined) => {
    const place = id ? atlas.places.find((each) => each.id === id) : undefined;
    return place?.district === district.id ? { side, place } : null;
  };
  return find('left', left, view.place) ?? find('right', right, twinIn(view)?.place);
}

/** What a side has of the whole state, whenever that changes. */
function partOf(
  main: State,
  { atlas, district }: Beside,
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
  const { config, preferences, spoken } = main;
  return { config, preferences, spoken, view, how: 'address' as const };
}

/**
 * A store of one side, for the map that any store can be drawn with. It is a view of the one state and holds nothing of its
 * own but where its map looks and what it points at; what is pressed on it is handed on.
 *
 * @param searchWords as of `prepared`
 */
export function sideStore(
  main: AtlasStore,
  beside: Beside,
  { isEmbed, searchWords }: { isEmbed: boolean; searchWords: (place: Place) => string },
): AtlasStore {
  const state = main.getState();
  const { atlas, places, index, search } = state;
  const part = partOf(state, beside, { camera: null, place: null, embed: isEmbed });
  return makeStore({
    ...(atlas === beside.atlas ? { atlas, places, index, search } : prepared(beside.atlas, searchWords)),
    ...part,
    cities: state.cities,
    session: newSession(part.view),
    shortlists: new Map(),
  });
}

/** Keeps a side at what the whole state says, and hands on what is pressed there. Gives the way to stop. */
export function keepSide(
  main: AtlasStore,
  side: AtlasStore,
  beside: Beside,
  onPlace: (id: string) => void,
): () => void {
  const follow = (): void => side.setState(({ view }) => partOf(main.getState(), beside, view));
  follow();
  const stops = [
    main.subscribe((now, before) => {
      if (now.view !== before.view || now.spoken !== before.spoken || now.preferences !== before.preferences) follow();
    }),
    side.subscribe((now, before) => {
      if (now.session.said !== before.session.said) sentenceSaid(main, now.session.said.text);
      if (now.view === before.view || now.how === 'address') return;
      const { place, camera } = now.view;
      // Of all that a press on a map can change, the place it asks about and where the map looks are meant here.
      side.setState({ view: { ...before.view, camera: camera ?? before.view.camera }, how: 'address' });
      if (place !== null && place !== before.view.place) onPlace(place);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export const sideLooks = (side: AtlasStore, camera: Camera): void =>
  side.setState(({ view }) => ({ view: { ...view, camera }, how: 'address' }));

/** The place that is marked on the map of a side; one that is out of sight is moved to, and the scale stays. */
export function sideMarks(side: AtlasStore, place: Place | null): void {
  const { view, session: now } = side.getState();
  const { position } = place ?? {};
  const [west, south, east, north] = now.sight?.bounds ?? [-180, -90, 180, 90];
  const isInSight =
    !position || (position[0] > west && position[0] < east && position[1] > south && position[1] < north);
  const camera =
    !isInSight && position && now.sight ? { ...now.sight.camera, lng: position[0], lat: position[1] } : view.camera;
  side.setState({ view: { ...view, place: place?.id ?? null, camera }, how: 'address' });
}

export const spotLeft = (side: AtlasStore): void => session(side, { spot: null });
