/** The store of the presentation, and its navigation. Imported by lazily loaded parts only. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { isOwnStory, type Story } from '#domain/stories/story.ts';
import { format } from '#state/address/view-codec.ts';
import { viewOfAnotherCity } from '#state/city-actions.ts';
import { featureStore } from '#state/feature-store.ts';
import { memoized } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { slideRead } from '#state/stories/read-slide.ts';
import { ownStory } from '#state/stories/story-storage.ts';
import type { StoryRead } from '#state/story-reader.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { emptyView, type View, withLargeScenario } from '#state/view.ts';

export interface Presentation {
  /** The story; null before it has loaded, and where it cannot be read. */
  readonly story: Story | null;
  /** What could not be read, in plain English. */
  readonly faults: readonly string[];
  /** Whether reading was attempted. */
  readonly isRead: boolean;
  /** The view before the presentation, to return to; null where a link led here. */
  readonly before: View | null;
  /** The last story presented and its last slide, for the decision log. */
  readonly left: { readonly story: Story; readonly slide: number } | null;
}

const noPresentation: Presentation = { story: null, faults: [], isRead: false, before: null, left: null };

/** The presentation of a page. */
export const presentationOf = featureStore(() => createStore<Presentation>(() => noPresentation));

export const usePresentation = <T>(selector: (presentation: Presentation) => T): T =>
  useStore(presentationOf(useAtlasStore()), selector);
/** The number of the slide on screen, from 1 and never beyond the last. */
export const slideNumberOf = (view: Pick<View, 'slide'>, story: Story): number =>
  Math.min(Math.max(view.slide ?? 1, 1), story.slides.length);

/** The fields of the view that a slide does not change: the user's settings and the shortlist. */
const personalFields = ({ city, lang, appearance, basemap, save, view, story, embed }: View): Partial<View> => ({
  city,
  lang,
  appearance,
  basemap,
  save,
  story,
  embed,
  // Notes are read without a map; all else of a story is told on it, also where it began in the list alone.
  view: view === 'list' && story !== null ? 'list' : 'map',
});

/** The user's appearance: one set by a slide ends with that slide, unless the user has changed it since. */
function ownAppearance(state: State, story: Story, before: View | null): View['appearance'] {
  const { view } = state;
  const worn = slideRead(state, story.slides[slideNumberOf(view, story) - 1]?.view ?? '').view.appearance;
  return worn !== 'auto' && worn === view.appearance ? (before?.appearance ?? 'auto') : view.appearance;
}

function viewOfSlide(state: State, story: Story, n: number, before: View | null): View {
  const { view } = state;
  // The notes window shows no places, only the position in the story.
  if (view.view === 'list' && view.story !== null) return { ...view, story: story.id, slide: n };
  const read = slideRead(state, story.slides[n - 1]?.view ?? '').view;
  const appearance = read.appearance === 'auto' ? ownAppearance(state, story, before) : read.appearance;
  return { ...withLargeScenario(read, view), lock: [], ...personalFields(view), appearance, story: story.id, slide: n };
}

/** Shows a slide by one change of the store, so that the map never draws half of it. */
function show(store: AtlasStore, story: Story, n: number, how: 'push' | 'replace'): void {
  const { before } = presentationOf(store).getState();
  store.setState((state) => {
    const view = viewOfSlide(state, story, n, before);
    const tab = view.need.length > 0 ? ('find' as const) : ('present' as const);
    const closed: Partial<State['session']> = {
      coincident: null,
      suggestion: null,
      hovered: null,
      openedOnMap: null,
    };
    return { view, how, session: { ...state.session, ...closed, tab } };
  });
}

/** Goes to a slide, counted from 1 and clamped to the ends. */
export function slideShown(store: AtlasStore, n: number): void {
  const { story } = presentationOf(store).getState();
  if (story !== null) show(store, story, Math.min(Math.max(n, 1), story.slides.length), 'replace');
}

/** Moves by a number of slides; does nothing at either end. */
export function slideStepped(store: AtlasStore, by: number): void {
  const { story } = presentationOf(store).getState();
  if (story === null) return;
  const now = slideNumberOf(store.getState().view, story);
  const next = Math.min(Math.max(now + by, 1), story.slides.length);
  if (next !== now) show(store, story, next, 'replace');
}

/** Starts presenting a story from slide `n`. */
export function presentingStarted(store: AtlasStore, story: Story, n = 1): void {
  presentationOf(store).setState({ story, faults: [], isRead: true, before: store.getState().view });
  show(store, story, n, 'push');
}

/** Returns to the view before the presentation or, where a link led here, to the whole city. */
export function presentingLeft(store: AtlasStore): void {
  const { before, story } = presentationOf(store).getState();
  const { view } = store.getState();
  const back = before?.city === view.city ? before : viewOfAnotherCity(view, view.city);
  const { lang, appearance, basemap, save } = view;
  presentationOf(store).setState({ ...noPresentation, left: story && { story, slide: slideNumberOf(view, story) } });
  store.setState(({ session }) => ({
    view: {
      ...back,
      lang,
      appearance,
      basemap,
      save,
      view: back.view === 'list' ? 'list' : 'map',
      story: null,
      slide: null,
    },
    how: 'push',
    session: { ...session, tab: 'present', coincident: null, hovered: null },
  }));
}

/** True where an address names only a slide. */
const isBare = (view: View): boolean => {
  const { lang, appearance, basemap, save, story, slide, view: layout } = view;
  const empty = { ...emptyView(view.city), lang, appearance, basemap, save, story, slide, view: layout };
  return format(view) === format(empty);
};

/** A story of the address has loaded: shows its slide, unless the address has a view of its own. */
function storyArrived(store: AtlasStore, id: string, { story, faults }: StoryRead): void {
  const { view } = store.getState();
  if (view.story !== id) return;
  presentationOf(store).setState({ story, faults, isRead: true });
  if (story === null) return;
  const n = slideNumberOf(view, story);
  if (isBare(view)) show(store, story, n, 'replace');
  else if (n !== view.slide) store.setState({ view: { ...view, slide: n }, how: 'replace' });
}

/** A story that is not stored here or failed to load. */
const noStory: StoryRead = { story: null, faults: [] };

/** Loads the story of the address, unless it is loaded. */
export async function storyRead(store: AtlasStore): Promise<void> {
  const { view } = store.getState();
  const { story: id, city } = view;
  const { story: now } = presentationOf(store).getState();
  if (id === null || (now?.id === id && now.city === city)) return;
  presentationOf(store).setState({ story: null, faults: [], isRead: false });
  const reader = await store.services.stories().catch(() => null);
  if (reader === null) return storyArrived(store, id, noStory);
  const own = isOwnStory(id) ? ownStory(store.services.storage, id, reader) : null;
  const read = isOwnStory(id) ? { ...noStory, story: own } : await reader.shipped(city, id);
  if (store.getState().view.city === city) storyArrived(store, id, read);
}

const unknownIn = memoized(
  (state: State['atlas'], cities: State['cities'], view: string) => slideRead({ atlas: state, cities }, view).unknown,
);

/** What a slide names that the data do not have (any more). */
export const missingOf = ({ atlas, cities }: State, view: string): readonly string[] => unknownIn(atlas, cities, view);
