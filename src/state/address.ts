/** The one file that touches `history` and `location`. */

import { isOwnStory } from '#domain/stories/story.ts';
import { addressRead } from './actions.ts';
import { format, type Known, parse } from './view-codec.ts';
import { listCarriedOver } from '#state/shortlist/shortlist-state.ts';
import type { AtlasStore, Notice, State } from './store.ts';
import type { View } from './view.ts';

/** Mobile Safari refuses more than 100 writes in 30 seconds. */
const leastMsBetweenNudges = 350;

export const knownOf = ({ cities, atlas }: Pick<State, 'cities' | 'atlas'>): Known => ({
  cities: cities.map(({ id }) => id),
  districts: new Set(atlas.districts.map(({ id }) => id)),
  places: new Set(atlas.places.map(({ id }) => id)),
  stations: new Set(atlas.stations.map(({ id }) => id)),
  // Whether this device holds a story of one's own is found out when it is opened.
  stories: { has: (id) => atlas.city.stories.includes(id) || isOwnStory(id) },
  needs: new Set(atlas.needs.map(({ id }) => id)),
  walks: new Map(atlas.walks.map(({ id, stops }) => [id, stops.length])),
});

/** The city an address asks for, before anything of it has been read. */
export const cityInAddress = (): string | null => new URLSearchParams(location.search).get('city');

/** Whether the page stands inside another one, before anything has been read: then it keeps nothing on the device. */
export const isEmbedInAddress = (): boolean => new URLSearchParams(location.search).get('embed') === '1';

export function viewInAddress(known: Known): { view: View; notices: Notice[] } {
  const { view, unknown } = parse(location.search, location.hash, known);
  return { view, notices: unknown.length > 0 ? [{ type: 'unknown', keys: unknown.join(', ') }] : [] };
}

/** The whole link to what is seen now. */
export const linkTo = (view: View): string => new URL(format(view), location.href).href;

/**
 * Keeps address and View the same in both directions. A choice is a new entry in the history, a nudge (typing, moving the
 * map) mends the one there is; what came from the address is not written back. `otherCity` is called when going back
 * leads to a city that is not the one in memory.
 */
export function keepAddress(store: AtlasStore, otherCity: (id: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastNudge = 0;

  const nudge = (): void => {
    timer = null;
    lastNudge = Date.now();
    history.replaceState(null, '', format(store.getState().view));
  };
  const flush = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    nudge();
  };

  const unsubscribe = store.subscribe(({ view, how }, { view: before }) => {
    if (view === before || how === 'address') return;
    if (how === 'push') {
      // The entry that is left keeps what it last showed.
      if (timer !== null) {
        clearTimeout(timer);
        timer = null;
        history.replaceState(null, '', format(before));
      }
      if (format(view) !== format(before)) history.pushState(null, '', format(view));
    } else {
      timer ??= setTimeout(nudge, Math.max(0, lastNudge + leastMsBetweenNudges - Date.now()));
    }
  });

  const onPopState = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const state = store.getState();
    const { view, notices } = viewInAddress(knownOf(state));
    if (view.city !== state.atlas.city.id) {
      otherCity(view.city);
      return;
    }
    addressRead(store, view, notices);
    listCarriedOver(store, state.view.save);
  };
  window.addEventListener('popstate', onPopState);
  window.addEventListener('pagehide', flush);
  return () => {
    unsubscribe();
    window.removeEventListener('popstate', onPopState);
    window.removeEventListener('pagehide', flush);
    if (timer !== null) clearTimeout(timer);
  };
}
