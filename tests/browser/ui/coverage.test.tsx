import { loadAllWords } from '#tests/support/words-for-tests.ts';
import '#look/base.css';
import '#ui/kit/styles/kit-styles.ts';
import '#ui/shell/shell.css';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Area, Atlas } from '#domain/atlas.ts';
import { formatCoverage, parseCoverage } from '#domain/coverage/coverage-choice.ts';
import { loadWords } from '#look/words.ts';
import { pointedAreaOf } from '#state/coverage/coverage-area.ts';
import type { AtlasStore } from '#state/store.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { CoverageLink } from '#ui/coverage/coverage-link.tsx';
import { ResidentsNear } from '#ui/coverage/residents-near.tsx';
import { PartnershipLink } from '#ui/explore/partnership-link.tsx';
import { PanelContent } from '#ui/shell/panel-content.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (table: string, name: RegExp) =>
  page.getByRole('table', { name: table }).getByRole('row', { name }).element().textContent;

/** Testville with nine small areas in a line north of its makerspace, 1 km apart: the farther, the more in need. */
function lined(): Atlas {
  const atlas = tinyCity();
  const door = atlas.places.find(({ id }) => id === 'fake-factory');
  if (!door?.position) throw new Error('Testville has lost its makerspace');
  const [lng, lat] = door.position;
  const areas = Array.from(
    { length: 9 },
    (_, n): Area => ({
      id: `line-${n}`,
      name: `Line ${n}`,
      level: 'lsoa',
      population: 1000,
      populationYear: 2021,
      values: { made_up_share: n },
      centre: [lng, lat + n * 0.009],
      outline: null,
    }),
  );
  return { ...atlas, areas, places: [door] };
}
const lens = 'made_up_share:make:15min';
const coverage = parseCoverage(lens);
const lensOf = (store: AtlasStore): string => {
  const { coverage: now } = store.getState().view;
  return now ? formatCoverage(now) : '';
};

describe('who is within reach', () => {
  it('opens from Explore with the first measure, and is not there without areas', async () => {
    const store = storeWith({}, lined());
    const { redrawn } = await drawnOn(store, <CoverageLink />);
    await button('Who is within reach?').click();
    expect(lensOf(store)).toBe('made_up_share:all:15min');
    store.setState(({ atlas }) => ({ atlas: { ...atlas, areas: [] } }));
    await redrawn(<CoverageLink />);
    expect(button('Who is within reach?').query()).toBeNull();
  });

  it('tells shares as a table, the widest gaps first, and all areas by need', async () => {
    const store = storeWith({ coverage }, lined());
    await drawnOn(store, <PanelContent />);
    await expect.element(heading('Who is within reach?')).toHaveFocus();
    await expect
      .element(
        page.getByText(
          '1,000 of 9,000 residents (11%) live in an area with an open door within 15 min walk (923 m in a straight line).',
        ),
      )
      .toBeVisible();
    // Fifths of nine are two, joined to three areas and more: 8 to 5 and 4 to 0, of which only 0 has the door.
    expect(row('Residents with an open door within reach', /Most in need/)).toMatch(/^5–8.*Most in need4,0000%$/);
    expect(row('Residents with an open door within reach', /Least in need/)).toMatch(/^0–4.*Least in need5,00020%$/);
    expect(row('Residents with an open door within reach', /^Everybody/)).toBe('Everybody9,00011%');
    const [first] = page.getByRole('button', { name: /^Line \d/ }).elements();
    expect(first?.textContent).toMatch(
      /^Line 8 8.* · 1,000 residents · no open door · nearest: .* Makerspace, 8,010 m$/,
    );
  });

  it('tells of an area by keyboard, and goes back to where it was', async () => {
    const store = storeWith({ coverage }, lined());
    await drawnOn(store, <PanelContent />);
    const [first] = page.getByRole('button', { name: /^Line 8/ }).elements();
    (first as HTMLElement | undefined)?.focus();
    expect(pointedAreaOf(store).getState()).toEqual({ id: 'line-8', at: null });
    await userEvent.keyboard('{Enter}');
    expect(lensOf(store)).toBe(`${lens}@line-8`);
    await expect.element(heading('Line 8')).toHaveFocus();
    await expect.element(page.getByText('Nearest open door')).toBeVisible();
    await button('Back to all areas').click();
    expect(lensOf(store)).toBe(lens);
    await expect.poll(() => document.activeElement?.getAttribute('data-area-id')).toBe('line-8');
  });

  it('changes by its choices, each in the address', async () => {
    const store = storeWith({ coverage }, lined());
    await drawnOn(store, <PanelContent />);
    await page.getByLabelText('Open doors', { exact: true }).selectOptions('of any family');
    await page.getByLabelText('How far').selectOptions('2,000 m');
    await page.getByLabelText('Colour the map by need and reach together').click();
    expect(lensOf(store)).toBe('made_up_share:all:2000m:both');
    const table = page.getByRole('table', { name: 'Need and reach, with the number of areas of each colour' });
    // Within 2 km are 0 and 1 (1,001 m); thirds by need are 6 to 8, 3 to 5, 0 to 2.
    expect(table.getByRole('row', { name: /^Least in need/ }).element().textContent).toMatch(/12$/);
  });

  it('tells who lives near a door, and leads to the whole city by the family of that door', async () => {
    const store = storeWith({}, lined());
    const [place] = store.getState().atlas.places;
    if (!place?.position) throw new Error('no door');
    await drawnOn(store, <ResidentsNear place={{ ...place, position: place.position }} />);
    await page.getByText('Who lives near this door?').click();
    await expect
      .element(page.getByText(/^1,000 residents in 1 small area with the middle within 15 min walk/))
      .toBeVisible();
    await button('The whole city by this measure').click();
    expect(lensOf(store)).toBe('made_up_share:make:15min');
  });
});

describe('the partnership of a city', () => {
  const withAims = (): Atlas => {
    const atlas = tinyCity();
    const strands = [{ id: 'making', name: { en: 'Making' }, servedBy: [{ categories: ['makerspace_lab' as const] }] }];
    const innovationThemes = [{ id: 'untied', name: { en: 'Untied' } }];
    return { ...atlas, city: { ...atlas.city, strands, innovationThemes } };
  };

  it('has a page with the rule of each strand and the places that serve it', async () => {
    const store = storeWith({ page: 'partnership' }, withAims());
    await drawnOn(store, <PanelContent />);
    await expect.element(heading('Partnership, strands and themes')).toHaveFocus();
    await expect.element(page.getByText('Places by this rule: category: Makerspace or lab.')).toBeVisible();
    await expect.element(page.getByText('No rule ties places to it.')).toBeVisible();
    await button(/^Show \d+ places?: Making$/).click();
    expect(store.getState().view).toMatchObject({ subset: { kind: 'strand', id: 'making' }, page: '' });
  });

  it('has no door where a city has none', async () => {
    await drawnOn(storeWith(), <PartnershipLink />);
    expect(button('Partnership, strands and themes').query()).toBeNull();
  });
});
