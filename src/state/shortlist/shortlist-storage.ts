import { readStored, writeStored } from '#state/device-storage.ts';
import type { AtlasStore, Shortlist, State } from '#state/store.ts';
import { carryListThroughHistory, shortlistStoredElsewhere } from './shortlist-state.ts';

const key = 'shared-city-atlas-shortlists';

/** An upper limit, so that tampered storage cannot fill the page. */
const mostIds = 1000;

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function shortlistFrom(value: unknown): Shortlist {
  const { ids, notes } = Object(value) as { ids?: unknown; notes?: unknown };
  return {
    ids: [...new Set(Array.isArray(ids) ? ids.filter(isText) : [])].slice(0, mostIds),
    notes: new Map(entriesOf(notes).flatMap(([id, note]) => (isText(note) ? [[id, note] as const] : []))),
  };
}

/** The lists and notes stored on this device, by city. */
export const readShortlists = (storage: Storage | null): State['shortlists'] =>
  readStored(storage, key, (value) => new Map(entriesOf(value).map(([city, list]) => [city, shortlistFrom(list)])));

const asStored = (shortlists: State['shortlists']) =>
  Object.fromEntries(
    [...shortlists].map(([city, { ids, notes }]) => [city, { ids, notes: Object.fromEntries(notes) }]),
  );

/** Stores the lists on every change, and follows changes by another tab. */
export function storeShortlists(store: AtlasStore, storage: Storage | null, page: EventTarget): () => void {
  let isFollowing = false;
  const unsubscribe = store.subscribe(({ shortlists }, { shortlists: before }) => {
    // Where the device refuses, they last until the tab closes.
    if (shortlists !== before && !isFollowing) writeStored(storage, key, asStored(shortlists));
  });
  const onStorage = (event: Event): void => {
    const changed = (event as StorageEvent).key;
    if (changed !== null && changed !== key) return;
    isFollowing = true;
    shortlistStoredElsewhere(store, readShortlists(storage));
    isFollowing = false;
  };
  page.addEventListener('storage', onStorage);
  const stopCarrying = carryListThroughHistory(store);
  return () => {
    unsubscribe();
    stopCarrying();
    page.removeEventListener('storage', onStorage);
  };
}
