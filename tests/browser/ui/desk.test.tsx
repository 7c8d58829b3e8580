/** The curator's desk in the page: `npm start` has it, and what it answers is told here. */

import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Atlas } from '#domain/atlas.ts';
import type { Desk, DeskAnswer, DeskDifference } from '#domain/contribute/desk.ts';
import { placeFaults } from '#load/place-faults.ts';
import { placeFields } from '#load/sheet-fields.ts';
import { loadWords } from '#look/words.ts';
import { correctionOpened } from '#state/contribute/suggestion.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { DeskNotice } from '#ui/contribute/desk-notice.tsx';
import { DeskPage } from '#ui/contribute/desk-page.tsx';
import { SheetPanel } from '#ui/contribute/sheet-panel.tsx';
import { SuggestionForm } from '#ui/contribute/suggestion-form.tsx';
import { FileDrop } from '#ui/own-data/file-drop.tsx';
import { OwnDataSection } from '#ui/own-data/own-data-section.tsx';
import { Announcer } from '#ui/shell/announcer.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});
beforeEach(() => localStorage.clear());

const file = 'data/testville/places.geojson';
const difference: DeskDifference = {
  file,
  lines: [
    {
      text: 'testville/places.geojson: placeholder-library: "Placeholder Library"',
      feature: 'placeholder-library',
    },
    { text: 'address: (not known) → "Paper Street 1"', isDetail: true },
  ],
  warnings: [],
  count: 1,
  shown: 'what-was-shown',
};

/** A desk that answers as it is told, and as the real one would where nothing is said. */
function fakeDesk(answers: Partial<Record<keyof Desk, DeskAnswer>> = {}) {
  return {
    difference: vi.fn<Desk['difference']>(async () => answers.difference ?? { type: 'difference', ...difference }),
    save: vi.fn<Desk['save']>(async () => answers.save ?? { type: 'saved', undo: 'save-1', ...difference }),
    undo: vi.fn<Desk['undo']>(async () => answers.undo ?? { type: 'undone', file }),
    findings: vi.fn<Desk['findings']>(async () => []),
  } satisfies Desk;
}

/** As the panel does: the form or the sheet while there is one. */
function Telling() {
  const telling = useAtlas(({ session }) => session.suggestion);
  if (telling?.type === 'sheet') return <SheetPanel />;
  return telling ? <SuggestionForm key={JSON.stringify(telling)} suggestion={telling} /> : <p>No form</p>;
}

async function drawn(desk: Desk | null, readAgain: Atlas = tinyCity()) {
  const store = storeWith({ place: 'placeholder-library' }, tinyCity(), {
    checkPlace: async () => placeFaults,
    sheetFields: async () => placeFields,
    loadCity: async () => ({ atlas: readAgain, faults: 0 }),
    ...(desk === null ? {} : { desk: async () => desk }),
  });
  await drawnOn(
    store,
    <>
      <DeskNotice />
      <Telling />
      <OwnDataSection />
      <FileDrop />
      <Announcer />
    </>,
  );
  return store;
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const saveButton = () => button(`Save in ${file}`);

async function correct(store: Awaited<ReturnType<typeof drawn>>): Promise<void> {
  correctionOpened(store, 'placeholder-library');
  await page.getByLabelText('Address', { exact: true }).fill('Paper Street 1');
  await button('Make the patch').click();
}

describe('saving', () => {
  it('shows what would change, saves that, reads the data again, says so and goes back to the place', async () => {
    const desk = fakeDesk();
    const saved = tinyCity();
    const store = await drawn(desk, saved);
    await correct(store);
    await expect.element(page.getByText('address: (not known) → "Paper Street 1"')).toBeVisible();
    expect(desk.save).not.toHaveBeenCalled();
    expect(await faultsIn('.desk-save')).toEqual([]);
    await saveButton().click();
    await expect.element(page.getByText('No form')).toBeVisible();
    expect(desk.save).toHaveBeenCalledExactlyOnceWith(desk.difference.mock.calls[0]?.[0], 'what-was-shown');
    expect(store.getState().atlas).toBe(saved);
    await expect.element(page.getByRole('region', { name: 'Save in the data' })).toHaveFocus();
    await expect.element(page.getByText(`Saved in ${file}`).first()).toBeVisible();
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
  });

  it('can be taken back once, and says what stands in the way of it', async () => {
    const desk = fakeDesk();
    await correct(await drawn(desk));
    await saveButton().click();
    desk.undo.mockResolvedValueOnce({
      type: 'refused',
      why: [{ text: `${file} was changed after that save; edit it by hand.` }],
    });
    await button('Undo').click();
    await expect
      .element(page.getByText(/could not be taken back\. data\/testville.* edit it by hand/).first())
      .toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByText(`Taken back: ${file} is as it was before.`).first()).toBeVisible();
    expect(desk.undo).toHaveBeenLastCalledWith('save-1');
    await expect.element(button('Undo')).not.toBeInTheDocument();
  });

  it('of what the check refuses says why, and offers no saving', async () => {
    const why = [
      { text: 'testville/places.geojson: placeholder-library (4): address: contains HTML; write plain text' },
    ];
    await correct(await drawn(fakeDesk({ difference: { type: 'refused', why } })));
    await expect.element(page.getByText(why[0]?.text ?? '')).toBeVisible();
    await expect.element(saveButton()).not.toBeInTheDocument();
    await expect.element(button('Try again')).toBeVisible();
  });

  it('shows the difference once more where the data have changed since', async () => {
    const other = { ...difference, lines: [{ text: 'another line' }], shown: 'another' };
    const desk = fakeDesk({ save: { type: 'difference', ...other } });
    await correct(await drawn(desk));
    await saveButton().click();
    await expect.element(page.getByText('another line')).toBeVisible();
    await expect.element(page.getByText(/^The data have changed meanwhile/).first()).toBeVisible();
    await saveButton().click();
    expect(desk.save.mock.lastCall?.[1]).toBe('another');
  });

  it('says where the desk cannot be reached', async () => {
    const desk = fakeDesk();
    desk.difference.mockRejectedValueOnce(new Error('no server'));
    await correct(await drawn(desk));
    await expect.element(page.getByText(/^The desk cannot be reached/).first()).toBeVisible();
    await button('Try again').click();
    await expect.element(saveButton()).toBeVisible();
  });

  it('is not there in a page without a desk: the patch is sent as before', async () => {
    await correct(await drawn(null));
    await expect.element(page.getByRole('heading', { name: 'Ready to send' })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Save in the data' })).not.toBeInTheDocument();
    expect(page.getByLabelText(/Norwegian/).elements()).toEqual([]);
  });
});

/** What a machine finds against WCAG 2.2 A and AA in a part of the page. */
async function faultsIn(selector: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(selector, { runOnly: tags });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('both languages', () => {
  it('stand beside each other, a missing one is marked, and both are in the patch', async () => {
    const desk = fakeDesk();
    const store = await drawn(desk);
    correctionOpened(store, 'placeholder-library');
    const norwegian = page.getByLabelText('In a sentence or two (Norwegian Bokmål)');
    await norwegian.fill('');
    await expect.element(norwegian).toHaveAccessibleDescription('Missing in Norwegian Bokmål');
    expect(await faultsIn('.place-form')).toEqual([]);
    await norwegian.fill('Et bibliotek.');
    await expect.element(page.getByText('Missing in Norwegian Bokmål')).not.toBeInTheDocument();
    await page.getByLabelText('Name (Norwegian Bokmål)').fill('Plassholderbiblioteket');
    await button('Make the patch').click();
    await expect.element(saveButton()).toBeVisible();
    expect(desk.difference.mock.lastCall?.[0].features[0]?.properties).toMatchObject({
      name: { en: 'Placeholder Library', nb: 'Plassholderbiblioteket' },
      summary: { nb: 'Et bibliotek.' },
    });
  });
});

const drop = (name: string, text: string): Promise<void> =>
  userEvent.upload(page.getByLabelText('Choose a file').last(), new File([text], name));

describe('a sheet of the places', () => {
  it('is not drawn as own data: it becomes one patch, which can be saved', async () => {
    const desk = fakeDesk();
    await drawn(desk);
    await drop('places.csv', 'id;address;verified\nplaceholder-library;Paper Street 1;\nfake-factory;;2026-11-20');
    await expect.element(page.getByRole('heading', { name: 'Changes from places.csv' })).toHaveFocus();
    await expect.element(page.getByText('2 places change, 0 are new.').first()).toBeVisible();
    await expect.element(page.getByText(/^Row 2: testville\/places\.geojson: placeholder-library/)).toBeVisible();
    expect(desk.difference.mock.lastCall?.[0].atlasPatch.kind).toBe('changes');
    await saveButton().click();
    await expect.element(page.getByText('No form')).toBeVisible();
    await expect.element(page.getByText(`Saved in ${file}`).first()).toBeVisible();
  });

  it('with a wrong cell names it by row and column, and gives no patch', async () => {
    await drawn(fakeDesk());
    await drop('places.csv', 'id;category\nplaceholder-library;libary');
    await expect.element(page.getByText('Row 2, column B (category), placeholder-library:')).toBeVisible();
    await drop('places.csv', 'id;category;verified\nplaceholder-library;library;soon');
    await expect.element(page.getByText('Row 2, column C (verified):')).toBeVisible();
    await expect.element(page.getByText('Ready to send')).not.toBeInTheDocument();
  });

  it('that was meant as own data can be laid over the map all the same', async () => {
    const store = await drawn(fakeDesk());
    await drop('places.csv', 'id;lat;lng\nfake-factory;50.1;0.1\nplaceholder-library;50.1;0.1');
    await button('Lay it over the map as own data instead').click();
    await expect.element(page.getByRole('heading', { name: 'places.csv' })).toBeVisible();
    expect(store.getState().session.suggestion).toBeNull();
  });
});

describe('the page of the desk', () => {
  it('lists what there is to do, and opens the form for it', async () => {
    const desk = fakeDesk();
    const found = { severity: 'warning', file: 'testville/places.geojson', feature: 'fake-factory' } as const;
    desk.findings.mockResolvedValue([{ ...found, message: 'lies near another', fix: 'look which is true' }]);
    const store = storeWith({ page: 'desk' }, tinyCity(), { desk: async () => desk });
    await drawnOn(store, <DeskPage />);
    await expect.element(page.getByRole('heading', { name: 'The curator’s desk' })).toHaveFocus();
    await page.getByText(/^Found by the data check/).click();
    await expect.element(page.getByText(/lies near another; look which is true/)).toBeVisible();
    await button(/^Correct .*Factory/)
      .last()
      .click();
    expect(store.getState().session.suggestion).toEqual({ type: 'correct', place: 'fake-factory' });
  });
});
