import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadWords } from '#look/words.ts';
import { announce } from '#state/announce.ts';
import { guardInputMethods } from '#state/input-method.ts';
import { placeToggled } from '#state/shortlist/shortlist-state.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { PlacesByDistrict } from '#ui/explore/places-by-district.tsx';
import { focusLater } from '#ui/kit/focus.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { MoveOrigin } from '#ui/near/move-origin.tsx';
import { SearchBox } from '#ui/search/search-box.tsx';
import { Announcer } from '#ui/shell/announcer.tsx';
import { CityMenu } from '#ui/shell/cities/city-menu.tsx';
import { ShortcutsSwitch } from '#ui/shell/shortcuts-switch.tsx';
import { useShortcuts } from '#ui/shell/use-shortcuts.ts';

beforeAll(async () => {
  await loadWords('en');
});

const fromTheMiddle = { near: { type: 'station', id: 'metro-middle' }, within: { value: 900, unit: 'm' } } as const;
const voice = (): Element => document.querySelector('[aria-live=polite]') ?? document.body;

function Keys({ store, onHelp }: { store: AtlasStore; onHelp: () => void }) {
  useShortcuts(store, onHelp);
  return <ShortcutsSwitch />;
}

describe('keys of a letter', () => {
  it('do nothing once they are turned off, and something again when they are on', async () => {
    const store = storeWith();
    let asked = 0;
    const onHelp = (): void => {
      asked += 1;
    };
    await drawnOn(store, <Keys store={store} onHelp={onHelp} />);
    await userEvent.keyboard('?');
    expect(asked).toBe(1);
    const box = page.getByRole('checkbox', { name: /^Keys of a single letter/ });
    await box.click();
    box.element().blur();
    await userEvent.keyboard('?');
    expect(asked).toBe(1);
    await box.click();
    box.element().blur();
    await userEvent.keyboard('?');
    expect(asked).toBe(2);
  });
});

function LatePanel() {
  const heading = usePanelHeading();
  return (
    <h1 ref={heading} tabIndex={-1}>
      A panel
    </h1>
  );
}

/** A panel that comes with a search, so that it can come without a press. */
function MenuAndPanel() {
  const hasPanel = useAtlas(({ view }) => view.q !== '');
  return (
    <>
      <nav>
        <CityMenu />
      </nav>
      <button type="button" id="opener">
        An opener
      </button>
      {hasPanel ? <LatePanel /> : null}
    </>
  );
}

describe('a panel that arrives', () => {
  const heading = () => page.getByRole('heading', { name: 'A panel' });
  const show = (store: AtlasStore, q: string): void => store.setState(({ view }) => ({ view: { ...view, q } }));
  const arrive = async (store: AtlasStore): Promise<void> => {
    show(store, 'a panel');
    await expect.element(heading()).toBeVisible();
  };

  it('leaves an open menu open, and the focus in it', async () => {
    const store = storeWith();
    await drawnOn(store, <MenuAndPanel />);
    const menu = page.getByRole('navigation').element();
    menu.querySelector('summary')?.focus();
    await userEvent.keyboard('{Enter}');
    await arrive(store);
    expect(menu.querySelector('details')?.open).toBe(true);
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it('leaves the focus where it was requested, until the person acts again', async () => {
    const store = storeWith();
    await drawnOn(store, <MenuAndPanel />);
    focusLater('#opener');
    const opener = page.getByRole('button', { name: 'An opener' });
    await expect.element(opener).toHaveFocus();
    await arrive(store);
    expect(document.activeElement?.id).toBe('opener');
    show(store, '');
    await expect.element(heading()).not.toBeInTheDocument();
    await userEvent.keyboard('{Shift}');
    await arrive(store);
    await expect.element(heading()).toHaveFocus();
  });

  it('takes the focus otherwise', async () => {
    const store = storeWith();
    await drawnOn(store, <MenuAndPanel />);
    await userEvent.keyboard('{Shift}');
    await arrive(store);
    await expect.element(heading()).toHaveFocus();
  });
});

it('Enter that ends a composed word opens nothing', async () => {
  guardInputMethods(window);
  const store = storeWith({ q: 'lorem' });
  await drawnOn(store, <SearchBox />);
  const field = page.getByRole('searchbox').element();
  const enter = (isComposing: boolean): boolean =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing }));
  enter(true);
  expect(store.getState().view.place).toBeNull();
  enter(false);
  expect(store.getState().view.place).toBe('lorem-cafe');
});

it('the start is moved by a press and by the arrow keys, and it is said', async () => {
  const store = storeWith(fromTheMiddle);
  await drawnOn(
    store,
    <>
      <MoveOrigin />
      <Announcer />
    </>,
  );
  await page.getByText('Move the start').click();
  await page.getByRole('button', { name: '100 m east' }).click();
  await expect.poll(() => voice().textContent).toBe('The start has moved 100 m east.');
  const first = store.getState().view.near;
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => voice().textContent).toBe('The start has moved 100 m north.');
  const second = store.getState().view.near;
  if (first?.type !== 'point' || second?.type !== 'point') throw new Error('the start is no point');
  expect(second.lng).toBe(first.lng);
  // 100 m of 111,195 to a degree, as the address has it.
  expect(second.lat - first.lat).toBeCloseTo(0.0009, 5);
});

it('each district is a region with those of its places that are found', async () => {
  const store = storeWith({ category: ['library', 'meeting_place'] });
  await drawnOn(store, <PlacesByDistrict />);
  await page.getByText('These places by district').click();
  const regions = page.getByRole('region').elements();
  const found = regions.flatMap((region) => [...region.querySelectorAll('li')]).map((entry) => entry.textContent);
  expect(found).toHaveLength(new Set(found).size);
  expect(regions.length).toBeGreaterThan(0);
  for (const region of regions) {
    const count = region.querySelectorAll('li').length;
    expect(region.getAttribute('aria-label')).toMatch(new RegExp(`, ${count} places?$`));
  }
  await page.getByRole('button', { name: /Placeholder Library/ }).click();
  expect(store.getState().view.place).toBe('placeholder-library');
});

it('what is saved by key is said, and the same sentence again is read again', async () => {
  const store = storeWith();
  await drawnOn(store, <Announcer />);
  await expect.poll(() => voice().textContent).toBe('');
  placeToggled(store, 'lorem-cafe');
  await expect.poll(() => voice().textContent).toBe('1 place on the shortlist');
  const before = voice().firstElementChild;
  announce(store, '1 place on the shortlist');
  await expect.poll(() => voice().firstElementChild === before).toBe(false);
});
