import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { placeKeywordsArrived } from '#state/city-actions.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { FindPanel } from '#ui/needs/find-panel.tsx';
import { NeedsForm } from '#ui/needs/needs-form.tsx';
import { RecommendationList } from '#ui/needs/recommendation-list.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';
import { Filters } from '#ui/search/filters.tsx';
import { Results } from '#ui/search/results.tsx';
import { SearchBox } from '#ui/search/search-box.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
});

const fromTheMiddle = { near: { type: 'station', id: 'metro-middle' }, within: { value: 900, unit: 'm' } } as const;

const entryIds = (list: Element): string[] =>
  [...list.querySelectorAll('[data-place-id]')].map((entry) => entry.getAttribute('data-place-id') ?? '');

describe('results', () => {
  it('say how many there are, in the list and aloud', async () => {
    await drawnOn(storeWith(), <Results />);
    const list = page.getByRole('list', { name: 'Places, 11 found' });
    await expect.element(list).toBeVisible();
    expect(entryIds(list.element())).toHaveLength(11);
    const status = page.getByRole('status');
    await expect.element(status).toHaveTextContent('11 of 12 places');
    await expect.element(status).toHaveAttribute('data-count', '11');
    await expect.element(status).toHaveAttribute('data-total', '12');
  });

  it('speak Norwegian', async () => {
    const store = storeWith({ lang: 'nb' });
    store.setState({ pageLanguage: 'nb' });
    await drawnOn(store, <Results />);
    await expect.element(page.getByRole('list', { name: 'Steder, 11 funnet' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Falskfabrikken verksted/ })).toBeVisible();
  });

  it('open a place by a press', async () => {
    const store = storeWith();
    await drawnOn(store, <Results />);
    await page.getByRole('button', { name: /^Café Lorem Ipsum/ }).click();
    expect(store.getState().view.place).toBe('lorem-cafe');
  });

  it('are stepped through with the arrow keys, and what is stood on is pointed at', async () => {
    const store = storeWith({ category: ['library', 'meeting_place'] });
    await drawnOn(store, <Results />);
    // The pointer may still rest where the test before has left it.
    await page.getByRole('status').hover();
    page.getByRole('button', { name: /^Café/ }).element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('button', { name: /^Placeholder Library/ })).toHaveFocus();
    expect(store.getState().session.hovered).toBe('placeholder-library');
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByRole('button', { name: /^Café/ })).toHaveFocus();
  });

  it('carry their metres, nearest first, and keep apart what has none', async () => {
    await drawnOn(storeWith(fromTheMiddle), <Results />);
    const near = page.getByRole('list', { name: /^Places/ }).element();
    expect(entryIds(near)).toEqual(['planned-tower', 'lorem-cafe', 'placeholder-library']);
    const metres = [...near.querySelectorAll('[data-distance-m]')].map((each) =>
      Number(each.getAttribute('data-distance-m')),
    );
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    expect(Math.max(...metres)).toBeLessThanOrEqual(900);
    const apart = page.getByRole('list', { name: 'Without a place on the map' }).element();
    expect(entryIds(apart).sort()).toEqual(['nowhere-platform', 'somewhere-fund']);
  });

  it('that are none name what to loosen', async () => {
    const store = storeWith({ category: ['library'], offer: ['wet_lab'] });
    await drawnOn(store, <Results />);
    await page.getByRole('button', { name: 'Without “offer”: 1 place' }).click();
    expect(store.getState().view).toMatchObject({ category: ['library'], offer: [] });
    await expect.element(page.getByRole('status')).toHaveTextContent('1 of 12 places');
  });
});

describe('filters', () => {
  it('are a press away, each with what it would give', async () => {
    const store = storeWith();
    await drawnOn(store, <Filters />);
    await expect.element(page.getByRole('group', { name: 'Category' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Filters' }).click();
    const group = page.getByRole('group', { name: 'Category' });
    await group.getByRole('checkbox', { name: /^Library/ }).click();
    await group.getByRole('checkbox', { name: /^Test arena/ }).click();
    expect(store.getState().view.category).toEqual(['library', 'test_arena']);
    await expect.element(page.getByRole('button', { name: 'Filters, 2 chosen' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove Library' }).click();
    expect(store.getState().view.category).toEqual(['test_arena']);
    await page.getByRole('button', { name: 'Reset all' }).click();
    expect(store.getState().view.category).toEqual([]);
  });

  it('of a family take all its categories at once', async () => {
    const store = storeWith();
    await drawnOn(store, <Filters />);
    const meet = page.getByRole('button', { name: 'Meet & belong, 2' });
    await meet.click();
    expect(store.getState().view.category).toEqual(['meeting_place', 'library', 'social_enterprise']);
    await expect.element(meet).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('find', () => {
  it('without a start says how to choose one', async () => {
    await drawnOn(storeWith(), <FindPanel />);
    await expect.element(page.getByText(/^Choose where to start/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Use my position' })).toBeVisible();
  });

  it('says the distance in metres and minutes, and takes it from slider and field', async () => {
    const store = storeWith(fromTheMiddle);
    await drawnOn(store, <FindPanel />);
    const slider = page.getByRole('slider', { name: 'Within' });
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', '900 m, 15 min walk, 3 places; the next 250 m add 3');
    slider.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(store.getState().view.within).toEqual({ value: 950, unit: 'm' });
    const field = page.getByRole('spinbutton', { name: 'Distance' });
    await field.fill('1500');
    await userEvent.keyboard('{Enter}');
    expect(store.getState().view.within).toEqual({ value: 1500, unit: 'm' });
    await page.getByRole('combobox', { name: 'Unit' }).selectOptions('minutes on foot');
    expect(store.getState().view.within).toEqual({ value: 24, unit: 'min' });
  });

  it('forgets the start when asked to', async () => {
    const store = storeWith(fromTheMiddle);
    await drawnOn(store, <FindPanel />);
    await expect.element(page.getByText('Middle, metro')).toBeVisible();
    await page.getByRole('button', { name: 'Forget this start' }).click();
    expect(store.getState().view).toMatchObject({ near: null, within: null });
  });
});

describe('needs and doors', () => {
  it('are asked for by a press, and answered with a reason and how sure it is', async () => {
    const store = storeWith();
    await drawnOn(
      store,
      <>
        <NeedsForm />
        <RecommendationList />
      </>,
    );
    await expect.element(page.getByRole('list')).not.toBeInTheDocument();
    const need = page.getByRole('button', { name: 'Make a prototype' });
    await need.click();
    await expect.element(need).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByRole('heading', { name: 'One door to knock on' })).toBeVisible();
    await expect
      .element(page.getByText('Offers a prototyping workshop and an electronics lab; open to start-ups and founders.'))
      .toBeVisible();
    await expect.element(page.getByText(/^Source: .+, last checked 2026\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Fake Factory Makerspace' }).click();
    expect(store.getState().view.place).toBe('fake-factory');
  });

  it('stay one line for who came to see what is near', async () => {
    const store = storeWith(fromTheMiddle);
    await drawnOn(store, <NeedsForm />);
    await expect.element(page.getByRole('group', { name: 'What do you want to do?' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'What do you want to do?' }).click();
    await expect.element(page.getByRole('heading', { name: 'What do you want to do?' })).toHaveFocus();
    await expect.element(page.getByRole('button', { name: 'Find money' })).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('search', () => {
  it('finds a station beside the places, and starts there', async () => {
    const store = storeWith();
    placeKeywordsArrived(store);
    await drawnOn(store, <SearchBox />);
    await page.getByRole('searchbox', { name: 'Search' }).fill('first stop');
    await page
      .getByRole('region', { name: 'Also found' })
      .getByRole('button', { name: /First Stop/ })
      .click();
    expect(store.getState().view).toMatchObject({ near: { type: 'station', id: 'metro-first-stop' }, q: '' });
  });
});

describe('a place', () => {
  it('says what is known, and what is not', async () => {
    const store = storeWith({ place: 'fake-factory' });
    const place = store.getState().places.get('fake-factory');
    if (!place) throw new Error('Testville has lost its factory');
    await drawnOn(store, <PlacePage place={place} />);
    await expect.element(page.getByRole('heading', { name: 'Fake Factory Makerspace' })).toHaveFocus();
    await expect.element(page.getByText('Dummy Lane 1')).toBeVisible();
    await expect.element(page.getByText('not known yet').first()).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Sample Start-up Hub/ })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'example.org' }))
      .toHaveAttribute('href', 'https://example.org/testville');
  });
});
