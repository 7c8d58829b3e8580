import '#look/fonts.css';
import 'virtual:colours.css';
import '#look/base.css';
import '#ui/kit/styles/kit-styles.ts';
import '#ui/shell/shell.css';
import { Suspense } from 'react';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Atlas } from '#domain/atlas.ts';
import type { Language } from '#domain/vocabulary.ts';
import { fetchJson, readCity } from '#load/read-city.ts';
import { loadWords } from '#look/words.ts';
import type { AtlasStore, Session } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { Help } from '#ui/shell/help.tsx';
import { Panel } from '#ui/shell/panel.tsx';
import { Toolbar } from '#ui/shell/toolbar.tsx';
import { ComparePlaces } from '#ui/shortlist/compare-places.tsx';
import '#tests/support/phone-test.css';
import { cutText, smallTargets, tooWide } from '#tests/support/phone-rules.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';

let oslo: Atlas;

beforeAll(async () => {
  await Promise.all([loadWords('en'), loadWords('nb')]);
  ({ atlas: oslo } = await readCity(fetchJson, 'oslo', '/'));
  document.documentElement.dataset['appearance'] = 'light';
});

beforeEach(() => page.viewport(390, 844));

afterAll(async () => {
  document.documentElement.style.fontSize = '';
  await page.viewport(1000, 700);
});

const nothing = (): void => undefined;

/** Everything that can stand on a phone but the map itself. */
interface Screen {
  view?: Partial<View>;
  session?: Partial<Session>;
  /** Something that is there when the screen is. */
  shows: RegExp;
}

const near = { type: 'station', id: 'metro-forskningsparken' } as const;
const within = { value: 800, unit: 'm' } as const;
const save = ['oslo-science-park', 'sentralen', 'aleap'];

const screens: Readonly<Record<string, Screen>> = {
  explore: { shows: /^\d+ (places|steder)/ },
  find: { view: { near, within }, shows: /Forskningsparken, / },
  'find without a start': { session: { tab: 'find' }, shows: /^(Find a place near me|Finn et sted nær meg)$/ },
  doors: { view: { near, need: ['make-a-prototype', 'find-money'] }, shows: /^(.* doors? to knock on|.* å banke på)/ },
  arenas: { view: { category: ['test_arena'] }, shows: /test arenas in Oslo|testarenaer i Oslo/ },
  place: { view: { place: 'oslo-science-park' }, shows: /^(Oslo Science Park|Forskningsparken)/ },
  district: { view: { district: 'oslo-science-city' }, shows: /^Oslo Science City$/ },
  shortlist: { view: { save }, session: { tab: 'saved' }, shows: /^(Shortlist|Huskeliste)/ },
  nothing: { view: { category: ['library'], offer: ['wet_lab'] }, shows: /^(Without|Uten) / },
};

async function opened(name: string, language: Language): Promise<AtlasStore> {
  const { view = {}, session = {}, shows } = screens[name] ?? { shows: /./ };
  const store = storeWith({ ...view, lang: language }, oslo);
  store.setState((state) => ({ pageLanguage: language, session: { ...state.session, ...session } }));
  await drawnOn(
    store,
    <div className="atlas" data-view="map">
      <Panel />
      <Toolbar onHelp={nothing} />
    </div>,
  );
  await expect.element(page.getByText(shows).first()).toBeVisible();
  // What comes last of all: the tools on the map, and the city at the foot of the list.
  await expect.element(page.getByRole('button', { name: /^(Show where I am|Vis hvor jeg er)$/ })).toBeInTheDocument();
  return store;
}

async function expectFit(): Promise<void> {
  await expect.poll(() => smallTargets(44), { message: 'smaller than 44 px' }).toEqual([]);
  for (const width of [390, 320]) {
    await page.viewport(width, 844);
    await expect.poll(tooWide, { message: `beyond the edge at ${width} px` }).toEqual([]);
    await expect.poll(cutText, { message: `cut or covered at ${width} px` }).toEqual([]);
  }
}

describe.each(['en', 'nb'] as const)('on a phone, in "%s",', (language) => {
  it.each(Object.keys(screens))('%s has targets of 44 px, and nothing too wide or cut', async (name) => {
    document.documentElement.style.fontSize = '';
    await opened(name, language);
    await expectFit();
  });

  it.each(Object.keys(screens))('%s bears text of 200 %', async (name) => {
    document.documentElement.style.fontSize = '32px';
    await opened(name, language);
    await expect.poll(tooWide, { message: 'beyond the edge' }).toEqual([]);
    await expect.poll(cutText, { message: 'cut or covered' }).toEqual([]);
  });
});

describe('on a phone', () => {
  beforeEach(() => {
    document.documentElement.style.fontSize = '';
  });

  it('the open filters are fit for a finger', async () => {
    await opened('explore', 'en');
    await page.getByRole('button', { name: 'Filters' }).click();
    await expect.element(page.getByRole('group', { name: 'Theme' })).toBeInTheDocument();
    await expectFit();
  });

  it('so are the comparison and the keys', async () => {
    const store = storeWith({ save, view: 'compare' }, oslo);
    const { redrawn } = await drawnOn(
      store,
      <div className="atlas" data-view="compare">
        <Suspense fallback={null}>
          <ComparePlaces />
        </Suspense>
      </div>,
    );
    await expect.element(page.getByRole('table')).toBeVisible();
    await expectFit();
    await redrawn(<Help onClose={nothing} />);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expectFit();
  });

  it('what is near is in words, nearest first, before what narrows it', async () => {
    await opened('find', 'nb');
    const list = page.getByRole('list', { name: /^Steder, \d+ funnet$/ });
    await expect.element(page.getByText('Nærmest av hver type')).toBeInTheDocument();
    const rows = [...list.element().querySelectorAll('[data-place-id]')];
    expect(rows.length).toBeGreaterThan(5);
    await vi.waitFor(() => expect(list.element().querySelectorAll('[data-wind]').length).toBeGreaterThan(5));
    for (const row of rows) {
      const { distanceM, minutes, walk } = (row as HTMLElement).dataset;
      expect(Number(minutes)).toBe(Math.round((Number(distanceM) * 1.3) / 80));
      expect(walk).toBe('estimate');
    }
    const metres = rows.map((row) => Number((row as HTMLElement).dataset['distanceM']));
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    const controls = page.getByRole('region', { name: 'Hvor langt, typer og behov' }).element();
    expect(list.element().compareDocumentPosition(controls)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('the last stop keeps the keyboard on its button, and the stop is said', async () => {
    const store = await opened('explore', 'en');
    const more = page.getByRole('button', { name: 'Show more of the list' });
    await more.click();
    expect(store.getState().session.sheet).toBe('full');
    await expect.element(more).toHaveFocus();
    await expect.element(more).toHaveAttribute('aria-disabled', 'true');
    await expect.element(page.getByRole('group', { name: 'List on the whole screen' })).toBeInTheDocument();
  });
});
