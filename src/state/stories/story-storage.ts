/**
 * Stories that a person made, kept on this device as `{ "version": 1, "stories": [...] }`. What lies there and cannot be read is
 * never overwritten: it is put aside under another key first.
 */
import type { Story } from '#domain/stories/story.ts';
import { deviceStorage } from '#state/contribute/draft-storage.ts';
import type { StoryRoom } from './story-reader.ts';

export const storiesKey = 'shared-city-atlas-stories';
const asideKey = (n: number): string => `${storiesKey}-unread-${n}`;

type Reader = Pick<StoryRoom, 'storyFrom'>;

/** `full`: there is no room left. `refused`: this browser keeps nothing for this page. */
export type KeepFault = 'full' | 'refused';

interface Lying {
  readonly stories: readonly Story[];
  /** Entries of which something or everything cannot be read. */
  readonly unread: readonly unknown[];
}

/** What is kept under the key. A text that is no JSON, or of another version, is unread as a whole. */
function lyingIn(kept: string | null, { storyFrom }: Reader): Lying {
  if (kept === null) return { stories: [], unread: [] };
  try {
    const { version, stories } = Object(JSON.parse(kept)) as { version?: unknown; stories?: unknown };
    if (version !== 1 || !Array.isArray(stories)) return { stories: [], unread: [kept] };
    const read = stories.map((value) => ({ value, ...storyFrom(value, storiesKey) }));
    return {
      stories: read.flatMap(({ story }) => story ?? []),
      unread: read.filter(({ story, faults }) => story === null || faults.length > 0).map(({ value }) => value),
    };
  } catch {
    return { stories: [], unread: [kept] };
  }
}

const textOf = (stories: readonly Story[]): string => JSON.stringify({ version: 1, stories });

const faultOf = (error: unknown): KeepFault =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';

/** The first key that nothing lies under. */
function freeAsideKey(storage: Storage): string {
  let n = 1;
  while (storage.getItem(asideKey(n)) !== null) n += 1;
  return asideKey(n);
}

/** What an opening of the stories found. */
export interface Opened {
  readonly stories: readonly Story[];
  /** The key under which what could not be read was put aside. */
  readonly aside: string | null;
  /** Why nothing can be read, or nothing put aside; then nothing may be written either. */
  readonly fault: KeepFault | null;
}

/** Reads what this device keeps, for changing it. Never throws. */
export function openStories(storage: Storage | null, reader: Reader): Opened {
  let stories: readonly Story[] = [];
  try {
    if (storage === null) return { stories, aside: null, fault: 'refused' };
    const kept = storage.getItem(storiesKey);
    const lying = lyingIn(kept, reader);
    stories = lying.stories;
    if (lying.unread.length === 0) return { stories, aside: null, fault: null };
    const aside = freeAsideKey(storage);
    storage.setItem(aside, kept ?? '');
    storage.setItem(storiesKey, textOf(stories));
    return { stories, aside, fault: null };
  } catch (error) {
    return { stories, aside: null, fault: faultOf(error) };
  }
}

/** Keeps these stories in place of those that lie there, which must have been opened. Gives why the device does not. */
export function keepStories(storage: Storage | null, stories: readonly Story[]): KeepFault | null {
  if (storage === null) return 'refused';
  try {
    storage.setItem(storiesKey, textOf(stories));
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

/** What this device keeps, for reading only: what is no story is passed over. */
export function ownStories(reader: Reader): readonly Story[] {
  try {
    return lyingIn(deviceStorage()?.getItem(storiesKey) ?? null, reader).stories;
  } catch {
    return [];
  }
}

/** A story of one's own by its id; null where this device does not keep it. */
export const ownStory = (id: string, reader: Reader): Story | null =>
  ownStories(reader).find((story) => story.id === id) ?? null;
