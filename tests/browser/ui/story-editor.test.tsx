import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Story } from '#domain/stories/story.ts';
import { newStory, withSlide } from '#domain/stories/story-edit.ts';
import { storyReader } from '#load/read-story.ts';
import { loadWords } from '#look/words.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import type { MapRenderer } from '#state/map-renderer.ts';
import { atlasOf, placesOf } from '#state/selectors.ts';
import type { Services } from '#state/services.ts';
import type { AtlasStore } from '#state/store.ts';
import { storiesKey } from '#state/stories/story-storage.ts';
import type { View } from '#state/view.ts';
import { scenarioCleared } from '#state/what-if/scenario-store.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { mapRendererWith } from '#tests/support/fake-map-renderer.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith as anyStoreWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { Handout } from '#ui/print/handout.tsx';
import { Announcer } from '#ui/shell/announcer.tsx';
import { MyStories } from '#ui/stories/my-stories.tsx';
import { StoryBar } from '#ui/stories/story-bar.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});
beforeEach(() => localStorage.clear());

const stories = async () => storyReader('./');
const storeWith = (said: Partial<View> = {}, services: Partial<Services> = {}): AtlasStore =>
  anyStoreWith(said, tinyCity(), { stories, ...services });

async function drawnStories(said: Partial<View> = {}): Promise<AtlasStore> {
  const store = storeWith(said);
  store.setState(({ session }) => ({ session: { ...session, tab: 'present' } }));
  await drawnOn(
    store,
    <>
      <StoryBar />
      <MyStories />
      <Announcer />
    </>,
  );
  return store;
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const kept = (): Story[] => JSON.parse(localStorage.getItem(storiesKey) ?? '{"stories":[]}').stories;
const titles = (): (string | undefined)[] => kept()[0]?.slides.map(({ title }) => title.en) ?? [];
const look = (store: AtlasStore, part: Partial<View>): void =>
  store.setState(({ view }) => ({ view: { ...view, ...part }, how: 'push' }));

const slide = (name: string, view = 'city=testville') => ({ view, title: { en: name }, body: {}, notes: {} });
const twoSlides = withSlide(newStory('own-two', 'testville', { en: 'Two' }, slide('One')), slide('Second'));
const keep = (...stories: Story[]): void => localStorage.setItem(storiesKey, JSON.stringify({ version: 1, stories }));

async function openFile(text: string, name = 'story.json'): Promise<void> {
  await page.getByLabelText('Open from a file').upload(new File([text], name, { type: 'application/json' }));
}

describe('a story of one’s own', () => {
  it('is made by keyboard alone: begun, added to, worded, ordered, taken from and mended', async () => {
    const store = await drawnStories({ district: 'lower-mocking' });
    await field('Title of a new story').element().focus();
    await userEvent.keyboard('Harbour days{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Harbour days' })).toHaveFocus();
    expect(kept().map(({ id, city }) => [id, city])).toEqual([['own-harbour-days', 'testville']]);

    look(store, { district: null, category: ['library'], q: 'books' });
    button('Add this view as a slide').element().focus();
    await userEvent.keyboard('{Enter}');
    const second = button(/^2 of 2/);
    await expect.element(second).toHaveFocus();
    await userEvent.keyboard('{Tab}'.repeat(2));
    await expect.element(field('Title of the slide')).toHaveFocus();
    await userEvent.keyboard('Where to read{Tab}Shelves{Tab}Ask who has been.');
    expect(kept()[0]?.slides[1]).toEqual({
      view: 'city=testville&q=books&category=library',
      title: { en: 'Where to read' },
      body: { en: 'Shelves' },
      notes: { en: 'Ask who has been.' },
    });

    second.element().focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.element(button(/^1 of 2 Where to read/)).toHaveFocus();
    expect(titles()[0]).toBe('Where to read');
    await expect.element(page.getByText('Where to read is number 1 of 2 now.')).toBeInTheDocument();
    button('Move Where to read down').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Move Where to read up')).toHaveFocus();

    button('Delete the slide').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Undo')).toHaveFocus();
    expect(kept()[0]?.slides).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect.element(button(/^2 of 2 Where to read/)).toHaveFocus();
    button('Duplicate').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button(/^3 of 3 Where to read/)).toHaveFocus();
  });

  it('is worded in both languages, each marked as its own', async () => {
    keep({ ...twoSlides, title: { nb: 'To' } });
    await drawnStories();
    await button(/^To /).click();
    await page.getByRole('checkbox', { name: 'Write in the other language too' }).click();
    await expect.element(field('Title (Norsk)')).toHaveValue('To');
    await expect.element(field('Title (Norsk)')).toHaveAttribute('lang', 'nb');
    await field('Title').fill('Two');
    expect(kept()[0]?.title).toEqual({ nb: 'To', en: 'Two' });
    await field('Title (Norsk)').fill('');
    expect(kept()[0]?.title).toEqual({ en: 'Two' });
  });

  it('takes up where the map is, how it looks and what is drawn, but nothing of the person', async () => {
    const store = await drawnStories({
      save: ['lorem-cafe'],
      lang: 'nb',
      near: { type: 'station', id: 'metro-middle' },
    });
    const camera = { zoom: 14.2, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
    store.setState(({ session, preferences }) => ({
      session: { ...session, viewport: { bounds: [0, 50, 1, 51], zoom: 14.2, camera } },
      preferences: { ...preferences, appearance: 'dark' },
    }));
    drawnOnMapOf(store).setState({
      atRest: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0.1, 50.1] } }],
      },
    });
    await button('Begin with this view').click();
    expect(kept()[0]?.slides[0]).toMatchObject({
      view: 'city=testville&near=station:metro-middle&appearance=dark#14.2/50.1/0.1',
      drawn: { features: [{ geometry: { coordinates: [0.1, 50.1] } }] },
    });
  });

  it('is added to from the page of a place, where only its bar is', async () => {
    keep(twoSlides);
    const store = await drawnStories();
    await button(/^Two /).click();
    await expect.element(page.getByRole('region', { name: 'Making a story' })).not.toBeInTheDocument();
    look(store, { place: 'lorem-cafe' });
    const bar = page.getByRole('region', { name: 'Making a story' });
    await bar.getByRole('button', { name: 'Add this view as a slide' }).click();
    await expect.poll(() => titles()).toEqual(['One', 'Second', 'Café Lorem Ipsum']);
    look(store, { place: 'fake-factory' });
    await bar.getByRole('button', { name: 'Use it for slide 3' }).click();
    expect(kept()[0]?.slides[2]?.view).toBe('city=testville&place=fake-factory');
    await bar.getByRole('button', { name: 'Back to the story' }).click();
    expect(store.getState().view.place).toBeNull();
    await button('Show on the map').click();
    expect(store.getState().view.place).toBe('fake-factory');
  });

  it('says which slide names what the data no longer hold, and goes on', async () => {
    keep(withSlide(twoSlides, slide('Gone', 'city=testville&place=torn-down&category=library')));
    const store = await drawnStories();
    await button(/^Two /).click();
    const third = page.getByRole('list', { name: 'Slides, in order' }).getByRole('listitem').nth(2);
    await expect.element(third.getByText(/left out: place=torn-down\.$/)).toBeVisible();
    await button(/^3 of 3/).click();
    await button('Show on the map').click();
    expect(store.getState().view).toMatchObject({ place: null, category: ['library'] });
  });

  it('of another city says which and leads there', async () => {
    keep({ ...twoSlides, city: 'elsewhere' }, { ...twoSlides, id: 'own-far', title: { en: 'Far' }, city: 'nowhere' });
    const store = storeWith();
    store.setState({ cities: [...store.getState().cities, { id: 'elsewhere', name: { en: 'Elsewhere' } }] });
    await drawnOn(store, <MyStories />);
    const present = page.getByRole('link', { name: 'Present Two' });
    await expect.element(present).toHaveAttribute('href', '?city=elsewhere&story=own-two&slide=1');
    await button(/^Two Elsewhere/).click();
    await expect.element(page.getByText(/^This story is told in Elsewhere\./)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Go to Elsewhere' }))
      .toHaveAttribute('href', '?city=elsewhere');
    await expect.element(button('Add this view as a slide')).not.toBeInTheDocument();
    await button('All my stories').click();
    await button(/^Far nowhere/).click();
    await expect.element(page.getByText(/“nowhere”, which this atlas does not have/)).toBeVisible();
  });

  it('that is deleted comes back', async () => {
    keep(twoSlides);
    await drawnStories();
    await button(/^Two /).click();
    await button('Delete the story').click();
    await expect.element(page.getByText('“Two” is deleted.', { exact: true }).first()).toBeVisible();
    expect(kept()).toEqual([]);
    await button('Undo').click();
    expect(kept()).toEqual([twoSlides]);
    await expect.element(page.getByRole('heading', { name: 'Two' })).toHaveFocus();
  });

  it('goes on being made when the device is full, and says so', async () => {
    keep(twoSlides);
    await drawnStories();
    await button(/^Two /).click();
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Too much.', 'QuotaExceededError');
    });
    await field('Title').fill('Two and a half');
    await expect.element(page.getByText(/^This device has no room left/).first()).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Two and a half' })).toBeVisible();
    await expect.element(page.getByText('Kept on this device as you type.')).not.toBeInTheDocument();
    full.mockRestore();
    await field('Title').fill('Three');
    await expect.element(page.getByText('Kept on this device as you type.')).toBeVisible();
    expect(kept()[0]?.title.en).toBe('Three');
  });

  it('that cannot be read is put aside, and that is said', async () => {
    localStorage.setItem(storiesKey, 'broken');
    await drawnStories();
    await expect.element(page.getByText(/“shared-city-atlas-stories-unread-1”/).first()).toBeVisible();
    expect(localStorage.getItem(`${storiesKey}-unread-1`)).toBe('broken');
  });
});

describe('the file of a story', () => {
  it('is opened as one’s own', async () => {
    await drawnStories();
    await openFile(JSON.stringify(twoSlides));
    await expect.element(page.getByRole('heading', { name: 'Two' })).toHaveFocus();
    expect(kept()).toEqual([twoSlides]);
  });

  it.each([
    ['Keep both', [twoSlides, { ...twoSlides, id: 'own-two-2', title: { en: 'Other' } }]],
    ['Replace mine', [{ ...twoSlides, title: { en: 'Other' } }]],
    ['Keep mine only', [twoSlides]],
  ])('never takes the place of another unasked: %s', async (answer, stories) => {
    keep(twoSlides);
    await drawnStories();
    await openFile(JSON.stringify({ ...twoSlides, title: { en: 'Other' } }));
    await expect.element(page.getByText(/^You already have “Other”/).first()).toBeVisible();
    expect(kept()).toEqual([twoSlides]);
    await button(answer).click();
    expect(kept()).toEqual(stories);
  });

  it('that is broken is refused with slide, field and mend, and nothing is changed', async () => {
    keep(twoSlides);
    await drawnStories();
    await openFile(JSON.stringify({ ...twoSlides, slides: [slide('One'), { ...slide('Second'), title: 'Second' }] }));
    await expect.element(page.getByText('Slide 2, title: has to be an object in curly brackets')).toBeVisible();
    expect(kept()).toEqual([twoSlides]);
  });

  it('that is broken is said so in the language of the page', async () => {
    const store = await drawnStories({ lang: 'nb' });
    store.setState({ pageLanguage: 'nb' });
    const [first] = twoSlides.slides;
    const text = JSON.stringify({
      ...twoSlides,
      slides: [{ title: first?.title }, { ...first, view: 'x'.repeat(4001) }],
    });
    await page.getByLabelText('Åpne fra fil').upload(new File([text], 'story.json', { type: 'application/json' }));
    await expect.element(page.getByText('Lysbilde 1, view: mangler')).toBeVisible();
    await expect.element(page.getByText(/^Lysbilde 2, view: er for lang: høyst 4.000 bokstaver$/)).toBeVisible();
  });

  it('brings back the what-if that it was saved with, and can do without it', async () => {
    const store = await drawnStories();
    const { atlas } = store.getState();
    const scenarios = [{ id: 'scenario-a', title: { en: 'Without the café' }, added: [], closed: ['lorem-cafe'] }];
    await openFile(JSON.stringify({ ...twoSlides, scenarios }));
    await expect.element(page.getByText('This story has a what-if along: Without the café.')).toBeVisible();
    expect(store.getState().view.scenario).toEqual({ added: [], closed: ['lorem-cafe'], written: '-lorem-cafe' });

    scenarioCleared(store);
    expect(atlasOf(store.getState())).toBe(atlas);
    await button('Show it').click();
    expect(placesOf(store.getState()).get('lorem-cafe')?.status).toBe('closed');
    await button('Take it out').click();
    await expect.element(page.getByText(/what-if along/)).not.toBeInTheDocument();
    expect(kept()[0]?.scenarios).toEqual([]);

    const saved = vi.spyOn(URL, 'createObjectURL');
    await button('Save as a file').click();
    const [blob] = saved.mock.lastCall ?? [];
    const written = JSON.parse(await (blob as Blob).text());
    expect(written.scenarios).toEqual(scenarios);
    expect(kept()[0]?.scenarios).toEqual(scenarios);
    saved.mockRestore();
  });

  it.each([
    ['no JSON', 'PNG', 'story.json is not a story: it is not JSON. Nothing was changed.'],
    ['too large', ' '.repeat(2_000_001), 'story.json is larger than 2 MB, so it was not read.'],
  ])('that is %s is refused plainly', async (_, text, sentence) => {
    await drawnStories();
    await openFile(text);
    await expect.element(page.getByText(sentence).first()).toBeVisible();
  });
});

describe('the handout', () => {
  async function drawnHandout(story: string, part: Partial<MapRenderer> = {}): Promise<AtlasStore> {
    const store = storeWith({ view: 'print', story }, { mapRenderer: async () => mapRendererWith(part) });
    await drawnOn(store, <Handout />);
    return store;
  }

  it('has the map of each slide, drawn one after another, with the numbers of the list', async () => {
    let now = 0;
    let most = 0;
    const draw: MapRenderer['draw'] = async (...asked) => {
      now += 1;
      most = Math.max(most, now);
      const drawn = await mapRendererWith().draw(...asked);
      now -= 1;
      return drawn;
    };
    keep(withSlide(twoSlides, slide('Third', 'city=testville&category=library')));
    await drawnHandout('own-two', { draw });
    await expect.element(page.getByText('The handout is ready.')).toBeVisible();
    expect(document.querySelectorAll('.paper-map img')).toHaveLength(3);
    expect(most).toBe(1);
    const last = document.querySelectorAll('.handout-page')[2];
    const numbers = (selector: string) => [...(last?.querySelectorAll(selector) ?? [])].map((each) => each.textContent);
    expect(numbers('.paper-number b').length).toBeGreaterThan(0);
    expect(numbers('.paper-pins text').toSorted()).toEqual(numbers('.paper-number b').toSorted());
    const [first] = [...(last?.querySelectorAll('h2, img, .qr') ?? [])];
    expect(first?.tagName, 'the title comes first').toBe('H2');
  });

  it('without a graphics card has the words and the list, and says so', async () => {
    keep(twoSlides);
    await drawnHandout('own-two', { mostPixels: () => 0 });
    await expect.element(page.getByText('The handout is ready, but 2 maps could not be drawn here.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '2 Second' })).toBeVisible();
    await expect
      .element(page.getByText('The map could not be drawn here; the code leads to it.').first())
      .toBeVisible();
  });

  it('has a page a slide with its words, what it shows, its code, the credits and the number of the page', async () => {
    const near = 'city=testville&district=lower-mocking&category=library&near=station:metro-middle&within=800m';
    keep(withSlide(twoSlides, { ...slide('Third', near), body: { en: 'Read.' }, notes: { en: 'Whisper.' } }));
    await drawnHandout('own-two');
    const last = page.getByRole('region', { name: 'Page 3 of 3' });
    await expect.element(last.getByRole('heading', { name: '3 Third' })).toBeVisible();
    await expect.element(last.getByText('Read.')).toBeVisible();
    await expect.element(last.getByText('Lower Mocking · Library · within 800 m of Middle')).toBeVisible();
    await expect.element(last.getByRole('img', { name: 'QR code of the link to slide 3' })).toBeVisible();
    await expect.element(last.getByText(/Page 3 of 3$/)).toBeVisible();
    await expect.element(last.getByText('Whisper.')).not.toBeInTheDocument();
    await page.getByRole('checkbox', { name: 'With the notes' }).click();
    await expect.element(last.getByText('Whisper.')).toBeVisible();
  });

  it('has the picture of a slide in place of its map, with words for who does not see it', async () => {
    const [first, second] = twoSlides.slides;
    const picture = { file: 'stories/quay.webp', words: { en: 'A quay', nb: 'En kai' }, credit: 'Testville, CC BY' };
    keep({ ...twoSlides, slides: [{ ...first, picture }, second] as Story['slides'] });
    await drawnHandout('own-two');
    const image = page.getByRole('img', { name: 'A quay' });
    await expect
      .element(image)
      .toHaveAttribute('src', expect.stringMatching(/\/data\/testville\/stories\/quay\.webp$/));
    await expect.element(page.getByText('Testville, CC BY')).toBeVisible();
  });

  it('has three a page with lines for notes', async () => {
    keep(
      [...'bcd'].reduce(
        (story, name) => withSlide(story, slide(name)),
        newStory('own-two', 'testville', {}, slide('a')),
      ),
    );
    await drawnHandout('own-two');
    await page.getByRole('radio', { name: 'Three slides, with lines for notes' }).click();
    const first = page.getByRole('region', { name: 'Page 1 of 2' });
    await expect.element(first.getByRole('article').nth(2)).toBeVisible();
    expect(page.getByRole('img', { name: 'Lines for notes' }).elements()).toHaveLength(4);
  });

  it('of no story says so, and is left by Escape', async () => {
    const store = await drawnHandout('own-nothing');
    await expect.element(page.getByText('This story cannot be shown')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(store.getState().view).toMatchObject({ view: 'map', story: null });
  });
});
