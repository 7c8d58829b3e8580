/** The forms of the curator's desk, and the pin that is moved: by keys alone, and by hand on a map. */
import { paintNothing } from '#tests/support/paint-nothing.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import '#map/map-view.css';
import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Desk } from '#domain/contribute/desk.ts';
import type { Patch } from '#domain/contribute/patch.ts';
import { placeFaults } from '#load/place-faults.ts';
import { loadWords } from '#look/words.ts';
import { MapView } from '#map/map-view.tsx';
import { mapReported } from '#state/actions.ts';
import { geometryEditOf } from '#state/contribute/geometry-edit.ts';
import { correctionOpened, deskFormOpened } from '#state/contribute/suggestion.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import type { AtlasStore, DeskForm as Form } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { SuggestionForm } from '#ui/contribute/suggestion-form.tsx';
import { DeskForm } from '#ui/desk/desk-form.tsx';

paintNothing();

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});
beforeEach(() => localStorage.clear());

const shown = { file: 'data/testville/districts.geojson', lines: [], warnings: [], count: 1, shown: 'this' };
function fakeDesk() {
  return {
    difference: vi.fn<Desk['difference']>(async () => ({ type: 'difference', ...shown })),
    save: vi.fn<Desk['save']>(async () => ({ type: 'saved', undo: 'one', ...shown })),
    undo: vi.fn<Desk['undo']>(),
    findings: vi.fn<Desk['findings']>(async () => []),
  } satisfies Desk;
}

function Telling() {
  const form = useAtlas(({ session }) => session.suggestion);
  if (form === null) return <p>No form</p>;
  return form.type === 'correct' ? <SuggestionForm suggestion={form} /> : <DeskForm form={form as Form} />;
}

async function drawnForm(form: Form) {
  const desk = fakeDesk();
  const store = storeWith({}, tinyCity(), {
    desk: async () => desk,
    loadCity: async () => ({ atlas: tinyCity(), faults: 0 }),
  });
  deskFormOpened(store, form);
  await drawnOn(store, <Telling />);
  return { store, desk };
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const announced = (store: AtlasStore): string => store.getState().session.announcement.text;
const patchOf = (desk: ReturnType<typeof fakeDesk>): Patch | undefined => desk.difference.mock.lastCall?.[0];

async function faultsIn(selector: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(selector, { runOnly: tags });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const boundary = { type: 'boundary', district: 'lower-mocking' } as const;
const corners = () => page.getByLabelText('Corners');

describe('the boundary of a district', () => {
  it('is edited by keys alone: choose a corner, move it, add one, take one out, undo', async () => {
    const { store, desk } = await drawnForm(boundary);
    await expect.element(corners()).toHaveValue('0/0/0');
    expect(await faultsIn('.desk-form')).toEqual([]);
    await userEvent.selectOptions(corners(), '0/0/2');
    expect(announced(store)).toBe('Corner 3 of 4: 50.098, 0.115');
    button('5 m north').element().focus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => announced(store)).toBe('Corner 3 of 4: 50.09804, 0.115');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => announced(store)).toBe('Corner 3 of 4: 50.09804, 0.1157');
    await userEvent.keyboard('{Insert}');
    await expect.poll(() => announced(store)).toBe('Corner 4 of 5: 50.09802, 0.10785');
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => announced(store)).toBe('Corner 3 of 4: 50.09804, 0.1157');
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => announced(store)).toBe('Corner 4 of 4: 50.098, 0.1');
    await userEvent.keyboard('{PageUp}{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}');
    await expect.poll(() => announced(store)).toBe('Corner 3 of 4: 50.09804, 0.115');
    await expect.element(button('5 m north')).toHaveFocus();
    await button('Make the patch').click();
    await expect.element(button(`Save in ${shown.file}`)).toBeVisible();
    const [feature] = patchOf(desk)?.features ?? [];
    expect(patchOf(desk)?.atlasPatch.kind).toBe('district');
    expect(feature).toMatchObject({
      id: 'lower-mocking',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0.1, 50.09],
            [0.115, 50.09],
            [0.115, 50.09804],
            [0.1, 50.098],
            [0.1, 50.09],
          ],
        ],
      },
      was: {
        properties: {},
        geometry: {
          coordinates: [
            [
              [0.1, 50.09],
              [0.115, 50.09],
              [0.115, 50.098],
              [0.1, 50.098],
              [0.1, 50.09],
            ],
          ],
        },
      },
    });
    await button(`Save in ${shown.file}`).click();
    await expect.element(page.getByText('No form')).toBeVisible();
    expect(drawnOnMapOf(store).getState().edited).toBeNull();
  });

  it('never crosses itself: such a step is refused, and said', async () => {
    const { store } = await drawnForm(boundary);
    await expect.element(corners()).toBeVisible();
    const before = geometryEditOf(store).getState().history.current.geometry;
    button('5 m north').element().focus();
    await userEvent.keyboard('{Shift>}');
    for (let step = 0; step < 30; step += 1) await userEvent.keyboard('{ArrowUp}');
    await userEvent.keyboard('{/Shift}');
    await expect.poll(() => announced(store)).toBe('Not done: the boundary would cross itself.');
    await expect.element(page.getByText('Not done: the boundary would cross itself.')).toBeVisible();
    await button('Discard the changes').click();
    expect(geometryEditOf(store).getState().history.current.geometry).toEqual(before);
  });

  it('is there again where one left it, and its basis has both languages', async () => {
    const { store, desk } = await drawnForm(boundary);
    await expect.element(corners()).toBeVisible();
    button('5 m north').element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await page.getByLabelText('What the boundary is drawn from (English)').fill('A map of 2026.');
    await expect.element(page.getByText('Missing in Norwegian Bokmål')).toBeVisible();
    await button(/^Back to/).click();
    await expect.element(page.getByText('No form')).toBeVisible();
    deskFormOpened(store, boundary);
    await expect
      .element(page.getByLabelText('What the boundary is drawn from (English)'))
      .toHaveValue('A map of 2026.');
    await button('Make the patch').click();
    await expect.element(button(`Save in ${shown.file}`)).toBeVisible();
    expect(patchOf(desk)?.features[0]?.properties).toEqual({ boundaryBasis: { en: 'A map of 2026.' } });
    expect(patchOf(desk)?.features[0]).toHaveProperty('was.geometry');
  });
});

describe('a pilot', () => {
  it('is added in the words of both languages, and what is wrong is said first', async () => {
    const { desk } = await drawnForm({ type: 'pilot', place: 'example-energy-arena' });
    await button('Make the patch').click();
    const name = page.getByLabelText('Name of the pilot (English)');
    await expect.element(name).toHaveAccessibleDescription(/This is needed\./);
    await expect.element(name).toHaveFocus();
    expect(await faultsIn('.desk-form')).toEqual([]);
    await name.fill('Pilot One');
    await page.getByLabelText('Name of the pilot (Norwegian Bokmål)').fill('Pilot en');
    await page.getByLabelText('From').fill('2026-02-30');
    await expect.element(page.getByLabelText('From')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabelText('From').fill('2026-02');
    await button('Make the patch').click();
    await expect.element(button(`Save in ${shown.file}`)).toBeVisible();
    expect(patchOf(desk)?.features).toMatchObject([
      {
        id: 'example-energy-arena',
        properties: { pilot: { name: { en: 'Pilot One', nb: 'Pilot en' }, from: '2026-02' } },
        was: { properties: { pilot: null } },
      },
    ]);
  });

  it('that is there is changed, or taken out', async () => {
    const { desk } = await drawnForm({ type: 'pilot', place: 'example-energy-arena' });
    await userEvent.selectOptions(page.getByLabelText('Which pilot'), 'Pilot Zero');
    await expect.element(page.getByLabelText('To', { exact: true })).toHaveValue('2025-06');
    await page.getByLabelText('Take this pilot out of the data').click();
    await button('Make the patch').click();
    await expect.element(button(`Save in ${shown.file}`)).toBeVisible();
    expect(patchOf(desk)?.features[0]).toMatchObject({
      properties: { pilot: null },
      was: { properties: { pilot: { from: '2024', to: '2025-06' } } },
    });
  });
});

describe('a walk', () => {
  it('has its stops in another order', async () => {
    const { desk } = await drawnForm({ type: 'walk', walk: 'round-the-middle' });
    await button('Move stop 2 up').click();
    await expect.element(page.getByLabelText('Stop 1', { exact: true })).toHaveValue('lorem-cafe');
    expect(await faultsIn('.desk-form')).toEqual([]);
    await button('Make the patch').click();
    await expect.element(button(`Save in ${shown.file}`)).toBeVisible();
    const { stops } = patchOf(desk)?.features[0]?.properties ?? {};
    expect((stops as { place: string }[]).map(({ place }) => place).slice(0, 2)).toEqual([
      'lorem-cafe',
      'fake-factory',
    ]);
  });

  it('that is new needs a title and two places', async () => {
    await drawnForm({ type: 'walk', walk: null });
    await button('Make the patch').click();
    await expect.element(page.getByText('Three fields are not right yet.')).toBeVisible();
    await expect.element(page.getByLabelText('Title (English)')).toHaveFocus();
  });
});

describe('the pin of a place', () => {
  it('is moved by keys; its old accuracy goes, and comes back with the last step back', async () => {
    const store = storeWith({ place: 'lorem-cafe' }, tinyCity(), { checkPlace: async () => placeFaults });
    mapReported(store, 'idle');
    correctionOpened(store, 'lorem-cafe');
    await drawnOn(store, <Telling />);
    await button('Move the pin').click();
    await expect.element(button('5 m north')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await expect.element(page.getByLabelText('Point on the map')).toHaveValue('50.09645, 0.106');
    expect(announced(store)).toBe('The pin is at 50.09645, 0.106.');
    await expect.element(page.getByLabelText('How many metres it may be off')).toHaveValue('');
    await expect.element(page.getByText(/^The pin has moved, so the old accuracy/)).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByLabelText('Point on the map')).toHaveValue('50.096, 0.106');
    await expect.element(page.getByLabelText('How many metres it may be off')).toHaveValue('150');
    await button('Move the pin').click();
    expect(drawnOnMapOf(store).getState().edited).toBeNull();
  });
});

describe('on the map', () => {
  const soon = { timeout: 45_000 };

  it('a corner is pulled to another place, and stays this side of crossing', async () => {
    const store = storeWith({ camera: { zoom: 14, lat: 50.094, lng: 0.1075, bearing: 0, pitch: 0 } });
    deskFormOpened(store, boundary);
    const { screen } = await drawnOn(
      store,
      <>
        <div data-testid="frame" style={{ inlineSize: 500, blockSize: 500, position: 'absolute', inset: 0 }}>
          <MapView appearance="light" insets={{ top: 0, right: 0, bottom: 0, left: 0 }} />
        </div>
        <div style={{ position: 'absolute', insetBlockStart: 0, insetInlineStart: 520 }}>
          <Telling />
        </div>
      </>,
    );
    await expect.poll(() => store.getState().session.map, soon).toBe('idle');
    const frame = screen.getByTestId('frame').element();
    const map = mapInPage(frame);
    const canvas = map.getCanvas();
    // Terra Draw has the boundary in hand once the corner beneath the pointer can be grasped.
    const pull = (from: [number, number], to: [number, number]): void => {
      const box = canvas.getBoundingClientRect();
      const at = ([lng, lat]: [number, number]) => {
        const { x, y } = map.project([lng, lat]);
        return { clientX: box.x + x, clientY: box.y + y };
      };
      const send = (type: string, where: { clientX: number; clientY: number }, buttons: number): boolean =>
        canvas.dispatchEvent(
          new PointerEvent(type, { ...where, buttons, button: 0, bubbles: true, isPrimary: true, pointerId: 1 }),
        );
      const [start, end] = [at(from), at(to)];
      send('pointermove', start, 0);
      send('pointerdown', start, 1);
      for (let step = 1; step <= 8; step += 1) {
        const part = (a: number, b: number): number => a + ((b - a) * step) / 8;
        send(
          'pointermove',
          { clientX: part(start.clientX, end.clientX), clientY: part(start.clientY, end.clientY) },
          1,
        );
      }
      send('pointerup', end, 0);
    };
    const corner = () => {
      const { geometry } = geometryEditOf(store).getState().history.current;
      return geometry.type === 'Polygon' ? (geometry.coordinates[0]?.[2] ?? []) : [];
    };
    await expect
      .poll(() => {
        if (corner()[0] === 0.115) pull([0.115, 50.098], [0.113, 50.097]);
        return corner()[0];
      }, soon)
      .toBeCloseTo(0.113, 3);
    expect(corner()[1]).toBeCloseTo(50.097, 3);
    expect(corner().map((degrees) => Number(degrees.toFixed(5)))).toEqual(corner());
    pull([corner()[0] ?? 0, corner()[1] ?? 0], [0.095, 50.088]);
    const { geometry } = geometryEditOf(store).getState().history.current;
    const { kinks } = await import('@turf/turf');
    expect(geometry.type === 'Polygon' ? kinks(geometry).features : null).toEqual([]);
  });
});
