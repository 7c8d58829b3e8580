/**
 * What happened, and what it makes of the state. Each action is a plain function of the store; none knows of React, the
 * map or the address.
 */
import type { Atlas, Place, Position } from '#domain/atlas.ts';
import type { FilterKey } from '#domain/search/relaxed-queries.ts';
import { categoriesOf, defaultStatuses, type Family, type Language } from '#domain/vocabulary.ts';
import { isLocked, unlocked } from './locks.ts';
import { aroundOf } from './selectors.ts';
import { type AtlasStore, type Notice, newSession, type Preferences, prepared, type Session } from './store.ts';
import { type Camera, emptyView, type Near, type View, viewOfAnotherCity, type Within } from './view.ts';

export const change = (store: AtlasStore, how: 'push' | 'replace', part: Partial<View>): void =>
  store.setState(({ view }) => ({ view: { ...view, ...unlocked(view, part) }, how }));

/** Another door closes what lay over the last one. */
export const session = (store: AtlasStore, part: Partial<Session>): void =>
  store.setState((state) => ({ session: { ...state.session, ...(part.door ? { around: null } : {}), ...part } }));

/** A place in sight is opened where it stands; for any other the map goes there. */
function cameraFor(store: AtlasStore, id: string): Camera | null {
  const { view, session: now, places } = store.getState();
  const position = places.get(id)?.position;
  if (!position || !now.sight || now.sight.zoom < 14 || !view.camera) return null;
  const [west, south, east, north] = now.sight.bounds;
  const [marginX, marginY] = [(east - west) / 8, (north - south) / 8];
  const isInside =
    position[0] > west + marginX &&
    position[0] < east - marginX &&
    position[1] > south + marginY &&
    position[1] < north - marginY;
  return isInside ? view.camera : null;
}

export function placeChosen(store: AtlasStore, id: string): void {
  const { view: layout } = store.getState().view;
  const { sheet, beforeComparing } = store.getState().session;
  // The table lies over what is opened, so it is left; going back leads to it again.
  change(store, 'push', {
    place: id,
    camera: cameraFor(store, id),
    view: layout === 'compare' ? beforeComparing : layout,
  });
  session(store, { spot: null, telling: null, sheet: sheet === 'peek' ? 'half' : sheet, openedOnMap: null });
}

export const spotClosed = (store: AtlasStore): void => session(store, { spot: null });

export const aroundClosed = (store: AtlasStore): void => session(store, { around: null });

export const placeClosed = (store: AtlasStore): void => change(store, 'push', { place: null });

/** What leaves the walk one is on. */
export const offWalk = { walk: null, stop: null } as const;

export function districtChosen(store: AtlasStore, id: string | null): void {
  if (isLocked(store.getState().view, 'district')) return;
  change(store, 'push', { district: id, place: null, camera: null, ...offWalk });
  session(store, { telling: null, ...(id === null ? {} : { door: 'explore' }) });
}

/** What lies over the walk and the district, the topmost first. */
const layers = ['page', 'twin', 'gap', 'lens', 'show'] as const;

/** One layer back, the topmost first; the order below is the order they lie in. False when there was none. */
export function stepBack(store: AtlasStore): boolean {
  const { view, session: now } = store.getState();
  const layer = layers.find((key) => view[key] !== '');
  if (view.view === 'compare') layoutChosen(store, now.beforeComparing);
  else if (now.telling !== null) session(store, { telling: null });
  else if (now.spot !== null) spotClosed(store);
  else if (view.place !== null) placeClosed(store);
  else if (aroundOf(store.getState()) !== null) aroundClosed(store);
  else if (view.embed && now.sheet !== 'peek') sheetMoved(store, 'peek');
  // Of the lens the area that is told of goes first.
  else if (layer === 'lens') change(store, 'push', { lens: view.lens.replace(/@?[^@]*$/, '') });
  else if (layer) change(store, 'push', { [layer]: '' });
  else if (view.stop !== null) change(store, 'push', { stop: null, camera: null });
  else if (view.walk !== null) change(store, 'push', { walk: null, camera: null });
  else if (view.district !== null && !isLocked(view, 'district')) districtChosen(store, null);
  else return false;
  return true;
}

export const textTyped = (store: AtlasStore, q: string): void => change(store, 'replace', { q: q.trimStart() });

type FacetKey = 'category' | 'theme' | 'offer' | 'audience' | 'kind' | 'status';

export function facetToggled<K extends FacetKey>(store: AtlasStore, key: K, id: View[K][number]): void {
  const chosen = store.getState().view[key] as readonly string[];
  const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
  // With no status left nothing could ever be found; that is not what taking the last one away asks for.
  change(store, 'push', { [key]: key === 'status' && next.length === 0 ? defaultStatuses : next });
}

/** A family is all its categories: chosen when all of them are. */
export function familyToggled(store: AtlasStore, family: Family): void {
  const { category } = store.getState().view;
  const own = categoriesOf(family);
  const others = category.filter((each) => !own.includes(each));
  const isChosen = own.every((each) => category.includes(each));
  change(store, 'push', { category: isChosen ? others : [...others, ...own] });
}

export const closedShown = (store: AtlasStore): void =>
  change(store, 'push', { status: [...defaultStatuses, 'closed'] });

export const sorted = (store: AtlasStore, sort: View['sort']): void => change(store, 'push', { sort });

/** Takes one filter away. */
export function filterDropped(store: AtlasStore, filter: FilterKey): void {
  const { view } = store.getState();
  const key = filterFields[filter];
  change(store, 'push', { [key]: emptyView(view.city)[key] });
}

/** Where the view keeps what each filter is. */
export const filterFields: Readonly<Record<FilterKey, keyof View>> = {
  text: 'q',
  category: 'category',
  theme: 'theme',
  offer: 'offer',
  audience: 'audience',
  kind: 'kind',
  status: 'status',
  stepFree: 'stepfree',
  only: 'show',
  radius: 'within',
  district: 'district',
};

/** Back to everything in the city; language, appearance and shortlist stay. */
export function allReset(store: AtlasStore): void {
  const { view } = store.getState();
  change(store, 'push', {
    ...viewOfAnotherCity(view, view.city),
    save: view.save,
    whatif: view.whatif,
    camera: view.camera,
  });
}

export function doorOpened(store: AtlasStore, door: Session['door']): void {
  session(store, { door, telling: null });
  const { place, walk } = store.getState().view;
  if (place !== null || walk !== null) change(store, 'push', { place: null, ...offWalk });
}

export const defaultWithin: Within = { value: 1000, unit: 'm' };

export const pointNear = ([lng, lat]: Position): Near & { type: 'point' } => ({
  type: 'point',
  lng: Number(lng.toFixed(5)) + 0,
  lat: Number(lat.toFixed(5)) + 0,
});

/** A new start for what is near; the first one comes with a distance, so that there is something to see at once. */
export function originChosen(store: AtlasStore, near: Near): void {
  const { view } = store.getState();
  if (isLocked(view, 'near')) return;
  const { within } = view;
  change(store, 'push', { near, within: within ?? defaultWithin, place: null, q: '', camera: null, ...offWalk });
  session(store, { door: 'find' });
}

/** An origin at a position that was found by these words: an area, an address. */
export function originFound(store: AtlasStore, position: Position, name: string): void {
  const near = pointNear(position);
  originChosen(store, near);
  session(store, { named: { near, name } });
}

export const layoutChosen = (store: AtlasStore, view: View['view']): void => change(store, 'push', { view });

export const hovered = (store: AtlasStore, id: string | null): void => {
  if (store.getState().session.hovered !== id) session(store, { hovered: id });
};

export const mapReported = (store: AtlasStore, map: Session['map']): void => {
  if (store.getState().session.map !== map) session(store, { map });
};

export const sheetMoved = (store: AtlasStore, sheet: Session['sheet']): void => session(store, { sheet });

export function languageChosen(store: AtlasStore, language: Language): void {
  store.setState(({ preferences }) => ({ preferences: { ...preferences, language } }));
  change(store, 'replace', { lang: language });
}

/** The person's own choice, so it is kept with the person; a link that asked for another look no longer does. */
export function appearanceChosen(store: AtlasStore, appearance: Preferences['appearance']): void {
  store.setState(({ preferences }) => ({ preferences: { ...preferences, appearance } }));
  change(store, 'replace', { appearance: 'auto' });
}

/** The words of a language have come. */
export const languageArrived = (store: AtlasStore, spoken: Language): void => store.setState({ spoken });

/** More words to find places by: the indexes are made anew with them. */
export const searchWordsArrived = (store: AtlasStore, words: (place: Place) => string): void =>
  store.setState(({ atlas }) => prepared(atlas, words));

export const cityAsked = (store: AtlasStore, city: string): void => session(store, { load: { city, failed: null } });

export const cityFailed = (store: AtlasStore, city: string, failed: string): void =>
  session(store, { load: { city, failed } });

/** Another city has been read. */
export function cityArrived(
  store: AtlasStore,
  atlas: Atlas,
  words: (place: Place) => string,
  notices: readonly Notice[],
  view: View | null,
): void {
  store.setState((state) => {
    const next = view ?? viewOfAnotherCity(state.view, atlas.city.id);
    return {
      ...prepared(atlas, words),
      view: next,
      how: view ? 'address' : 'push',
      session: {
        ...newSession(next, notices),
        // Another map has yet to come to rest; one that cannot be drawn at all still cannot.
        map: state.session.map === 'idle' ? 'loading' : state.session.map,
        sheet: state.session.sheet,
      },
    };
  });
}

/** The address changed under us: back, forward, or a link within the page. */
export function addressRead(store: AtlasStore, view: View, notices: readonly Notice[]): void {
  store.setState(({ session: now }) => ({
    view,
    how: 'address',
    session: {
      ...now,
      door: (view.near || view.need.length > 0) && now.door !== 'saved' ? 'find' : now.door,
      notices,
    },
  }));
}
