/**
 * What happened, and what it makes of the state. Each action is a plain function of the store; none knows of React, the
 * map or the address.
 */
import type { Atlas, Place, Position } from '#domain/atlas.ts';
import type { FilterKey } from '#domain/loosening.ts';
import { categoriesOf, defaultStatuses, type Family, type Language } from '#domain/vocabulary.ts';
import { isLocked, unlocked } from './embed.ts';
import { aroundOf, askedGroundOf } from './selectors.ts';
import {
  type AtlasStore,
  type Ground,
  type Notice,
  newSession,
  type Preferences,
  prepared,
  type Session,
} from './store.ts';
import { type Camera, emptyView, type Near, type View, viewOfAnotherCity, type Within } from './view.ts';

const change = (store: AtlasStore, how: 'push' | 'replace', part: Partial<View>): void =>
  store.setState(({ view }) => ({ view: { ...view, ...unlocked(view, part) }, how }));

/** Another door closes what lay over the last one. */
const session = (store: AtlasStore, part: Partial<Session>): void =>
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

/** A marker of places in one building was pressed: the list says which. */
export const spotOpened = (store: AtlasStore, ids: readonly string[]): void =>
  session(store, { spot: ids, telling: null });

export const spotClosed = (store: AtlasStore): void => session(store, { spot: null });

/** What is around the person or the origin, in words. */
export function aroundOpened(store: AtlasStore, around: Session['around']): void {
  const { sheet } = store.getState().session;
  session(store, { around, spot: null, sheet: sheet === 'peek' ? 'half' : sheet });
  if (store.getState().view.place !== null) placeClosed(store);
}

export const aroundClosed = (store: AtlasStore): void => session(store, { around: null });

export const placeClosed = (store: AtlasStore): void => change(store, 'push', { place: null });

/** What leaves the walk one is on. */
const offWalk = { walk: null, stop: null } as const;

export function districtChosen(store: AtlasStore, id: string | null): void {
  if (isLocked(store.getState().view, 'district')) return;
  change(store, 'push', { district: id, place: null, camera: null, ...offWalk });
  session(store, { telling: null, ...(id === null ? {} : { door: 'explore' }) });
}

/** One layer back, the topmost first; the order below is the order they lie in. False when there was none. */
export function stepBack(store: AtlasStore): boolean {
  const { view, session: now } = store.getState();
  if (view.view === 'compare') layoutChosen(store, now.beforeComparing);
  else if (now.telling !== null) session(store, { telling: null });
  else if (now.spot !== null) spotClosed(store);
  else if (view.place !== null) placeClosed(store);
  else if (aroundOf(store.getState()) !== null) aroundClosed(store);
  else if (view.embed && now.sheet !== 'peek') sheetMoved(store, 'peek');
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

export const stepFreeToggled = (store: AtlasStore): void =>
  change(store, 'push', { stepfree: !store.getState().view.stepfree });

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

/** All test arenas of the city, and nothing else asked: list, map, tray and address follow the one facet. */
export function arenasOpened(store: AtlasStore): void {
  const { view } = store.getState();
  const { save, whatif, view: layout } = view;
  const category = ['test_arena'] as const;
  change(store, 'push', { ...viewOfAnotherCity(view, view.city), save, whatif, view: layout, category });
  session(store, { door: 'explore', spot: null });
}

const defaultWithin: Within = { value: 1000, unit: 'm' };

const pointNear = ([lng, lat]: Position): Near & { type: 'point' } => ({
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

/** An origin at a position: put there by hand the map stays where the hand is, else the map goes to look. */
export function originPlaced(store: AtlasStore, position: Position, by: 'hand' | 'look' = 'hand'): void {
  const { view } = store.getState();
  if (isLocked(view, 'near')) return;
  const { within, camera } = view;
  const next = { near: pointNear(position), within: within ?? defaultWithin, place: null, ...offWalk };
  change(store, 'push', by === 'hand' ? { ...next, camera } : { ...next, camera: null });
  session(store, { door: 'find' });
}

/** An origin at a position that was found by these words: an area, an address. */
export function originFound(store: AtlasStore, position: Position, name: string): void {
  const near = pointNear(position);
  originChosen(store, near);
  session(store, { named: { near, name } });
}

/** While the pin is dragged; only the last step is a choice of its own. */
export const originDragged = (store: AtlasStore, position: Position, isLast: boolean): void =>
  change(store, isLast ? 'push' : 'replace', { near: pointNear(position) });

export const originCleared = (store: AtlasStore): void =>
  change(store, 'push', { near: null, within: null, sort: null });

export const radiusChosen = (store: AtlasStore, within: Within | null, how: 'push' | 'replace' = 'replace'): void =>
  change(store, how, { within });

/** Street detail was asked for or taken back. Either way the next try starts afresh. */
export function streetDetailToggled(store: AtlasStore): void {
  const { preferences } = store.getState();
  // After a failure, or under a link that asks for the embedded ground, the wish is still there and not taken back.
  const isOn = askedGroundOf(store.getState()) === 'live';
  store.setState({ preferences: { ...preferences, streetDetail: !isOn } });
  session(store, { failedGrounds: [] });
  const { basemap } = store.getState().view;
  if (basemap === 'embedded' && !isOn) change(store, 'replace', { basemap: 'auto' });
}

/** The map now stands on this ground. */
export const groundShown = (store: AtlasStore, ground: Ground): void => {
  if (store.getState().session.ground !== ground) session(store, { ground });
};

/** A ground did not come, or was lost: the map goes back to the embedded one, and this is said once. */
export function groundFailed(
  store: AtlasStore,
  ground: Ground,
  key: 'liveFailed' | 'customFailed' | 'customRanges',
): void {
  const { failedGrounds } = store.getState().session;
  if (failedGrounds.includes(ground)) return;
  session(store, { ground: 'embedded', failedGrounds: [...failedGrounds, ground] });
  noticeShown(store, { type: 'said', key });
}

export const layoutChosen = (store: AtlasStore, view: View['view']): void => change(store, 'push', { view });

export const cameraMoved = (store: AtlasStore, camera: Camera): void => change(store, 'replace', { camera });

export const hovered = (store: AtlasStore, id: string | null): void => {
  if (store.getState().session.hovered !== id) session(store, { hovered: id });
};

export const sightChanged = (store: AtlasStore, sight: Session['sight']): void => session(store, { sight });

export const mapReported = (store: AtlasStore, map: Session['map']): void => {
  if (store.getState().session.map !== map) session(store, { map });
};

export const sheetMoved = (store: AtlasStore, sheet: Session['sheet']): void => session(store, { sheet });

export const noticeShown = (store: AtlasStore, notice: Notice): void =>
  session(store, {
    notices: [...store.getState().session.notices.filter((each) => each.type !== notice.type), notice],
  });

export const noticeDismissed = (store: AtlasStore, notice: Notice): void =>
  session(store, { notices: store.getState().session.notices.filter((each) => each !== notice) });

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

export const locating = (store: AtlasStore, isLocating: boolean): void => session(store, { isLocating });

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
