import { createContext } from 'react';
import type { Story } from '#domain/stories/story.ts';
import type { StoryFileRead } from '#domain/stories/story-file.ts';

/** What became of a story that was read: the slides that could be understood, and in plain English what could not. */
export interface StoryRead {
  /** Null where nothing of it can be shown. */
  readonly story: Story | null;
  readonly faults: readonly string[];
}

/** What reads stories: fetched with the first one, since it brings the schema along. */
export interface StoryRoom {
  /** A story that comes with a city. Never rejects. */
  readonly shipped: (city: string, id: string) => Promise<StoryRead>;
  /** Holds a value from anywhere against the schema of a story; `name` stands before its faults. */
  readonly storyFrom: (value: unknown, name: string) => StoryRead;
  /** Reads the text of a file as a whole or not at all. Never throws. */
  readonly fileRead: (text: string) => StoryFileRead;
}

/** Brings the room of stories; null where there is none. */
export const StoryRoomContext = createContext<(() => Promise<StoryRoom>) | null>(null);
