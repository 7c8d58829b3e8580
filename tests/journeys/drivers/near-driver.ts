/** "What is near": the start, the distance, and their pin and circle on the map. */
import { expect, type Locator, type Page } from '@playwright/test';
import { renderedMap } from './rendered-map.ts';

export class NearDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private main(): Locator {
    return this.page.getByRole('main');
  }

  private slider(): Locator {
    return this.main().getByRole('slider');
  }

  /** How far, folded after the list where that comes first: opened as a person would. */
  private async openDistance(): Promise<void> {
    const summary = this.main()
      .locator('summary')
      .filter({ hasText: /^(How far|Hvor langt): / });
    await expect(summary.or(this.slider()).first()).toBeVisible();
    // What comes late moves the summary, sometimes between press and release: then one presses again.
    await expect(async () => {
      if (!(await this.slider().isVisible())) await summary.click();
      await expect(this.slider()).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 30_000 });
  }

  private startField(): Locator {
    return this.main().getByRole('combobox', { name: /^(Address, station or place|Adresse, stasjon eller sted)$/ });
  }

  private starts(): Locator {
    return this.main().getByRole('listbox').getByRole('option');
  }

  private nearestRows(): Locator {
    return this.main().locator('details').filter({ hasText: 'Nearest of each kind' }).first().getByRole('listitem');
  }

  /** Types where to start from, letter by letter, as the field is there for. */
  async typeStart(text: string): Promise<void> {
    await this.startField().fill('');
    await this.startField().pressSequentially(text);
  }

  /** Chooses a start that was found by its name and description. */
  async chooseStart(name: RegExp): Promise<void> {
    await this.starts().filter({ hasText: name }).click();
  }

  /** The starts that are offered for what was typed, in order, and the active one of them. */
  async expectStarts(labels: readonly RegExp[], active: number | null): Promise<void> {
    await expect(this.starts()).toHaveText([...labels]);
    await expect(this.startField()).toHaveAttribute('aria-expanded', String(labels.length > 0));
    if (active === null) return;
    const id = (await this.starts().nth(active).getAttribute('id')) ?? 'no such option';
    await expect(this.startField()).toHaveAttribute('aria-activedescendant', id);
    await expect(this.starts().nth(active)).toHaveAttribute('aria-selected', 'true');
  }

  async expectStartText(text: string): Promise<void> {
    await expect(this.startField()).toHaveValue(text);
  }

  /** The nearest place of each family, as it stands in the list. */
  async expectNearest(rows: readonly RegExp[]): Promise<void> {
    await expect(this.nearestRows()).toHaveText([...rows]);
  }

  async openNearest(row: RegExp): Promise<void> {
    await this.nearestRows().filter({ hasText: row }).getByRole('button').click();
  }

  /** Writes a distance into the field beside the slider. */
  async typeDistance(number: number): Promise<void> {
    await this.openDistance();
    const field = this.main().getByRole('spinbutton');
    await field.fill(String(number));
    await field.press('Enter');
  }

  async chooseUnit(name: string): Promise<void> {
    await this.main()
      .getByRole('combobox', { name: /^(Unit|Enhet)$/ })
      .selectOption({ label: name });
  }

  async focusSlider(): Promise<void> {
    await this.openDistance();
    await this.slider().focus();
  }

  /** Presses the slider where the bars of a distance are, as a share of its width. */
  async pressBarsAt(share: number): Promise<void> {
    await this.openDistance();
    const box = await this.slider().boundingBox();
    if (box === null) throw new Error('there is no slider');
    await this.page.mouse.click(box.x + box.width * share, box.y + 12);
  }

  /** The distance as the slider announces it. */
  async expectSliderText(text: RegExp): Promise<void> {
    await this.openDistance();
    await expect(this.slider()).toHaveAttribute('aria-valuetext', text);
  }

  /** A filter above the list of what is near. */
  private chip(filter: 'open' | 'public'): Locator {
    return this.main().locator(`button[data-filter=${filter}]`);
  }

  async pressFilter(filter: 'open' | 'public'): Promise<void> {
    await this.chip(filter).tap();
    await expect(this.chip(filter)).toHaveAttribute('aria-pressed', 'true');
  }

  /** How many places a filter leaves, as it says itself, and of how many it is not known. */
  async filterCounts(filter: 'open' | 'public'): Promise<{ known: number; unknown: number }> {
    await expect(this.chip(filter)).toHaveAttribute('data-known', /^\d+$/);
    const [known, unknown] = await Promise.all(
      ['data-known', 'data-unknown'].map((name) => this.chip(filter).getAttribute(name)),
    );
    await expect(this.chip(filter)).toHaveText(new RegExp(`\\D${known}$`));
    return { known: Number(known), unknown: Number(unknown) };
  }

  /** The line below the filters that says of how many nothing is known. */
  async expectUnknown(text: RegExp): Promise<void> {
    await expect(this.main().locator('.open-unknown')).toHaveText(text);
  }

  /** How many places of the list stand on the screen in full. */
  async placesOnScreen(): Promise<number> {
    return this.main().evaluate((main) => {
      const { top } = main.getBoundingClientRect();
      const boxes = [...main.querySelectorAll('[data-place-id]')].map((entry) => entry.getBoundingClientRect());
      return boxes.filter((box) => box.top >= top && box.bottom <= window.innerHeight).length;
    });
  }

  /** Drags the pin of the start over the map. */
  async dragPin(right: number, down: number): Promise<void> {
    const { x, y } = await this.pixelOfLayer('origin');
    // The tip of the pin is at the start, and its body above it.
    await this.drag({ x, y: y - 8 }, right, down);
  }

  /** The tip of the pin is where the address says, to a pixel. */
  async expectPinAt(position: () => readonly [number, number]): Promise<void> {
    const map = await renderedMap(this.page);
    await expect(async () => {
      const wanted = await map.evaluate((engine, [lng, lat]) => {
        const { left, top } = engine.getContainer().getBoundingClientRect();
        const { x, y } = engine.project([lng, lat]);
        return { x: left + x, y: top + y };
      }, position());
      const { x, y } = await this.pixelOfLayer('origin');
      expect(Math.hypot(x - wanted.x, y - wanted.y)).toBeLessThan(1);
    }).toPass();
  }

  /** Drags the handle of the circle, which changes the distance. */
  async dragRadiusHandle(right: number, down: number): Promise<void> {
    await this.drag(await this.pixelOfLayer('reach-handle'), right, down);
  }

  private async drag(from: { x: number; y: number }, right: number, down: number): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + right / 2, from.y + down / 2);
    await this.page.mouse.move(from.x + right, from.y + down);
    await this.page.mouse.up();
  }

  /** Where a part of the circle is drawn, in pixels of the page. */
  private async pixelOfLayer(layer: 'origin' | 'reach-handle'): Promise<{ x: number; y: number }> {
    const map = await renderedMap(this.page);
    const read = () =>
      map.evaluate((engine, id) => {
        if (!engine.getLayer(id)) return null;
        const [feature] = engine.queryRenderedFeatures({ layers: [id] });
        if (feature?.geometry.type !== 'Point') return null;
        const [lng = 0, lat = 0] = feature.geometry.coordinates;
        const { left, top } = engine.getContainer().getBoundingClientRect();
        const { x, y } = engine.project([lng, lat]);
        return { x: left + x, y: top + y };
      }, layer);
    await expect.poll(read, `${layer} on the map`).not.toBeNull();
    const at = await read();
    if (at === null) throw new Error(`${layer} is not on the map`);
    return at;
  }
}
