/** The one file that touches `history` and `location`, with `mend-address.ts`, which it fetches for an address that needs it. */

import type { Bounds } from '#domain/atlas.ts';
import { isCoverageKnown } from '#domain/coverage/coverage-known.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { isOwnStory } from '#domain/stories/story.ts';
import { addressRead } from '#state/actions.ts';
import { atlasOf } from '#state/selectors.ts';
import type { Services } from '#state/services.ts';
import type { AtlasStore, State } from '#state/store.ts';
import type { Known, View } from '#state/view.ts';
import { type AddressRead, noticesOf } from './address-notices.ts';
import { readCamera } from './camera-hash.ts';
import { format, keysOfAddress, parse } from './view-codec.ts';

/** Mobile Safari refuses more than 100 writes in 30 seconds. */
const leastMsBetweenReplaces = 350;

export const knownOf = ({
  cities,
  atlas,
  scenarioModule,
}: Pick<State, 'cities' | 'atlas' | 'scenarioModule'>): Known => ({
  cities: cities.map(({ id }) => id),
  districts: new Set(atlas.districts.map(({ id }) => id)),
  places: new Set(atlas.places.map(({ id }) => id)),
  stations: new Set(atlas.stations.map(({ id }) => id)),
  // Whether this device holds a story of one's own is found out when it is opened.
  stories: { has: (id) => atlas.city.stories.includes(id) || isOwnStory(id) },
  needs: new Set(atlas.needs.map(({ id }) => id)),
  walks: new Map(atlas.walks.map(({ id, stops }) => [id, stops.length])),
  isCity: (id) => cities.some((city) => city.id === id),
  isInDistrict: (place, district) => atlas.places.some((each) => each.id === place && each.district === district),
  isCoverage: (choice) => isCoverageKnown(atlas, choice),
  isSubset: ({ kind, id }) =>
    atlas.city[kind === 'strand' ? 'strands' : 'innovationThemes'].some(
      (aim) => aim.id === id && aim.servedBy !== undefined,
    ),
  withScenario: scenarioModule?.read,
});

const inAddress = (key: string): string | undefined => new URLSearchParams(location.search).get(key)?.toLowerCase();

/** The city of the address, before any data are read. */
export const cityInAddress = (): string | undefined => inAddress('city');

/** Whether the page stands inside another one, before anything has been read: then it keeps nothing on the device. */
export const isEmbedInAddress = (): boolean => inAddress('embed') === '1';

const hasScenarioInAddress = (): boolean => inAddress('whatif') !== undefined;

/** What reads the scenario of the address; undefined where there is none, and where it cannot be fetched. */
export const scenarioModuleForAddress = async (services: Services): Promise<State['scenarioModule']> =>
  hasScenarioInAddress() ? services.scenarioModule().catch(() => undefined) : undefined;

/**
 * Signs of an address itself or around a link, or their percent codes; percent codes that are no UTF-8; a value that is empty
 * or ends in a sign. What else is mangled is not known to the codec, and then it is mended.
 */
const mangled = /.[?;|\\]|%(25|2[2367]|3[bdf]|5c|7c|[01]|ad|c2|e2|ef|[c-f].([^%]|$))|embed(=[^1]|&|$)|[^\w%](&|$)/i;

/** Whether each key is one of ours, once, and the hash is a camera. */
function isTidy({ search, hash }: Location): boolean {
  const keys = [...new URLSearchParams(search).keys()];
  const known = ['city', ...keysOfAddress()];
  return (
    !mangled.test(search) &&
    (hash === '' || readCamera(hash) !== undefined) &&
    new Set(keys).size === keys.length &&
    keys.every((key) => known.includes(key))
  );
}

/** Untangles an address that does not read cleanly, in place, before anything is read from it; returns what had no meaning. */
export async function tidyAddress(): Promise<readonly string[]> {
  if (isTidy(location)) return [];
  return import('./mend-address.ts').then(
    ({ untangleAddress }) => untangleAddress(),
    () => [],
  );
}

export function viewInAddress(known: Known): AddressRead {
  const { view, unknown } = parse(location.search, location.hash, known);
  return { view, notices: noticesOf(unknown) };
}

/** The same, with values in other forms than ours understood where one thing can be meant. `leftOut` is named with what is not. */
export async function mendedViewInAddress(
  known: Known,
  bounds: Bounds,
  leftOut: readonly string[] = [],
): Promise<AddressRead> {
  const read = viewInAddress(known);
  const { near, camera } = read.view;
  const isFar = [near, camera].some((at) => at && 'lng' in at && !isInBounds(bounds, [at.lng, at.lat]));
  if (read.notices.length + leftOut.length === 0 && !isFar) return read;
  return import('./mend-address.ts').then(
    ({ mendedAddress }) => mendedAddress(known, bounds, leftOut),
    () => read,
  );
}

/** The full link to a view. */
export const linkTo = (view: View): string => new URL(format(view), location.href).href;

/**
 * Syncs address and View in both directions. A choice is a new history entry; typing and moving the map replace the current one;
 * what came from the address is not written back. `otherCity` is called when Back leads to a city that is not loaded.
 */
export function syncAddress(store: AtlasStore, otherCity: (id: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastReplace = 0;

  const replaceEntry = (): void => {
    timer = null;
    lastReplace = Date.now();
    history.replaceState(null, '', format(store.getState().view));
  };
  const flush = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    replaceEntry();
  };

  const unsubscribe = store.subscribe(({ view, how }, { view: before }) => {
    if (view === before || how === 'address') return;
    if (how === 'push') {
      // The previous entry gets its last view before it is left.
      if (timer !== null) {
        clearTimeout(timer);
        timer = null;
        history.replaceState(null, '', format(before));
      }
      if (format(view) !== format(before)) history.pushState(null, '', format(view));
    } else {
      timer ??= setTimeout(replaceEntry, Math.max(0, lastReplace + leastMsBetweenReplaces - Date.now()));
    }
  });

  const knownNow = (): Known => {
    const state = store.getState();
    // What a scenario proposes that no address holds is known as long as it is on screen.
    const atlas = state.view.scenario?.written === null ? atlasOf(state) : state.atlas;
    return knownOf({ ...state, atlas });
  };
  const show = ({ view, notices }: AddressRead): void => {
    if (view.city === store.getState().atlas.city.id) addressRead(store, view, notices);
    else otherCity(view.city);
  };
  /** An address that was typed or pasted over this one. */
  const readMangled = async (): Promise<void> => {
    const leftOut = await tidyAddress();
    const { href } = location;
    const read = await mendedViewInAddress(knownNow(), store.getState().atlas.city.bounds, leftOut);
    if (href === location.href || format(read.view) === location.search + location.hash) show(read);
  };
  const readAddress = (): void => {
    const read = viewInAddress(knownNow());
    if (isTidy(location) && read.notices.length === 0) show(read);
    else void readMangled();
  };
  const onPopState = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (store.getState().scenarioModule || !hasScenarioInAddress()) readAddress();
    else
      void scenarioModuleForAddress(store.services).then((scenarioModule) => {
        store.setState({ scenarioModule });
        readAddress();
      });
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
