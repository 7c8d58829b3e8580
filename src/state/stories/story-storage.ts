/**
 * The storage of the user's stories, as `{ "version": 1, "stories": [...] }`. Stored data that cannot be read are never
 * overwritten: they are moved to another key first.
 */
import type { Story } from '#domain/stories/story.ts';
import { setStored } from '#state/device-storage.ts';
import type { StoryReader } from '#state/story-reader.ts';

export const storiesKey = 'shared-city-atlas-stories';
const asideKey = (n: number): string => `${storiesKey}-unread-${n}`;

type Reader = Pick<StoryReader, 'storyFrom'>;

/** `full`: the storage quota is used up. `refused`: this browser stores nothing for this page. */
export type StorageFault = 'full' | 'refused';

const faultOf = (error: unknown): StorageFault =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';

interface StoredStories {
  readonly stories: readonly Story[];
  /** Entries that cannot be read completely. */
  readonly unread: readonly unknown[];
}

/** Parses the stored text. Invalid JSON, or another version, is unread as a whole. */
function parseStored(stored: string | null, { storyFrom }: Reader): StoredStories {
  if (stored === null) return { stories: [], unread: [] };
  try {
    const { version, stories } = Object(JSON.parse(stored)) as { version?: unknown; stories?: unknown };
    if (version !== 1 || !Array.isArray(stories)) return { stories: [], unread: [stored] };
    const read = stories.map((value) => ({ value, ...storyFrom(value, storiesKey) }));
    return {
      stories: read.flatMap(({ story }) => story ?? []),
      unread: read.filter(({ story, faults }) => story === null || faults.length > 0).map(({ value }) => value),
    };
  } catch {
    return { stories: [], unread: [stored] };
  }
}

/** The first unused key. */
function freeAsideKey(storage: Storage): string {
  let n = 1;
  while (storage.getItem(asideKey(n)) !== null) n += 1;
  return asideKey(n);
}

/** The result of opening the stories. */
export interface Opened {
  readonly stories: readonly Story[];
  /** The key to which unreadable data were moved. */
  readonly aside: string | null;
  /** Why nothing can be read or moved; then nothing may be written either. */
  readonly fault: StorageFault | null;
}

/** Reads the stored stories for editing. Never throws. */
export function openStories(storage: Storage | null, reader: Reader): Opened {
  let stories: readonly Story[] = [];
  try {
    if (storage === null) return { stories, aside: null, fault: 'refused' };
    const stored = storage.getItem(storiesKey);
    const parsed = parseStored(stored, reader);
    stories = parsed.stories;
    if (parsed.unread.length === 0) return { stories, aside: null, fault: null };
    const aside = freeAsideKey(storage);
    storage.setItem(aside, stored ?? '');
    const fault = storeStories(storage, stories);
    return { stories, aside: fault === null ? aside : null, fault };
  } catch (error) {
    return { stories, aside: null, fault: faultOf(error) };
  }
}

/** Replaces the stored stories, which must have been opened. Returns the fault where the device refuses. */
export function storeStories(storage: Storage | null, stories: readonly Story[]): StorageFault | null {
  if (storage === null) return 'refused';
  try {
    setStored(storage, storiesKey, { version: 1, stories });
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

/** Reads the stored stories for viewing; invalid ones are skipped. */
export function ownStories(storage: Storage | null, reader: Reader): readonly Story[] {
  try {
    return parseStored(storage?.getItem(storiesKey) ?? null, reader).stories;
  } catch {
    return [];
  }
}

/** A stored story by id; null where it is not on this device. */
export const ownStory = (storage: Storage | null, id: string, reader: Reader): Story | null =>
  ownStories(storage, reader).find((story) => story.id === id) ?? null;
