/** The list of results, and the live region that counts them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { resultCount } from './locators.ts';

const idsIn = (part: Locator): Promise<string[]> =>
  part
    .locator('[data-place-id]')
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-place-id') ?? ''));

export class ResultsDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The list of results, by its name in either language. */
  private list(): Locator {
    return this.page.getByRole('list', { name: /^(Places|Steder)/ });
  }

  /** Places that the facets let through but whose distance is not known. */
  private offMapList(): Locator {
    return this.page.getByRole('list', { name: /^(Without a place on the map|Uten plass på kartet)/ });
  }

  private entry(id: string): Locator {
    return this.list().locator(`[data-place-id="${id}"]`);
  }

  /** The part of an entry that opens the place. */
  private link(id: string): Locator {
    return this.entry(id).getByRole('button').or(this.entry(id).getByRole('link')).first();
  }

  /** The lower edge of the first place of the list, in pixels of the window. */
  async endOfFirst(): Promise<number> {
    const box = await this.page.locator('[data-place-id]').first().boundingBox();
    return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
  }

  async choose(id: string): Promise<void> {
    await this.link(id).click();
    await expect
      .poll(() => new URL(this.page.url()).searchParams.get('place'), { message: 'address key "place"' })
      .toBe(id);
  }

  /** Moves the pointer onto an entry of the list. */
  async pointAt(id: string): Promise<void> {
    await this.link(id).hover();
  }

  async tabTo(id: string, most = 90): Promise<void> {
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      if (await this.link(id).evaluate((link) => link === document.activeElement)) return;
    }
    throw new Error(`${most} presses of Tab did not lead to the entry of "${id}"`);
  }

  /** The ids in the list, in order. */
  async ids(): Promise<string[]> {
    return idsIn(this.list());
  }

  /** The ids in the second list, of places without a point on the map. */
  async offMapIds(): Promise<string[]> {
    return idsIn(this.offMapList());
  }

  /** The ids of all entries in the part of the page with this heading. */
  async idsUnder(heading: RegExp): Promise<string[]> {
    const sections = this.page.locator('section', { has: this.page.getByRole('heading', { name: heading }) });
    return idsIn(sections.last());
  }

  /** Metres from the origin to each result, in order. */
  async distances(): Promise<number[]> {
    return this.list()
      .locator('[data-distance-m]')
      .evaluateAll((entries) => entries.map((entry) => Number(entry.getAttribute('data-distance-m'))));
  }

  async count(): Promise<number> {
    return Number(await resultCount(this.page).getAttribute('data-count'));
  }

  /** All that should be the same after a reload. */
  async snapshot(): Promise<unknown> {
    return {
      address: this.page.url(),
      title: await this.page.title(),
      headings: await this.page.getByRole('main').getByRole('heading', { level: 1 }).allInnerTexts(),
      status: ((await resultCount(this.page).textContent()) ?? '').trim(),
      places: await this.ids(),
      offMap: (await this.offMapList().count()) > 0 ? await this.offMapIds() : [],
    };
  }

  async expectCount(count: number): Promise<void> {
    await expect(resultCount(this.page)).toHaveAttribute('data-count', String(count));
  }

  async expectTotal(total: number): Promise<void> {
    await expect(resultCount(this.page)).toHaveAttribute('data-total', String(total));
  }

  /** What the live region announces: "43 of 116 places". */
  async expectStatus(sentence: RegExp | string): Promise<void> {
    await expect(resultCount(this.page)).toHaveText(sentence);
  }

  /** The list has as many entries as the live region says. */
  async expectListToAgree(): Promise<void> {
    await expect(async () => expect((await this.ids()).length).toBe(await this.count())).toPass({ timeout: 10_000 });
  }

  /** The list holds exactly these, in any order, and the live region counts them. */
  async expectIds(ids: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.ids()).sort(), { message: 'ids in the list' }).toEqual([...ids].sort());
    await this.expectCount(ids.length);
  }

  async expectFirst(id: string): Promise<void> {
    await expect.poll(async () => (await this.ids())[0], { message: 'first of the list' }).toBe(id);
  }

  /** What the list calls a place. */
  async expectNamed(id: string, name: string): Promise<void> {
    await expect(this.page.locator(`[data-place-id="${id}"]`).getByText(name, { exact: true })).toBeVisible();
  }

  async expectHovered(id: string): Promise<void> {
    await expect(this.entry(id)).toHaveClass(/hovered/);
  }

  async expectListName(name: RegExp): Promise<void> {
    await expect(this.page.getByRole('list', { name })).toBeVisible();
  }

  async expectFocusOn(id: string): Promise<void> {
    await expect(this.link(id)).toBeFocused();
  }
}
