/** The story reader; a service loads it. */
import type { Story } from '#domain/stories/story.ts';
import type { StoryFileRead } from '#domain/stories/story-file.ts';

/** The result of reading a story: the valid slides, and the faults in plain English. */
export interface StoryRead {
  /** Null where no slide is valid. */
  readonly story: Story | null;
  readonly faults: readonly string[];
}

/** Reads stories. Loaded with the first one, since it includes the schema. */
export interface StoryReader {
  /** Loads a story that ships with a city. Never rejects. */
  readonly shipped: (city: string, id: string) => Promise<StoryRead>;
  /** Validates a value against the schema of a story; `name` is prefixed to the faults. */
  readonly storyFrom: (value: unknown, name: string) => StoryRead;
  /** Reads a file completely or not at all. Never throws. */
  readonly fileRead: (text: string) => StoryFileRead;
}
