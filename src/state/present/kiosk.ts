/** A story that plays by itself where people pass by, and gives way to any hand. */
import type { Text } from '#domain/atlas.ts';
import type { Story } from '#domain/stories/story.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import { presentOf, slideNumberOf, slideShown } from './presentation-store.ts';
import { languageOf } from '#state/selectors.ts';
import { stageOf } from './presenter-tools.ts';
import type { AtlasStore } from '#state/store.ts';

/** Who reads aloud from a wall takes about so many words a minute, and looks at the map besides. */
const wordsPerMinute = 150;
const secondsToLook = 4;
const shortest = 7;
const longest = 40;

/** How long nobody has touched anything before the loop starts anew, in milliseconds. */
export const idleMs = 90_000;

/** How many words some texts have together. */
const countIn = (texts: readonly (Text | undefined)[], language: Language): number =>
  texts.flatMap((text) => inLanguage(text, language).value.split(/\s+/).filter(Boolean)).length;

/** Milliseconds that a slide stands, by the length of its words. */
export function standsMs(slide: Story['slides'][number] | undefined, language: Language): number {
  const seconds = secondsToLook + (countIn([slide?.title, slide?.body], language) * 60) / wordsPerMinute;
  return Math.round(1000 * Math.min(longest, Math.max(shortest, seconds)));
}

/** Who speaks to a room says about so many words a minute, and lets it look besides. */
const spokenPerMinute = 120;
const secondsOfSilence = 25;

/** How long a story takes to tell, in minutes: its words and its notes, and time to look at each slide. */
export function minutesOf({ slides }: Story, language: Language): number {
  const seconds = slides.map(({ title, body, notes }) => {
    return secondsOfSilence + (countIn([title, body, notes], language) * 60) / spokenPerMinute;
  });
  return Math.max(1, Math.round(seconds.reduce((sum, each) => sum + each, 0) / 60));
}

/** Begins to play from the slide on screen, or ends it. */
export function lobbyToggled(store: AtlasStore): void {
  const stage = stageOf(store);
  stage.setState({ lobby: stage.getState().lobby === 'off' ? 'playing' : 'off', isBlack: false });
}

/** Somebody touched something: the loop gives way, and what they did is done. */
export function handFelt(store: AtlasStore): void {
  const stage = stageOf(store);
  if (stage.getState().lobby === 'playing') stage.setState({ lobby: 'handed' });
}

/**
 * Keeps the loop going: on to the next slide when one has stood long enough, from the last one to the first, and back to the
 * first once nobody has done anything for a while. `onHand` is called with what tells of a hand.
 *
 * @returns a function to be told of every touch and key, and one that ends the loop
 */
export function keepLobby(store: AtlasStore): { felt: () => void; end: () => void } {
  const stage = stageOf(store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (): void => {
    clearTimeout(timer);
    const { story } = presentOf(store).getState();
    const { lobby } = stage.getState();
    if (story === null || lobby === 'off') return;
    const state = store.getState();
    const now = slideNumberOf(state.view, story);
    if (lobby === 'handed') {
      timer = setTimeout(() => {
        slideShown(store, 1);
        stage.setState({ lobby: 'playing' });
      }, idleMs);
    } else {
      const next = now === story.slides.length ? 1 : now + 1;
      timer = setTimeout(() => slideShown(store, next), standsMs(story.slides[now - 1], languageOf(state)));
    }
  };
  const subscriptions = [
    stage.subscribe(({ lobby }, before) => {
      if (lobby !== before.lobby) plan();
    }),
    store.subscribe(({ view }, before) => {
      if (view.slide !== before.view.slide) plan();
    }),
  ];
  plan();
  return {
    felt: () => {
      handFelt(store);
      if (stage.getState().lobby === 'handed') plan();
    },
    end: () => {
      clearTimeout(timer);
      for (const unsubscribe of subscriptions) unsubscribe();
    },
  };
}
