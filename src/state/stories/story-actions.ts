/** What a person does with the stories of their own. Each change is kept on the device at once. */

import type { Slide, Story } from '#domain/stories/story.ts';
import {
  asOwn,
  broughtBack,
  newStory,
  ownIdFor,
  withoutSlide,
  withSlide,
  withSlideChanged,
  withSlideMoved,
  withSlideShowing,
  withSlideTwice,
} from '#domain/stories/story-edit.ts';
import { format } from '#state/view-codec.ts';
import { drawingSlot } from '#state/drawing/current-drawing.ts';
import { deviceStorage } from '#state/contribute/draft-storage.ts';
import { keepStories, openStories, storiesKey } from './story-storage.ts';
import { slideRead } from '#state/present/presentation-store.ts';
import { appearanceOf, languageOf } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { bookOf, openStoryOf } from './story-editor-store.ts';
import type { StoryRoom } from './story-reader.ts';

/** What is on screen now, as a slide shows it: neither the person's language nor their list of saved places. */
export function shownNow({ view, session, ...state }: State): Pick<Slide, 'view' | 'drawn'> {
  const address = format({
    ...view,
    lang: null,
    save: [],
    view: 'map',
    story: null,
    slide: null,
    embed: false,
    lock: [],
    appearance: appearanceOf({ view, session, ...state }),
    // Where nobody has moved the map, it looks where the choice leads it; the slide keeps what that was on this screen.
    camera: view.camera ?? session.sight?.camera ?? null,
  });
  const drawn = drawingSlot.current;
  return { view: address.slice(1), ...(drawn && drawn.features.length > 0 ? { drawn } : {}) };
}

/** A slide of what is on screen, called as what is chosen there is called. */
function slideNow(state: State): Slide {
  const { view, atlas, places } = state;
  const title =
    (view.place !== null && places.get(view.place)?.name) ||
    atlas.walks.find(({ id }) => id === view.walk)?.title ||
    atlas.districts.find(({ id }) => id === view.district)?.name;
  return { ...shownNow(state), title: title || {}, body: {}, notes: {} };
}

/** Reads what this device keeps, once. */
export function bookRead(store: AtlasStore, reader: Pick<StoryRoom, 'storyFrom'>): void {
  const book = bookOf(store);
  if (book.getState().stories !== null) return;
  const { stories, aside, fault } = openStories(deviceStorage(), reader);
  book.setState({ stories, aside, fault, isHeld: fault !== null });
}

/** Follows what another tab does, as long as this one keeps what it does itself. */
export function followOtherTabs(store: AtlasStore, reader: Pick<StoryRoom, 'storyFrom'>): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    const book = bookOf(store);
    if (key !== storiesKey || book.getState().fault !== null) return;
    book.setState({ stories: openStories(deviceStorage(), reader).stories });
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

/** What else the book is besides the new stories: what lies open, what can be brought back. */
type Besides = Partial<Pick<ReturnType<ReturnType<typeof bookOf>['getState']>, 'open' | 'slide' | 'removed'>>;

function keep(store: AtlasStore, change: (stories: readonly Story[]) => readonly Story[], besides: Besides = {}): void {
  const book = bookOf(store);
  const { stories: before, isHeld, fault } = book.getState();
  const stories = change(before ?? []);
  book.setState({ ...besides, stories, fault: isHeld ? fault : keepStories(deviceStorage(), stories) });
}

const ids = (store: AtlasStore): string[] =>
  bookOf(store)
    .getState()
    .stories?.map(({ id }) => id) ?? [];

/** A new story of what is on screen, open to be made. */
export function storyBegun(store: AtlasStore, title: string): void {
  const state = store.getState();
  const name = { [languageOf(state)]: title };
  const story = newStory(ownIdFor(title, ids(store)), state.atlas.city.id, name, slideNow(state));
  keep(store, (stories) => [...stories, story], { open: story.id, slide: 0, removed: null });
}

/** Another's story as one's own, open to be made. */
export function storyCopied(store: AtlasStore, other: Story): void {
  const story = asOwn(other, ids(store));
  keep(store, (stories) => [...stories, story], { open: story.id, slide: null, removed: null });
}

/** In place of the one of the same id, which is asked before. */
export const storyReplaced = (store: AtlasStore, story: Story): void =>
  keep(store, (stories) => stories.map((each) => (each.id === story.id ? story : each)), {
    open: story.id,
    slide: null,
    removed: null,
  });

export const storyOpened = (store: AtlasStore, open: string | null): void =>
  bookOf(store).setState({ open, slide: null, removed: null });

export const slideUnfolded = (store: AtlasStore, slide: number | null): void => bookOf(store).setState({ slide });

/** Changes the open story; `besides` says what else follows from it. */
export function storyChanged(store: AtlasStore, change: (story: Story) => Story, besides: Besides = {}): void {
  const { open } = bookOf(store).getState();
  keep(store, (stories) => stories.map((story) => (story.id === open ? change(story) : story)), besides);
}

/** What is on screen becomes a slide, after the one that one is at. Gives its number, from 0. */
export function viewAdded(store: AtlasStore): number {
  const { slide, ...book } = bookOf(store).getState();
  const length = openStoryOf({ slide, ...book })?.slides.length ?? 0;
  const at = slide === null ? length : Math.min(slide + 1, length);
  storyChanged(store, (story) => withSlide(story, slideNow(store.getState()), at), { slide: at, removed: null });
  return at;
}

export const slideShowsNow = (store: AtlasStore, at: number): void =>
  storyChanged(store, (story) => withSlideShowing(story, at, shownNow(store.getState())));

export const slideWritten = (store: AtlasStore, at: number, part: Partial<Slide>): void =>
  storyChanged(store, (story) => withSlideChanged(story, at, part));

export const slideMoved = (store: AtlasStore, from: number, to: number): void => {
  const { slide } = bookOf(store).getState();
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
  const story = openStoryOf(bookOf(store).getState());
  const slide = story?.slides[at];
  if (!story || !slide) return;
  storyChanged(store, (each) => withoutSlide(each, at), {
    slide: null,
    removed: { type: 'slide', story: story.id, slide, at },
  });
}

export function storyRemoved(store: AtlasStore, id: string): void {
  const { stories } = bookOf(store).getState();
  const at = stories?.findIndex((story) => story.id === id) ?? -1;
  const story = stories?.[at];
  if (!story) return;
  keep(store, (all) => all.filter((each) => each.id !== id), {
    open: null,
    slide: null,
    removed: { type: 'story', story, at },
  });
}

/** What was taken away last comes back, and lies open. */
export function removedBroughtBack(store: AtlasStore): void {
  const { removed } = bookOf(store).getState();
  if (removed === null) return;
  const besides = removed.type === 'slide' ? { open: removed.story, slide: removed.at } : { open: removed.story.id };
  keep(store, (stories) => broughtBack(stories, removed), { ...besides, removed: null });
}

/** Goes to what a slide shows, as far as the data have it; the person's own settings and list stay. */
export function slideSeen(store: AtlasStore, at: number): void {
  const state = store.getState();
  const slide = openStoryOf(bookOf(store).getState())?.slides[at];
  if (!slide) return;
  const { lang, save, basemap } = state.view;
  const { view } = slideRead(state, slide.view);
  slideUnfolded(store, at);
  store.setState({ view: { ...view, lang, save, basemap, lock: [], embed: false, view: 'map' }, how: 'push' });
}
