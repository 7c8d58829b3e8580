/** The kiosk: a story that plays unattended in a loop and pauses at any input. */
import type { Text } from '#domain/atlas.ts';
import type { Story } from '#domain/stories/story.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import { languageOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { presentationOf, slideNumberOf, slideShown } from './presentation-store.ts';
import { presenterToolsOf } from './presenter-tools.ts';

/** Reading speed from a wall, to which time for the map is added. */
const wordsPerMinute = 150;
const secondsToLook = 4;
const shortest = 7;
const longest = 40;

/** Milliseconds without input after which the loop restarts. */
export const idleMs = 90_000;

/** The number of words of some texts. */
const countIn = (texts: readonly (Text | undefined)[], language: Language): number =>
  texts.flatMap((text) => inLanguage(text, language).value.split(/\s+/).filter(Boolean)).length;

/** Milliseconds that a slide is shown, by the number of its words. */
export function slideDurationMs(slide: Story['slides'][number] | undefined, language: Language): number {
  const seconds = secondsToLook + (countIn([slide?.title, slide?.body], language) * 60) / wordsPerMinute;
  return Math.round(1000 * Math.min(longest, Math.max(shortest, seconds)));
}

/** Speaking speed, to which silent time for each slide is added. */
const spokenPerMinute = 120;
const secondsOfSilence = 25;

/** The estimated length of a presentation in minutes: words, notes and time to look at each slide. */
export function minutesOf({ slides }: Story, language: Language): number {
  const seconds = slides.map(({ title, body, notes }) => {
    return secondsOfSilence + (countIn([title, body, notes], language) * 60) / spokenPerMinute;
  });
  return Math.max(1, Math.round(seconds.reduce((sum, each) => sum + each, 0) / 60));
}

/** Starts the loop from the current slide, or stops it. */
export function kioskToggled(store: AtlasStore): void {
  const tools = presenterToolsOf(store);
  tools.setState({ kiosk: tools.getState().kiosk === 'off' ? 'playing' : 'off', isBlack: false });
}

/** Pauses the loop at an input, which takes effect as usual. */
export function activityNoticed(store: AtlasStore): void {
  const tools = presenterToolsOf(store);
  if (tools.getState().kiosk === 'playing') tools.setState({ kiosk: 'handed' });
}

/**
 * Runs the loop: it advances after the duration of a slide, continues from the last slide with the first, and restarts after a
 * time without input.
 *
 * @returns `onActivity`, to be called at every input, and `end`, which ends the loop
 */
export function runKiosk(store: AtlasStore): { onActivity: () => void; end: () => void } {
  const tools = presenterToolsOf(store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (): void => {
    clearTimeout(timer);
    const { story } = presentationOf(store).getState();
    const { kiosk } = tools.getState();
    if (story === null || kiosk === 'off') return;
    const state = store.getState();
    const now = slideNumberOf(state.view, story);
    if (kiosk === 'handed') {
      timer = setTimeout(() => {
        slideShown(store, 1);
        tools.setState({ kiosk: 'playing' });
      }, idleMs);
    } else {
      const next = now === story.slides.length ? 1 : now + 1;
      timer = setTimeout(() => slideShown(store, next), slideDurationMs(story.slides[now - 1], languageOf(state)));
    }
  };
  const subscriptions = [
    tools.subscribe(({ kiosk }, before) => {
      if (kiosk !== before.kiosk) plan();
    }),
    store.subscribe(({ view }, before) => {
      if (view.slide !== before.view.slide) plan();
    }),
  ];
  plan();
  return {
    onActivity: () => {
      activityNoticed(store);
      if (tools.getState().kiosk === 'handed') plan();
    },
    end: () => {
      clearTimeout(timer);
      for (const unsubscribe of subscriptions) unsubscribe();
    },
  };
}
