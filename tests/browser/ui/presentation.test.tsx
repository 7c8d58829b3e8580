import { loadAllWords } from '#tests/support/words-for-tests.ts';
import '#look/base.css';
import '#ui/kit/styles/kit-styles.ts';
import '#ui/shell/shell.css';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { isPresenting } from '#state/is-presenting.ts';
import { shortcutsToggled } from '#state/preferences/shortcuts.ts';
import { presentingStarted } from '#state/present/presentation-store.ts';
import { presenterToolsOf } from '#state/present/presenter-tools.ts';
import type { AtlasStore } from '#state/store.ts';
import type { StoryReader } from '#state/story-reader.ts';
import { useAtlas } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyStory } from '#tests/fixtures/tiny-story.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { PresentationScreen } from '#ui/present/presentation.tsx';
import { CityStories } from '#ui/stories/city-stories.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});
beforeEach(() => page.viewport(1280, 800));

const reader: StoryReader = {
  shipped: async (_, id) =>
    id === 'a-tour'
      ? { story: tinyStory(), faults: [] }
      : { story: null, faults: ['stories/broken.json: is no story'] },
  storyFrom: () => ({ story: null, faults: [] }),
  fileRead: () => ({ type: 'notJson' }),
};

/** The page as far as it changes with presenting. */
const Told = () => (useAtlas(isPresenting) ? <PresentationScreen /> : <CityStories />);

async function told(said: Partial<View> = {}): Promise<AtlasStore> {
  const tiny = tinyCity();
  const store = storeWith(
    said,
    { ...tiny, city: { ...tiny.city, stories: ['a-tour'] } },
    { stories: async () => reader },
  );
  await drawnOn(store, <Told />);
  return store;
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const button = (name: string) => page.getByRole('button', { name });
const press = (keys: string) => userEvent.keyboard(keys);

describe('a story before the room', () => {
  it('is chosen from the list, gone through by keys, and leads back to where it was chosen', async () => {
    const store = await told();
    await expect.element(page.getByText('4 slides, about 2 min')).toBeVisible();
    await button('Present A tour').click();
    await expect.element(heading('One shown')).toBeVisible();
    await expect.element(page.getByRole('main', { name: 'Presentation' })).toHaveFocus();
    await expect.element(page.getByText('1 of 4')).toBeVisible();
    await vi.waitFor(() => expect(store.getState().session.announcement.text).toBe('Slide 1 of 4: One shown. Of One.'));
    const where = [];
    for (const key of ['{PageDown}', ' ', '{ArrowRight}', '{ArrowLeft}', '{PageUp}', '{End}', '{Home}', '3{Enter}']) {
      await press(key);
      where.push(store.getState().view.slide);
    }
    expect(where).toEqual([2, 3, 4, 3, 2, 4, 1, 3]);
    await expect.element(heading('Three shown')).toBeVisible();
    await press('{Escape}');
    await expect.element(button('Present A tour')).toHaveFocus();
    expect(store.getState().view).toMatchObject({ story: null, slide: null, near: null });
  });

  it('goes black, points and times at a letter, and Escape takes one layer at a time', async () => {
    const store = await told({ story: 'a-tour' });
    await expect.element(heading('One shown')).toBeVisible();
    await press('bpt7');
    await expect.element(button('Show the slide again')).toBeVisible();
    await expect.element(page.getByText('Slide 7: press Enter')).toBeInTheDocument();
    await expect.poll(() => page.getByRole('timer', { name: 'Timer' }).element().textContent).toMatch(/^0:0\d$/);
    const layers = () => {
      const { digits, isBlack, isPointing } = presenterToolsOf(store).getState();
      return [digits, isBlack, isPointing, store.getState().view.story];
    };
    expect(layers()).toEqual(['7', true, true, 'a-tour']);
    await press('{Escape}');
    expect(layers()).toEqual(['', true, true, 'a-tour']);
    await press('{Escape}');
    expect(layers()).toEqual(['', false, true, 'a-tour']);
    await press('{Escape}');
    expect(layers()).toEqual(['', false, false, 'a-tour']);
    await press('{Escape}');
    expect(layers()).toEqual(['', false, false, null]);
    expect(presenterToolsOf(store).getState().timedSince).toBeNull();
  });

  it('leaves the letters alone where they were turned off, and the arrows not', async () => {
    const store = await told({ story: 'a-tour' });
    await expect.element(heading('One shown')).toBeVisible();
    shortcutsToggled(store);
    await press('bpt3{ArrowRight}');
    await expect.element(heading('Two shown')).toBeVisible();
    expect(presenterToolsOf(store).getState()).toMatchObject({
      isBlack: false,
      isPointing: false,
      timedSince: null,
      digits: '',
    });
  });

  it('gives the keyboard’s own keys to what it stands on', async () => {
    const store = await told({ story: 'a-tour' });
    await button('Pointer').click();
    button('Timer').element().focus();
    await press(' ');
    expect(presenterToolsOf(store).getState().timedSince).not.toBeNull();
    expect(store.getState().view.slide).toBe(1);
    button('Next slide').element().focus();
    await press('{Enter}');
    expect(store.getState().view.slide).toBe(2);
    await press('4{Enter}');
    expect(store.getState().view.slide).toBe(4);
  });

  it('counts what its question finds, by where it is', async () => {
    await told({ story: 'a-tour', slide: 4 });
    await expect.element(heading('Four shown')).toBeVisible();
    const counts = page.getByRole('listitem').elements();
    expect(counts.map(({ textContent }) => textContent?.trim())).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d+ on the map$/), expect.stringMatching(/^\d+ digital$/)]),
    );
  });

  it('shows its picture with words for who does not see it, and says which of its numbers has no pin', async () => {
    const tour = tinyStory();
    const picture = { file: 'stories/quay.webp', words: { en: 'A quay', nb: 'En kai' }, credit: 'Testville, CC BY' };
    const store = await told();
    const [first] = tour.slides;
    presentingStarted(store, { ...tour, slides: first ? [{ ...first, view: 'need=find-money', picture }] : [] });
    const image = page.getByRole('img', { name: 'A quay' });
    await expect
      .element(image)
      .toHaveAttribute('src', expect.stringMatching(/\/data\/testville\/stories\/quay\.webp$/));
    await expect.element(page.getByText('Testville, CC BY')).toBeVisible();
    await expect.element(page.getByText('known by area')).toBeVisible();
  });

  it('shows the code of the view, whose own keys do not turn the page', async () => {
    const store = await told({ story: 'a-tour' });
    await button('Code of this view').click();
    await expect.element(page.getByRole('dialog', { name: 'Code of this view' })).toBeVisible();
    await press('{ArrowRight}{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(store.getState().view).toMatchObject({ story: 'a-tour', slide: 1 });
  });

  it('says that it cannot be shown, and why', async () => {
    await told({ story: 'broken' });
    await expect.element(heading('This story cannot be shown')).toBeVisible();
    await expect.element(page.getByText('stories/broken.json: is no story')).toBeVisible();
    await button('End the presentation').click();
    await expect.element(page.getByRole('heading', { name: 'Stories' })).toBeVisible();
  });

  it('has its notes in a window of their own, with what comes next', async () => {
    const store = await told({ story: 'a-tour', slide: 3, view: 'list' });
    await expect.element(page.getByText('Say Three.')).toBeVisible();
    await expect.element(page.getByText('Four shown')).toBeVisible();
    await press('{PageDown}');
    await expect.element(page.getByText('Say Four.')).toBeVisible();
    await expect.element(page.getByText('This is the last slide.')).toBeVisible();
    expect(store.getState().view.view).toBe('list');
  });
});
