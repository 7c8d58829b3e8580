/** The story that is presented, and how one goes through it. Read by lazy parts only. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { slideAddress } from '#domain/stories/slide-address.ts';
import { isOwnStory, type Story } from '#domain/stories/story.ts';
import { knownOf } from '#state/address.ts';
import { format, parse } from '#state/view-codec.ts';
import { ownStory } from '#state/stories/story-storage.ts';
import { remembered } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import type { StoryRead, StoryRoom } from '#state/stories/story-reader.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { emptyView, type View, viewOfAnotherCity } from '#state/view.ts';

export interface Present {
  /** The story as it was read; null before it has come, and where it cannot be read. */
  readonly story: Story | null;
  /** What could not be read of it, in plain English. */
  readonly faults: readonly string[];
  /** Whether it has been tried to read it. */
  readonly isRead: boolean;
  /** What was on screen before, to lead back there; null where a link led straight here. */
  readonly before: View | null;
  /** The story that was left last, and the slide it was left at: what a room has talked about. */
  readonly left: { readonly story: Story; readonly slide: number } | null;
}

const nothing: Present = { story: null, faults: [], isRead: false, before: null, left: null };

const ofStores = new WeakMap<AtlasStore, StoreApi<Present>>();

/** What is presented on the page of this store. */
export function presentOf(store: AtlasStore): StoreApi<Present> {
  const present = ofStores.get(store) ?? createStore<Present>(() => nothing);
  ofStores.set(store, present);
  return present;
}

export const usePresent = <T>(selector: (present: Present) => T): T => useStore(presentOf(useAtlasStore()), selector);

/** What a slide's address shows, and what it names that the data do not hold (any more), as `key=value`. */
export function slideRead(
  state: Pick<State, 'cities' | 'atlas'>,
  view: string,
): { view: View; unknown: readonly string[] } {
  const { search, hash } = slideAddress(view);
  const { view: read, unknown } = parse(search, hash, knownOf(state));
  const city = state.atlas.city.id;
  return { view: { ...read, city }, unknown };
}

/** The number of the slide on screen, from 1 and never beyond the last. */
export const slideNumberOf = (view: Pick<View, 'slide'>, story: Story): number =>
  Math.min(Math.max(view.slide ?? 1, 1), story.slides.length);

/** What the person's page keeps whatever the slide: its own settings, and the list that is shown. */
const kept = ({ city, lang, appearance, basemap, save, view, story, embed }: View): Partial<View> => ({
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

/** What the person's page wears: what a slide has put on it goes with that slide, unless the person has changed it since. */
function ownAppearance(state: State, story: Story, before: View | null): View['appearance'] {
  const { view } = state;
  const worn = slideRead(state, story.slides[slideNumberOf(view, story) - 1]?.view ?? '').view.appearance;
  return worn !== 'auto' && worn === view.appearance ? (before?.appearance ?? 'auto') : view.appearance;
}

function viewOfSlide(state: State, story: Story, n: number, before: View | null): View {
  const { view } = state;
  // The window with the notes shows no places: only where one is.
  if (view.view === 'list' && view.story !== null) return { ...view, story: story.id, slide: n };
  const read = slideRead(state, story.slides[n - 1]?.view ?? '').view;
  const appearance = read.appearance === 'auto' ? ownAppearance(state, story, before) : read.appearance;
  return { ...read, lock: [], ...kept(view), appearance, story: story.id, slide: n };
}

/** One change of the store, whatever the slide changes: the map and all that is drawn see it whole. */
function show(store: AtlasStore, story: Story, n: number, how: 'push' | 'replace'): void {
  const { before } = presentOf(store).getState();
  store.setState((state) => {
    const view = viewOfSlide(state, story, n, before);
    const door = view.need.length > 0 ? ('find' as const) : ('present' as const);
    const closed = { spot: null, around: null, telling: null, hovered: null, openedOnMap: null };
    return { view, how, session: { ...state.session, ...closed, door } };
  });
}

/** Goes to a slide, counted from 1; beyond either end, to the last that there is. */
export function slideShown(store: AtlasStore, n: number): void {
  const { story } = presentOf(store).getState();
  if (story !== null) show(store, story, Math.min(Math.max(n, 1), story.slides.length), 'replace');
}

/** On or back by so many slides. At either end nothing happens. */
export function slideStepped(store: AtlasStore, by: number): void {
  const { story } = presentOf(store).getState();
  if (story === null) return;
  const now = slideNumberOf(store.getState().view, story);
  const next = Math.min(Math.max(now + by, 1), story.slides.length);
  if (next !== now) show(store, story, next, 'replace');
}

/** Presents a story that has been read, from its first slide on. */
export function presentingStarted(store: AtlasStore, story: Story, n = 1): void {
  presentOf(store).setState({ story, faults: [], isRead: true, before: store.getState().view });
  show(store, story, n, 'push');
}

/** Back to what was on screen before; where a link led here, to the whole city. */
export function presentingLeft(store: AtlasStore): void {
  const { before, story } = presentOf(store).getState();
  const { view } = store.getState();
  const back = before?.city === view.city ? before : viewOfAnotherCity(view, view.city);
  const { lang, appearance, basemap, save } = view;
  presentOf(store).setState({ ...nothing, left: story && { story, slide: slideNumberOf(view, story) } });
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
    session: { ...session, door: 'present', spot: null, hovered: null },
  }));
}

/** True where an address names a slide and nothing else that could be seen. */
const isBare = (view: View): boolean => {
  const { lang, appearance, basemap, save, story, slide, view: layout } = view;
  const empty = { ...emptyView(view.city), lang, appearance, basemap, save, story, slide, view: layout };
  return format(view) === format(empty);
};

/** A story has been read for the address: its slide is shown, unless the address says of itself what is to be seen. */
function storyArrived(store: AtlasStore, id: string, { story, faults }: StoryRead): void {
  const { view } = store.getState();
  if (view.story !== id) return;
  presentOf(store).setState({ story, faults, isRead: true });
  if (story === null) return;
  const n = slideNumberOf(view, story);
  if (isBare(view)) show(store, story, n, 'replace');
  else if (n !== view.slide) store.setState({ view: { ...view, slide: n }, how: 'replace' });
}

/** Not on this device, or not to be had just now. */
const notKept: StoryRead = { story: null, faults: [] };

/** Reads the story that the address names, unless it is there already. */
export async function storyRead(store: AtlasStore, bring: () => Promise<StoryRoom>): Promise<void> {
  const { view } = store.getState();
  const { story: id, city } = view;
  const { story: now } = presentOf(store).getState();
  if (id === null || (now?.id === id && now.city === city)) return;
  presentOf(store).setState({ story: null, faults: [], isRead: false });
  const room = await bring().catch(() => null);
  if (room === null) return storyArrived(store, id, notKept);
  const own = isOwnStory(id) ? ownStory(id, room) : null;
  const read = isOwnStory(id) ? { ...notKept, story: own } : await room.shipped(city, id);
  if (store.getState().view.city === city) storyArrived(store, id, read);
}

const unknownIn = remembered(
  (state: State['atlas'], cities: State['cities'], view: string) => slideRead({ atlas: state, cities }, view).unknown,
);

/** What the slide on screen names that is not in the data (any more). */
export const missingOf = ({ atlas, cities }: State, view: string): readonly string[] => unknownIn(atlas, cities, view);
