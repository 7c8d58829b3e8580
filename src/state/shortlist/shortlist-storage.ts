import { keptElsewhere } from './shortlist-state.ts';
import type { AtlasStore, Shortlist, State } from '#state/store.ts';

const key = 'shared-city-atlas-shortlists';

/** More than anybody saves; a storage that was tampered with must not fill the page. */
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

/** The lists and notes kept on this device, by city. Storage may be refused or hold anything at all. */
export function readShortlists(storage: Storage | null): State['shortlists'] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    return new Map(entriesOf(kept).map(([city, list]) => [city, shortlistFrom(list)]));
  } catch {
    // Unreadable is the same as empty.
    return new Map();
  }
}

const written = (shortlists: State['shortlists']): string =>
  JSON.stringify(
    Object.fromEntries(
      [...shortlists].map(([city, { ids, notes }]) => [city, { ids, notes: Object.fromEntries(notes) }]),
    ),
  );

/** Keeps the lists as they change, and follows what another tab of this browser keeps. */
export function keepShortlists(store: AtlasStore, storage: Storage | null, page: EventTarget): () => void {
  let isFollowing = false;
  const unsubscribe = store.subscribe(({ shortlists }, { shortlists: before }) => {
    if (shortlists === before || isFollowing) return;
    try {
      storage?.setItem(key, written(shortlists));
    } catch {
      // A device that refuses keeps them until the tab closes.
    }
  });
  const onStorage = (event: Event): void => {
    const changed = (event as StorageEvent).key;
    if (changed !== null && changed !== key) return;
    isFollowing = true;
    keptElsewhere(store, readShortlists(storage));
    isFollowing = false;
  };
  page.addEventListener('storage', onStorage);
  return () => {
    unsubscribe();
    page.removeEventListener('storage', onStorage);
  };
}
