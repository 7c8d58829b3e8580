/** The store of the story editor: the user's stories and the open one. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Story } from '#domain/stories/story.ts';
import type { Removed } from '#domain/stories/story-edit.ts';
import { featureStore } from '#state/feature-store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import type { StorageFault } from './story-storage.ts';

export interface StoryEditorState {
  /** Null before they are read. */
  readonly stories: readonly Story[] | null;
  /** The id of the open story. */
  readonly open: string | null;
  /** The expanded slide, from 0; null: none. */
  readonly slide: number | null;
  readonly removed: Removed | null;
  /** Why the last change is not stored; null where it is. */
  readonly fault: StorageFault | null;
  /** The stored stories must not be overwritten: they could be neither read nor set aside. */
  readonly isHeld: boolean;
  readonly aside: string | null;
}

const closed: StoryEditorState = {
  stories: null,
  open: null,
  slide: null,
  removed: null,
  fault: null,
  isHeld: false,
  aside: null,
};

export const storyEditorOf = featureStore(() => createStore<StoryEditorState>(() => closed));

export const useStoryEditor = <T>(selector: (editor: StoryEditorState) => T): T =>
  useStore(storyEditorOf(useAtlasStore()), selector);

/** The open story; null where none is. */
export const openStoryOf = ({ stories, open }: StoryEditorState): Story | null =>
  stories?.find(({ id }) => id === open) ?? null;
