/** Actions on the user's stories. Each change is stored on the device at once. */

import type { Slide, Story } from '#domain/stories/story.ts';
import {
  asOwn,
  newStory,
  ownIdFor,
  withoutSlide,
  withRestored,
  withSlide,
  withSlideChanged,
  withSlideMoved,
  withSlideShowing,
  withSlideTwice,
} from '#domain/stories/story-edit.ts';
import { format } from '#state/address/view-codec.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { appearanceOf, languageOf, placesOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import type { StoryReader } from '#state/story-reader.ts';
import { withLargeScenario } from '#state/view.ts';
import { slideRead } from './read-slide.ts';
import { openStoryOf, storyEditorOf } from './story-editor-store.ts';
import { openStories, storeStories, storiesKey } from './story-storage.ts';

/** The current view as a slide, without the user's language and shortlist. */
export function shownNow(store: AtlasStore): Pick<Slide, 'view' | 'drawn'> {
  const state = store.getState();
  const { view, session } = state;
  const address = format({
    ...view,
    lang: null,
    save: [],
    view: 'map',
    story: null,
    slide: null,
    embed: false,
    lock: [],
    appearance: appearanceOf(state),
    // Where nobody has moved the map, it looks where the choice leads it; the slide keeps what that was on this screen.
    camera: view.camera ?? session.viewport?.camera ?? null,
  });
  const drawn = drawnOnMapOf(store).getState().atRest;
  return { view: address.slice(1), ...(drawn && drawn.features.length > 0 ? { drawn } : {}) };
}

/** A slide of the current view, titled by its selection. */
function slideNow(store: AtlasStore): Slide {
  const state = store.getState();
  const { view, atlas } = state;
  const title =
    (view.place !== null && placesOf(state).get(view.place)?.name) ||
    atlas.walks.find(({ id }) => id === view.walk)?.title ||
    atlas.districts.find(({ id }) => id === view.district)?.name;
  return { ...shownNow(store), title: title || {}, body: {}, notes: {} };
}

/** Reads the stored stories, once. */
export function ownStoriesRead(store: AtlasStore, reader: Pick<StoryReader, 'storyFrom'>): void {
  const editor = storyEditorOf(store);
  if (editor.getState().stories !== null) return;
  const { stories, aside, fault } = openStories(store.services.storage, reader);
  editor.setState({ stories, aside, fault, isHeld: fault !== null });
}

/** Follows changes by another tab, while this one stores its own. */
export function followOtherTabs(store: AtlasStore, reader: Pick<StoryReader, 'storyFrom'>): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    const editor = storyEditorOf(store);
    if (key !== storiesKey || editor.getState().fault !== null) return;
    editor.setState({ stories: openStories(store.services.storage, reader).stories });
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

/** Changes of the editor that go with a change of the stories. */
type EditorChanges = Partial<
  Pick<ReturnType<ReturnType<typeof storyEditorOf>['getState']>, 'open' | 'slide' | 'removed'>
>;

function saveStories(
  store: AtlasStore,
  change: (stories: readonly Story[]) => readonly Story[],
  editorChanges: EditorChanges = {},
): void {
  const editor = storyEditorOf(store);
  const { stories: before, isHeld, fault } = editor.getState();
  const stories = change(before ?? []);
  editor.setState({ ...editorChanges, stories, fault: isHeld ? fault : storeStories(store.services.storage, stories) });
}

const ids = (store: AtlasStore): string[] =>
  storyEditorOf(store)
    .getState()
    .stories?.map(({ id }) => id) ?? [];

/** A new story of what is on screen, open to be made. */
export function storyBegun(store: AtlasStore, title: string): void {
  const state = store.getState();
  const name = { [languageOf(state)]: title };
  const story = newStory(ownIdFor(title, ids(store)), state.atlas.city.id, name, slideNow(store));
  saveStories(store, (stories) => [...stories, story], { open: story.id, slide: 0, removed: null });
}

/** Another's story as one's own, open to be made. */
export function storyCopied(store: AtlasStore, other: Story): void {
  const story = asOwn(other, ids(store));
  saveStories(store, (stories) => [...stories, story], { open: story.id, slide: null, removed: null });
}

/** In place of the one of the same id, which is asked before. */
export const storyReplaced = (store: AtlasStore, story: Story): void =>
  saveStories(store, (stories) => stories.map((each) => (each.id === story.id ? story : each)), {
    open: story.id,
    slide: null,
    removed: null,
  });

export const storyOpened = (store: AtlasStore, open: string | null): void =>
  storyEditorOf(store).setState({ open, slide: null, removed: null });

export const slideUnfolded = (store: AtlasStore, slide: number | null): void =>
  storyEditorOf(store).setState({ slide });

/** Changes the open story; `besides` says what else follows from it. */
export function storyChanged(
  store: AtlasStore,
  change: (story: Story) => Story,
  editorChanges: EditorChanges = {},
): void {
  const { open } = storyEditorOf(store).getState();
  saveStories(store, (stories) => stories.map((story) => (story.id === open ? change(story) : story)), editorChanges);
}

/** What is on screen becomes a slide, after the one that one is at. Gives its number, from 0. */
export function viewAdded(store: AtlasStore): number {
  const { slide, ...editor } = storyEditorOf(store).getState();
  const length = openStoryOf({ slide, ...editor })?.slides.length ?? 0;
  const at = slide === null ? length : Math.min(slide + 1, length);
  storyChanged(store, (story) => withSlide(story, slideNow(store), at), { slide: at, removed: null });
  return at;
}

export const slideShowsNow = (store: AtlasStore, at: number): void =>
  storyChanged(store, (story) => withSlideShowing(story, at, shownNow(store)));

export const slideWritten = (store: AtlasStore, at: number, part: Partial<Slide>): void =>
  storyChanged(store, (story) => withSlideChanged(story, at, part));

export const slideMoved = (store: AtlasStore, from: number, to: number): void => {
  const { slide } = storyEditorOf(store).getState();
  // What was unfolded stays so; among others it may have moved by one.
  const next =
    slide === null
      ? null
      : slide === from
        ? to
        : from < slide && slide <= to
          ? slide - 1
          : to <= slide && slide < from
            ? slide + 1
            : slide;
  storyChanged(store, (story) => withSlideMoved(story, from, to), { slide: next, removed: null });
};

export const slideDuplicated = (store: AtlasStore, at: number): void =>
  storyChanged(store, (story) => withSlideTwice(story, at), { slide: at + 1, removed: null });

export function slideRemoved(store: AtlasStore, at: number): void {
  const story = openStoryOf(storyEditorOf(store).getState());
  const slide = story?.slides[at];
  if (!story || !slide) return;
  storyChanged(store, (each) => withoutSlide(each, at), {
    slide: null,
    removed: { type: 'slide', story: story.id, slide, at },
  });
}

export function storyRemoved(store: AtlasStore, id: string): void {
  const { stories } = storyEditorOf(store).getState();
  const at = stories?.findIndex((story) => story.id === id) ?? -1;
  const story = stories?.[at];
  if (!story) return;
  saveStories(store, (all) => all.filter((each) => each.id !== id), {
    open: null,
    slide: null,
    removed: { type: 'story', story, at },
  });
}

/** Restores the last removed story or slide, and opens it. */
export function removedRestored(store: AtlasStore): void {
  const { removed } = storyEditorOf(store).getState();
  if (removed === null) return;
  const editorChanges =
    removed.type === 'slide' ? { open: removed.story, slide: removed.at } : { open: removed.story.id };
  saveStories(store, (stories) => withRestored(stories, removed), { ...editorChanges, removed: null });
}

/** Goes to what a slide shows, as far as the data have it; the person's own settings and list stay. */
export function slideSeen(store: AtlasStore, at: number): void {
  const state = store.getState();
  const slide = openStoryOf(storyEditorOf(store).getState())?.slides[at];
  if (!slide) return;
  const { lang, save, basemap } = state.view;
  const { view } = slideRead(state, slide.view);
  slideUnfolded(store, at);
  store.setState({
    view: { ...withLargeScenario(view, state.view), lang, save, basemap, lock: [], embed: false, view: 'map' },
    how: 'push',
  });
}
