import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activityNoticed, idleMs, kioskToggled, minutesOf, runKiosk, slideDurationMs } from '#state/present/kiosk.ts';
import {
  missingOf,
  presentationOf,
  presentingLeft,
  presentingStarted,
  slideShown,
  slideStepped,
  storyRead,
} from '#state/present/presentation-store.ts';
import { type Channel, notesLinked, presentationLinked } from '#state/present/presenter-channel.ts';
import {
  digitTyped,
  numberTaken,
  presenterStepBack,
  presenterToolsOf,
  timerToggled,
} from '#state/present/presenter-tools.ts';
import type { AtlasStore } from '#state/store.ts';
import { ownStories, ownStory } from '#state/stories/story-storage.ts';
import type { StoryRead, StoryReader } from '#state/story-reader.ts';
import { emptyView, type View } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyStory } from '#tests/fixtures/tiny-story.ts';
import { FakeStorage } from '#tests/support/fake-storage.ts';
import { storeWith } from '#tests/support/store-with.ts';

const atlas = (() => {
  const tiny = tinyCity();
  return { ...tiny, city: { ...tiny.city, stories: ['a-tour'] } };
})();
const reader = (story = tinyStory()): StoryReader => ({
  shipped: async () => ({ story, faults: [] }),
  storyFrom: (value) => ({ story: value as ReturnType<typeof tinyStory>, faults: [] }),
  fileRead: () => ({ type: 'notJson' }),
});
const told = (said: Partial<View> = {}, stories = async () => reader(), storage: Storage | null = null): AtlasStore =>
  storeWith(said, atlas, { stories, storage });

/** How often the store changes, and what the address showed each time. */
function changesOf(store: AtlasStore) {
  const slides: (number | null)[] = [];
  store.subscribe(({ view }) => slides.push(view.slide));
  return slides;
}

describe('a story', () => {
  it('begun from the list alone stands before the room all the same, and leads back to the list', () => {
    const store = told({ view: 'list', q: 'lorem' });
    presentingStarted(store, tinyStory());
    expect(store.getState().view).toMatchObject({ view: 'map', slide: 1, district: 'upper-testing' });
    presentingLeft(store);
    expect(store.getState().view).toEqual({ ...emptyView('testville'), view: 'list', q: 'lorem' });
  });

  it('starts at its first slide, as a choice, and takes the whole view in one change', () => {
    const store = told({ lang: 'nb', appearance: 'dark', save: ['lorem-cafe'], place: 'mock-university' });
    const slides = changesOf(store);
    presentingStarted(store, tinyStory());
    expect(slides).toEqual([1]);
    expect(store.getState()).toMatchObject({ how: 'push', session: { tab: 'present' } });
    expect(store.getState().view).toEqual({
      ...emptyView('testville'),
      lang: 'nb',
      appearance: 'dark',
      save: ['lorem-cafe'],
      district: 'upper-testing',
      story: 'a-tour',
      slide: 1,
    });
  });

  it('goes on and back slide by slide, one change each, and stays at either end', () => {
    const store = told();
    presentingStarted(store, tinyStory());
    const slides = changesOf(store);
    for (const by of [1, 1, -1, 1, 1, 1, -1, -1, -1, -1]) slideStepped(store, by);
    // Of ten presses eight lead somewhere.
    expect(slides).toEqual([2, 3, 2, 3, 4, 3, 2, 1]);
    expect(store.getState().how).toBe('replace');
    slideShown(store, 3);
    expect(store.getState().view).toMatchObject({
      near: { type: 'place', id: 'fake-factory' },
      within: { value: 2000, unit: 'm' },
      category: ['library'],
      district: null,
      place: null,
    });
    slideShown(store, 99);
    expect(store.getState().view).toMatchObject({ slide: 4, near: null, camera: { zoom: 13.5, lat: 50.1, lng: 0.1 } });
  });

  it('ends where one was before, and after a link with the whole city', async () => {
    const store = told({ district: 'upper-testing', category: ['library'] });
    presentingStarted(store, tinyStory());
    slideStepped(store, 1);
    presentingLeft(store);
    expect(store.getState().view).toMatchObject({ district: 'upper-testing', category: ['library'], story: null });
    expect(store.getState()).toMatchObject({ how: 'push', session: { tab: 'present' } });

    const linked = told({ story: 'a-tour', slide: 2 });
    await storyRead(linked);
    expect(linked.getState().view.place).toBe('lorem-cafe');
    presentingLeft(linked);
    expect(linked.getState().view).toEqual(emptyView('testville'));
  });
});

describe('a link to a story', () => {
  it('shows the first slide where it names none, and the last where it names one beyond', async () => {
    for (const [slide, shown] of [
      [null, 1],
      [2, 2],
      [40, 4],
    ] as const) {
      const store = told({ story: 'a-tour', slide });
      await storyRead(store);
      expect(store.getState()).toMatchObject({ how: 'replace', view: { slide: shown } });
    }
  });

  it('that says more shows that, until the next step', async () => {
    const store = told({ story: 'a-tour', slide: 2, category: ['library'] });
    await storyRead(store);
    expect(store.getState().view).toMatchObject({ category: ['library'], place: null, slide: 2 });
    slideStepped(store, 1);
    slideStepped(store, -1);
    expect(store.getState().view).toMatchObject({ category: [], place: 'lorem-cafe', slide: 2 });
  });

  it('says what could not be read, and reads a story once only', async () => {
    const shipped = vi.fn(async (): Promise<StoryRead> => ({ story: null, faults: ['gone'] }));
    const store = told({ story: 'a-tour' }, async () => ({ ...reader(), shipped }));
    await storyRead(store);
    expect(presentationOf(store).getState()).toMatchObject({ story: null, faults: ['gone'], isRead: true });
    shipped.mockResolvedValue({ story: tinyStory(), faults: [] });
    await storyRead(store);
    await storyRead(store);
    expect(shipped).toHaveBeenCalledTimes(2);
  });

  it('that was left before the story came changes nothing', async () => {
    const store = told({ story: 'a-tour' });
    const reading = storyRead(store);
    store.setState({ view: emptyView('testville') });
    await reading;
    expect(store.getState().view).toEqual(emptyView('testville'));
  });

  it('goes on past a place that the data do not hold, and names it', () => {
    const store = told();
    const [first, ...others] = tinyStory().slides;
    if (!first) throw new Error('no slide');
    const view = 'place=gone-for-good&category=library';
    presentingStarted(store, { ...tinyStory(), slides: [{ ...first, view }, ...others] });
    expect(store.getState().view).toMatchObject({ place: null, category: ['library'], slide: 1 });
    expect(missingOf(store.getState(), view)).toEqual(['place=gone-for-good']);
    expect(missingOf(store.getState(), 'place=lorem-cafe')).toEqual([]);
  });
});

describe('stories of one’s own', () => {
  const storage = new FakeStorage();

  it('are read from this device, and what is no story is passed over', async () => {
    const own = { ...tinyStory(), id: 'own-tour' };
    storage.setItem('shared-city-atlas-stories', JSON.stringify({ version: 1, stories: [own, 'nonsense'] }));
    const strict: StoryReader = {
      ...reader(),
      storyFrom: (value) => ({ story: typeof value === 'string' ? null : (value as typeof own), faults: [] }),
    };
    expect(ownStories(storage, strict).map(({ id }) => id)).toEqual(['own-tour']);
    expect(ownStory(storage, 'own-other', strict)).toBeNull();
    const store = told({ story: 'own-tour', slide: 2 }, async () => strict, storage);
    await storyRead(store);
    expect(store.getState().view.place).toBe('lorem-cafe');
    storage.setItem('shared-city-atlas-stories', '{broken');
    expect(ownStories(storage, strict)).toEqual([]);
  });
});

describe('the stage', () => {
  it('takes up to three digits, and gives them once', () => {
    const stage = presenterToolsOf(told());
    expect(numberTaken(stage)).toBeNull();
    for (const digit of '1203') digitTyped(stage, digit);
    expect(numberTaken(stage)).toBe(203);
    expect(numberTaken(stage)).toBeNull();
  });

  it('is left layer by layer', () => {
    const stage = presenterToolsOf(told());
    stage.setState({ isBlack: true, isPointing: true, digits: '7' });
    expect(presenterStepBack(stage)).toBe(true);
    expect(stage.getState()).toMatchObject({ digits: '', isBlack: true });
    expect(presenterStepBack(stage)).toBe(true);
    expect(stage.getState()).toMatchObject({ isBlack: false, isPointing: true });
    expect(presenterStepBack(stage)).toBe(true);
    expect(presenterStepBack(stage)).toBe(false);
  });

  it('times from when it was asked to, until it is asked again', () => {
    const stage = presenterToolsOf(told());
    timerToggled(stage, 5000);
    expect(stage.getState().timedSince).toBe(5000);
    timerToggled(stage, 9000);
    expect(stage.getState().timedSince).toBeNull();
  });
});

describe('a story that plays by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const playing = () => {
    const store = told();
    presentingStarted(store, tinyStory());
    const loop = runKiosk(store);
    kioskToggled(store);
    const slide = () => store.getState().view.slide;
    return { store, loop, slide };
  };
  // Two words of title and two of body are read in 1.6 s; with 4 s to look that is less than the shortest stand.
  const stand = 7000;

  it('lets a slide stand by the length of its words', () => {
    const slide = (words: number) => ({
      view: '',
      title: { en: 'One' },
      body: { en: 'word '.repeat(words) },
      notes: {},
    });
    expect(slideDurationMs(slide(0), 'en')).toBe(7000);
    expect(slideDurationMs(slide(49), 'en')).toBe(24_000);
    expect(slideDurationMs(slide(900), 'en')).toBe(40_000);
    expect(slideDurationMs(undefined, 'en')).toBe(7000);
  });

  it('takes as many minutes to tell as its words and notes need', () => {
    const words = (n: number) => ({ en: 'word '.repeat(n) });
    const slide = { view: '', title: words(5), body: words(25), notes: words(40) };
    // 70 words at 120 a minute are 35 s, and 25 s to look: a minute each.
    expect(minutesOf({ ...tinyStory(), slides: Array.from({ length: 9 }, () => slide) }, 'en')).toBe(9);
    expect(minutesOf(tinyStory(), 'en')).toBe(2);
  });

  it('goes round and round', () => {
    const { loop, slide } = playing();
    const seen = Array.from({ length: 6 }, () => {
      vi.advanceTimersByTime(stand);
      return slide();
    });
    expect(seen).toEqual([2, 3, 4, 1, 2, 3]);
    loop.end();
    vi.advanceTimersByTime(10 * stand);
    expect(slide()).toBe(3);
  });

  it('gives way to a hand, and begins anew at the first slide once nobody is there', () => {
    const { store, loop, slide } = playing();
    vi.advanceTimersByTime(stand);
    loop.onActivity();
    slideStepped(store, 1);
    vi.advanceTimersByTime(idleMs - 1000);
    expect(slide()).toBe(3);
    // Another touch, and the wait is whole again.
    loop.onActivity();
    vi.advanceTimersByTime(idleMs - 1000);
    expect(slide()).toBe(3);
    vi.advanceTimersByTime(1000);
    expect(slide()).toBe(1);
    vi.advanceTimersByTime(stand);
    expect(slide()).toBe(2);
    loop.end();
  });

  it('is ended by the press that began it, and does nothing where it was never begun', () => {
    const { store, loop, slide } = playing();
    kioskToggled(store);
    vi.advanceTimersByTime(10 * idleMs);
    expect(slide()).toBe(1);
    activityNoticed(store);
    expect(presenterToolsOf(store).getState().kiosk).toBe('off');
    loop.end();
  });
});

describe('two windows', () => {
  /** Channels that hear each other at once, as those of two windows do a moment later. */
  function hall(count: number): (Channel & { isOpen: boolean })[] {
    const all: (Channel & { isOpen: boolean })[] = Array.from({ length: count }, () => ({
      isOpen: true as boolean,
      onmessage: null,
      postMessage(data: unknown) {
        for (const other of all) {
          if (other !== this && other.isOpen) other.onmessage?.call(this as never, { data } as MessageEvent);
        }
      },
      close() {
        this.isOpen = false;
      },
    }));
    return all;
  }
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function both() {
    const [a, b] = hall(2);
    if (!a || !b) throw new Error('no hall');
    const stage = told();
    presentingStarted(stage, tinyStory(), 2);
    const endStage = presentationLinked(stage, a);
    const notes = told({ story: 'a-tour', slide: 1, view: 'list' });
    presentationOf(notes).setState({ story: tinyStory() });
    const { commands, end } = notesLinked(notes, b);
    const at = () => [stage.getState().view.slide, notes.getState().view.slide];
    return { stage, notes, commands, endStage, end, at };
  }

  it('stand on one slide: that of the stage at first, then wherever either goes', () => {
    const { stage, notes, commands, at } = both();
    expect(at()).toEqual([2, 2]);
    commands.step(1);
    expect(at()).toEqual([3, 3]);
    for (let press = 0; press < 5; press += 1) commands.step(-1);
    expect(at()).toEqual([1, 1]);
    slideShown(stage, 4);
    expect(at()).toEqual([4, 4]);
    commands.go(2);
    commands.time();
    commands.blacken();
    expect(presenterToolsOf(stage).getState().isBlack).toBe(true);
    expect(presenterToolsOf(notes).getState()).toMatchObject({ isBlack: true });
    expect(presenterToolsOf(notes).getState().timedSince).toBe(presenterToolsOf(stage).getState().timedSince);
    // The notes show nothing of the slide's question: they need no map and no list.
    expect(notes.getState().view).toMatchObject({ view: 'list', slide: 2, place: null });
    expect(stage.getState().view).toMatchObject({ view: 'map', place: 'lorem-cafe' });
  });

  it('go on alone when the other is closed', () => {
    const { stage, commands, endStage, at, end } = both();
    endStage();
    commands.step(1);
    expect(at()).toEqual([2, 3]);
    slideStepped(stage, 1);
    slideStepped(stage, 1);
    expect(at()).toEqual([4, 3]);
    end();
  });

  it('go on alone when the other is gone without a word, after a moment', () => {
    const [a, b] = hall(2);
    if (!a || !b) throw new Error('no hall');
    const stage = told();
    presentingStarted(stage, tinyStory());
    presentationLinked(stage, a);
    const notes = told({ story: 'a-tour', slide: 1, view: 'list' });
    presentationOf(notes).setState({ story: tinyStory() });
    const { commands } = notesLinked(notes, b);
    a.close();
    commands.step(1);
    expect(notes.getState().view.slide).toBe(1);
    vi.advanceTimersByTime(600);
    expect(notes.getState().view.slide).toBe(2);
    commands.step(1);
    expect(notes.getState().view.slide).toBe(3);
  });

  it('need no channel', () => {
    const notes = told({ story: 'a-tour', slide: 1, view: 'list' });
    presentationOf(notes).setState({ story: tinyStory() });
    notesLinked(notes, null).commands.go(3);
    expect(notes.getState().view.slide).toBe(3);
    expect(presentationLinked(notes, null)()).toBeUndefined();
  });
});
