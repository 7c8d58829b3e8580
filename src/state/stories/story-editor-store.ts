/** The stories a person makes, and the one that is open for it. A store of its own, since nobody else needs it. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Story } from '#domain/stories/story.ts';
import type { Removed } from '#domain/stories/story-edit.ts';
import type { KeepFault } from './story-storage.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

export interface Book {
  /** Null before they have been read. */
  readonly stories: readonly Story[] | null;
  /** The id of the story that is being made. */
  readonly open: string | null;
  /** The slide one is at, from 0; null: none is unfolded. */
  readonly slide: number | null;
  readonly removed: Removed | null;
  /** Why the last change is not kept on this device; null where it is. */
  readonly fault: KeepFault | null;
  /** What lies on the device may not be overwritten: it could neither be read nor put aside. */
  readonly isHeld: boolean;
  readonly aside: string | null;
}

const closed: Book = {
  stories: null,
  open: null,
  slide: null,
  removed: null,
  fault: null,
  isHeld: false,
  aside: null,
};

const ofStores = new WeakMap<AtlasStore, StoreApi<Book>>();

export function bookOf(store: AtlasStore): StoreApi<Book> {
  const book = ofStores.get(store) ?? createStore<Book>(() => closed);
  ofStores.set(store, book);
  return book;
}

export const useBook = <T>(selector: (book: Book) => T): T => useStore(bookOf(useAtlasStore()), selector);

/** The story that is being made; null while none is. */
export const openStoryOf = ({ stories, open }: Book): Story | null => stories?.find(({ id }) => id === open) ?? null;
