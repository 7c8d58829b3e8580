import { loadAllWords } from '#tests/support/words-for-tests.ts';
import '#look/fonts.css';
import 'virtual:colours.css';
import '#look/base.css';
import '#ui/kit/styles/kit-styles.ts';
import '#ui/shell/panel.css';
import '#ui/shell/shell.css';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drawingCollection, type Shape } from '#domain/drawing/drawing.ts';
import type { Story } from '#domain/stories/story.ts';
import type { Language } from '#domain/vocabulary.ts';
import { storyReader } from '#load/read-story.ts';
import { loadWords } from '#look/words.ts';
import { MapView } from '#map/map-view.tsx';
import { drawingOf, shapeDrawn, toolTaken } from '#state/drawing/drawing-store.ts';
import { drawingKey, drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { presentingStarted, slideStepped } from '#state/present/presentation-store.ts';
import { insetsOfSlide } from '#state/present/slide-insets.ts';
import type { AtlasStore } from '#state/store.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyStory } from '#tests/fixtures/tiny-story.ts';
import { expectDrawn } from '#tests/support/drawn-map.ts';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { smallTargets, tooWide } from '#tests/support/phone-rules.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { DrawingPanel } from '#ui/drawing/drawing-panel.tsx';
import { DrawingToolbar } from '#ui/drawing/drawing-toolbar.tsx';
import { Announcer } from '#ui/shell/announcer.tsx';
import { MyStories } from '#ui/stories/my-stories.tsx';

const phone = { width: 390, height: 844 };

beforeAll(async () => {
  await Promise.all([loadWords('en'), loadWords('nb'), loadAllWords()]);
  document.documentElement.dataset['appearance'] = 'light';
});
beforeEach(async () => {
  localStorage.clear();
  await page.viewport(phone.width, phone.height);
});
afterAll(() => page.viewport(1000, 700));

const speaking = (language: Language): AtlasStore => {
  const store = storeWith({ lang: language }, tinyCity(), { stories: async () => storyReader('./') });
  store.setState(({ session }) => ({ pageLanguage: language, session: { ...session, tab: 'present', sheet: 'half' } }));
  return store;
};

it('what takes the keyboard far down in Present scrolls the list, never the screen', async () => {
  await drawnOn(
    speaking('en'),
    <div className="atlas" data-view="map">
      <div className="panel" data-sheet="half">
        <main id="places">
          <div style={{ blockSize: 2000 }} />
          <MyStories />
          <DrawingPanel />
        </main>
      </div>
    </div>,
  );
  const files = page.getByLabelText(/^(Open from a file|Open a GeoJSON file)$/);
  await expect.poll(() => files.elements().length).toBe(2);
  for (const file of files.elements()) {
    (file as HTMLElement).focus();
    expect(document.activeElement).toBe(file);
    file.scrollIntoView();
    const moved = [...document.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0);
    expect(moved.map(({ id }) => id)).toEqual(['places']);
  }
  for (const frame of document.querySelectorAll('.atlas, .panel')) frame.scrollTop = 100;
  expect(document.querySelector('.atlas')?.scrollTop).toBe(0);
});

describe.each(['en', 'nb'] as const)('the drawing tools on a phone, in "%s",', (language) => {
  async function drawnBar(): Promise<AtlasStore> {
    const store = speaking(language);
    toolTaken(store, 'line');
    await drawnOn(
      store,
      <div className="atlas" data-view="map">
        <section className="map">
          <DrawingToolbar />
        </section>
      </div>,
    );
    await expect.element(page.getByRole('toolbar')).toBeVisible();
    return store;
  }
  const expectSmall = async (): Promise<void> => {
    expect(page.getByRole('toolbar').element().getBoundingClientRect().height).toBeLessThanOrEqual(120);
    expect(smallTargets(44)).toEqual([]);
    expect(tooWide()).toEqual([]);
  };

  it('are two rows for a finger: with the hint, while a line grows, and with a thing in hand', async () => {
    const drawing = drawingOf(await drawnBar());
    await expectSmall();
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [0.1, 50.1],
        [0.11, 50.1],
      ],
    };
    drawing.setState({ draft: { id: null, geometry: line } });
    await expect.element(page.getByText(/^713 m$/)).toBeVisible();
    await expectSmall();
    shapeDrawn(drawing, line);
    await expect.element(page.getByRole('textbox')).toBeVisible();
    await expectSmall();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(page.getByRole('button').first().element());
  });
});

it('sixty slides on a phone, on and back without a pause, are one map and one WebGL context', async () => {
  const { slides } = tinyStory();
  const sixty: Story = { ...tinyStory(), slides: Array.from({ length: 15 }, () => slides).flat() };
  const contexts = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
  const made = () =>
    contexts.mock.calls.flatMap(([kind], at) =>
      String(kind).startsWith('webgl') ? [contexts.mock.results[at]?.value as WebGL2RenderingContext] : [],
    );
  const store = storeWith();
  presentingStarted(store, sixty);
  const { screen } = await drawnOn(
    store,
    <div
      data-testid="frame"
      style={{ inlineSize: phone.width, blockSize: phone.height, position: 'absolute', inset: 0 }}
    >
      <MapView appearance="light" insets={insetsOfSlide(phone.width, phone.height)} />
    </div>,
  );
  const soon = { timeout: 45_000 };
  await expect.poll(() => store.getState().session.map, soon).toBe('idle');
  const frame = screen.getByTestId('frame').element();
  const map = mapInPage(frame);
  const canvas = map.getCanvas();
  const before = new Set(made());
  for (let at = 1; at < 60; at += 1) {
    slideStepped(store, 1);
    if (at % 6 === 0) await new Promise(requestAnimationFrame);
  }
  expect(store.getState().view.slide).toBe(60);
  for (let at = 0; at < 30; at += 1) slideStepped(store, -1);
  for (let at = 0; at < 30; at += 1) slideStepped(store, 1);
  await expect.poll(() => store.getState().session.map, soon).toBe('idle');
  expect(mapInPage(frame)).toBe(map);
  expect(frame.querySelector('canvas')).toBe(canvas);
  const after = new Set(made());
  expect(after).toEqual(before);
  expect([...after].filter((context) => context && !context.isContextLost())).toHaveLength(1);
  // The last slide has a camera of its own.
  await expect.poll(() => map.getZoom(), soon).toBeCloseTo(13.5, 1);
  await expect.poll(() => map.isMoving(), soon).toBe(false);
  await expectDrawn(map);
  contexts.mockRestore();
});

it('a page turned while the map still flies is there at once; the first one flies', async () => {
  const store = storeWith();
  presentingStarted(store, tinyStory());
  const { screen } = await drawnOn(
    store,
    <div
      data-testid="frame"
      style={{ inlineSize: phone.width, blockSize: phone.height, position: 'absolute', inset: 0 }}
    >
      <MapView appearance="light" insets={insetsOfSlide(phone.width, phone.height)} />
    </div>,
  );
  await expect.poll(() => store.getState().session.map, { timeout: 45_000 }).toBe('idle');
  const map = mapInPage(screen.getByTestId('frame').element());
  const flights = vi.spyOn(map, 'easeTo');
  const jumps = vi.spyOn(map, 'jumpTo');
  slideStepped(store, 1);
  await expect.poll(() => flights.mock.calls.length).toBe(1);
  expect(map.isMoving()).toBe(true);
  slideStepped(store, 1);
  await expect.poll(() => jumps.mock.calls.length).toBe(1);
  expect(flights).toHaveBeenCalledTimes(1);
  expect(map.isMoving()).toBe(false);
});

describe('what was drawn on this device before', () => {
  const point: Shape = {
    type: 'Feature',
    id: 'drawn-1',
    properties: { kind: 'point', name: 'Quay', colour: 'test' },
    geometry: { type: 'Point', coordinates: [0.1, 50.1] },
  };
  const shownOn = (store: AtlasStore) =>
    drawnOnMapOf(store)
      .getState()
      .shown.features.map(({ properties }) => properties?.['kind']);
  beforeEach(() => {
    localStorage.setItem(drawingKey('testville'), JSON.stringify(drawingCollection([point])));
  });

  it('is on the map from the start, in the city it was drawn in', async () => {
    const store = storeWith();
    await drawnOn(store, <Announcer />);
    await expect.poll(() => shownOn(store)).toEqual(['point', 'label']);
  });

  it('is not brought into an embed', async () => {
    const store = storeWith({ embed: true });
    await drawnOn(store, <Announcer />);
    await import('#state/drawing/drawing-store.ts');
    expect(shownOn(store)).toEqual([]);
  });
});
