/** Stories that a person made, kept on this device. */
import type { Story } from '#domain/story.ts';
import { deviceStorage } from './kept-drafts.ts';
import type { StoryRoom } from './story-room.ts';

/** Holds `{ "version": 1, "stories": [...] }`. */
const key = 'shared-city-atlas-stories';

/** What this device keeps. Storage may be refused or hold anything at all: what is no story is left out. */
export function ownStories({ storyFrom }: Pick<StoryRoom, 'storyFrom'>): readonly Story[] {
  try {
    const { stories } = Object(JSON.parse(deviceStorage()?.getItem(key) ?? '{}')) as { stories?: unknown };
    return (Array.isArray(stories) ? stories : []).flatMap((value) => storyFrom(value, key).story ?? []);
  } catch {
    // Unreadable is the same as empty.
    return [];
  }
}

/** A story of one's own by its id; null where this device does not keep it. */
export const ownStory = (id: string, room: Pick<StoryRoom, 'storyFrom'>): Story | null =>
  ownStories(room).find((story) => story.id === id) ?? null;
