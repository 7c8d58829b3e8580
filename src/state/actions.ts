/**
 * The actions of the page. Each is a plain function of the store and independent of React, the map and the address.
 */

import type { Position } from '#domain/atlas.ts';
import { categoriesOf, type Family, type Language } from '#domain/vocabulary.ts';
import { isLocked, unlocked } from './locks.ts';
import { placesOf } from './selectors.ts';
import type { AtlasStore, Notice, Preferences, Session } from './store.ts';
import { type Camera, type Near, type View, type Within, withLargeScenario } from './view.ts';

export const change = (store: AtlasStore, how: 'push' | 'replace', part: Partial<View>): void =>
  store.setState(({ view }) => ({ view: { ...view, ...unlocked(view, part) }, how }));

export const session = (store: AtlasStore, part: Partial<Session>): void =>
  store.setState((state) => ({ session: { ...state.session, ...part } }));

/** The camera for an opened place: unchanged where it is well inside the viewport, else null, so that the map moves to it. */
function cameraFor(store: AtlasStore, id: string): Camera | null {
  const { view, session: now } = store.getState();
  const position = placesOf(store.getState()).get(id)?.position;
  if (!position || !now.viewport || now.viewport.zoom < 14 || !view.camera) return null;
  const [west, south, east, north] = now.viewport.bounds;
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
  // The comparison covers the place, so it is closed; Back returns to it.
  change(store, 'push', {
    place: id,
    camera: cameraFor(store, id),
    view: layout === 'compare' ? beforeComparing : layout,
  });
  session(store, { coincident: null, suggestion: null, sheet: sheet === 'peek' ? 'half' : sheet, openedOnMap: null });
}

/** The part of a view that leaves the walk. */
export const offWalk = { walk: null, stop: null } as const;

export function districtChosen(store: AtlasStore, id: string | null): void {
  if (isLocked(store.getState().view, 'district')) return;
  change(store, 'push', { district: id, place: null, camera: null, ...offWalk });
  session(store, { suggestion: null, ...(id === null ? {} : { tab: 'explore' }) });
}

export const textTyped = (store: AtlasStore, q: string): void => change(store, 'replace', { q: q.trimStart() });

/** Toggles all categories of a family, which counts as selected when all of them are. */
export function familyToggled(store: AtlasStore, family: Family): void {
  const { category } = store.getState().view;
  const own = categoriesOf(family);
  const others = category.filter((each) => !own.includes(each));
  const isChosen = own.every((each) => category.includes(each));
  change(store, 'push', { category: isChosen ? others : [...others, ...own] });
}

export function tabOpened(store: AtlasStore, tab: Session['tab']): void {
  session(store, { tab: tab, suggestion: null });
  const { place, walk } = store.getState().view;
  if (place !== null || walk !== null) change(store, 'push', { place: null, ...offWalk });
}

export const defaultWithin: Within = { value: 1000, unit: 'm' };

export const pointNear = ([lng, lat]: Position): Near & { type: 'point' } => ({
  type: 'point',
  lng: Number(lng.toFixed(5)) + 0,
  lat: Number(lat.toFixed(5)) + 0,
});

/** Sets the origin; the first one gets a default distance, so that there is a result at once. */
export function originChosen(store: AtlasStore, near: Near): void {
  const { view } = store.getState();
  if (isLocked(view, 'near')) return;
  const { within } = view;
  change(store, 'push', { near, within: within ?? defaultWithin, place: null, q: '', camera: null, ...offWalk });
  session(store, { tab: 'find' });
}

/** Sets the origin at the position of a named area or address. */
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

/** Stores the appearance as a preference and removes that of the link. */
export function appearanceChosen(store: AtlasStore, appearance: Preferences['appearance']): void {
  store.setState(({ preferences }) => ({ preferences: { ...preferences, appearance } }));
  change(store, 'replace', { appearance: 'auto' });
}

/** The words of a language have loaded. */
export const languageArrived = (store: AtlasStore, pageLanguage: Language): void => store.setState({ pageLanguage });

/** The address changed under us: back, forward, or a link within the page. */
export function addressRead(store: AtlasStore, view: View, notices: readonly Notice[]): void {
  store.setState(({ session: now, view: before }) => ({
    view: withLargeScenario(view, before),
    how: 'address',
    session: {
      ...now,
      tab: (view.near || view.need.length > 0) && now.tab !== 'saved' ? 'find' : now.tab,
      notices,
    },
  }));
}
