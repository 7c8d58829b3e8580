/**
 * What a person does with the atlas, in the atlas's words. This file and the two beside it are the only ones that know
 * Playwright; a spec reads as sentences. Every `expect...` waits until it is true, so no spec sleeps.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { coloursIn, Watch } from './watch.ts';

type MapState = 'loading' | 'idle' | 'failed' | 'unsupported';

/** Names on screen are followed by how many there are. */
const startingWith = (name: string): RegExp => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i');

export class Atlas {
  readonly page: Page;
  private readonly site: string;
  private readonly watch: Watch;

  constructor(page: Page, site: string, watch: Watch) {
    this.page = page;
    this.site = site;
    this.watch = watch;
  }

  // Coming and going

  /** Opens the atlas at an address query, such as `city=oslo&q=lab#14/59.94/10.72`, and waits for the list. */
  async open(query = ''): Promise<void> {
    const [keys = '', hash] = query.split('#');
    await this.page.goto(`${this.site}${keys === '' ? '' : `?${keys}`}${hash === undefined ? '' : `#${hash}`}`);
    await expect(this.liveRegion()).toHaveAttribute('data-count', /^\d+$/);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await expect(this.liveRegion()).toHaveAttribute('data-count', /^\d+$/);
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async goForward(): Promise<void> {
    await this.page.goForward();
  }

  /** The value of a key of the address, or undefined. */
  address(key: string): string | undefined {
    return new URL(this.page.url()).searchParams.get(key) ?? undefined;
  }

  async expectAddress(key: string, value: string | undefined): Promise<void> {
    await expect.poll(() => this.address(key), { message: `address key "${key}"` }).toBe(value);
  }

  // What the world takes away; said before `open`

  /** The browser refuses WebGL, as on old machines and in some companies. */
  async withoutWebGL(): Promise<void> {
    await this.page.addInitScript(() => {
      const refuse = (prototype: { getContext: unknown }): void => {
        const original = prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
        prototype.getContext = function getContext(this: unknown, kind: string, ...rest: unknown[]): unknown {
          return /webgl/.test(kind) ? null : original.call(this, kind, ...rest);
        };
      };
      refuse(HTMLCanvasElement.prototype);
      refuse(OffscreenCanvas.prototype);
    });
  }

  /** The engine never arrives: the list has to do without. */
  async withoutEngine(): Promise<void> {
    this.watch.tolerate(/engine|map-view|Failed to fetch dynamically imported module|Failed to load resource/);
    await this.page.route(/\/assets\/(engine|map-view)-[^/]+\.js$/, (route) => route.abort('failed'));
  }

  async goOffline(): Promise<void> {
    this.watch.tolerate(/ERR_INTERNET_DISCONNECTED/);
    await this.page.context().setOffline(true);
  }

  /** A data file answers with something else than it should. */
  async withFile(path: string, body: string): Promise<void> {
    await this.page.route(
      (url) => url.pathname.endsWith(`/${path}`),
      (route) => route.fulfill({ body, contentType: 'application/json' }),
    );
  }

  /** The device says it is here; the page may ask. */
  async standAt([longitude, latitude]: readonly [number, number]): Promise<void> {
    await this.page.context().grantPermissions(['geolocation'], { origin: new URL(this.site).origin });
    await this.page.context().setGeolocation({ longitude, latitude });
  }

  async onAPhone(): Promise<void> {
    await this.page.setViewportSize({ width: 390, height: 844 });
  }

  /** For a journey that causes a console error or a failed request on purpose. */
  tolerate(problem: RegExp): void {
    this.watch.tolerate(problem);
  }

  // The page's parts

  main(): Locator {
    return this.page.getByRole('main');
  }

  /** The list of results, by its name in either language. */
  placesList(): Locator {
    return this.page.getByRole('list', { name: /^(Places|Steder)/ });
  }

  /** Places that the facets let through but that no distance can be said of. */
  withoutPlaceOnTheMap(): Locator {
    return this.page.getByRole('list', { name: /^(Without a place on the map|Uten plass på kartet)/ });
  }

  searchField(): Locator {
    return this.page
      .getByRole('searchbox')
      .or(this.page.getByRole('combobox', { name: /search|søk/i }))
      .first();
  }

  mapRegion(): Locator {
    return this.page.getByRole('region', { name: /^(Map|Kart)$/ });
  }

  private liveRegion(): Locator {
    return this.page.locator('[role=status][data-count]');
  }

  private mapContainer(): Locator {
    return this.page.locator('[data-map-state]');
  }

  private place(id: string): Locator {
    return this.placesList().locator(`[data-place-id="${id}"]`);
  }

  // Finding

  async search(text: string): Promise<void> {
    await this.searchField().fill(text);
  }

  /** Presses the box of a facet's value, both by their names on screen; opens the filters first where they are closed. */
  async toggleFacet(facet: string, value: string): Promise<void> {
    const closed = this.page.getByRole('button', { name: /^(Filters|Filtre)/, expanded: false });
    if (await closed.isVisible()) await closed.click();
    await this.page
      .getByRole('group', { name: facet, exact: true })
      .getByRole('checkbox', { name: startingWith(value) })
      .click();
  }

  /** Presses the chip of a family, such as "Places to work". */
  async toggleFamily(name: string): Promise<void> {
    await this.page.getByRole('button', { name: startingWith(name) }).click();
  }

  async choosePlace(id: string): Promise<void> {
    const entry = this.place(id);
    const handle = entry.getByRole('link').or(entry.getByRole('button')).first();
    await handle.click();
    await this.expectAddress('place', id);
  }

  /** Presses a button or link of the page by its name. */
  async press(name: RegExp | string): Promise<void> {
    await this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name })).first().click();
  }

  /** Presses keys, one after the other: `keys('/', 'Escape')`. */
  async keys(...names: string[]): Promise<void> {
    for (const name of names) await this.page.keyboard.press(name);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Clicks the map at a share of its width and height. */
  async clickMap(x = 0.5, y = 0.5): Promise<void> {
    const box = await this.mapContainer().boundingBox();
    if (box === null) throw new Error('the map is not on the page');
    await this.page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  }

  // Reading

  /** The ids in the results list, in order. */
  async placeIds(): Promise<string[]> {
    return this.placesList()
      .locator('[data-place-id]')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-place-id') ?? ''));
  }

  /** Metres from the origin to each result, in order. */
  async distances(): Promise<number[]> {
    return this.placesList()
      .locator('[data-distance-m]')
      .evaluateAll((entries) => entries.map((entry) => Number(entry.getAttribute('data-distance-m'))));
  }

  /** What the live region says aloud: "43 of 116 places". */
  async status(): Promise<string> {
    return ((await this.liveRegion().textContent()) ?? '').trim();
  }

  async count(): Promise<number> {
    return Number(await this.liveRegion().getAttribute('data-count'));
  }

  async total(): Promise<number> {
    return Number(await this.liveRegion().getAttribute('data-total'));
  }

  async mapState(): Promise<string | null> {
    return this.mapContainer().getAttribute('data-map-state');
  }

  async basemap(): Promise<string | null> {
    return this.mapContainer().getAttribute('data-basemap');
  }

  // Expecting

  async expectCount(count: number): Promise<void> {
    await expect(this.liveRegion()).toHaveAttribute('data-count', String(count));
  }

  async expectTotal(total: number): Promise<void> {
    await expect(this.liveRegion()).toHaveAttribute('data-total', String(total));
  }

  /** The list has as many entries as the live region says. */
  async expectListToAgree(): Promise<void> {
    await expect(async () => expect((await this.placeIds()).length).toBe(await this.count())).toPass({
      timeout: 10_000,
    });
  }

  async expectPlaces(ids: readonly string[]): Promise<void> {
    await expect.poll(() => this.placeIds(), { message: 'ids in the list' }).toEqual([...ids]);
  }

  async expectText(text: RegExp | string): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  async expectHeading(name: RegExp | string): Promise<void> {
    await expect(this.page.getByRole('heading', { name }).first()).toBeVisible();
  }

  async expectMapState(state: MapState): Promise<void> {
    await expect(this.mapContainer()).toHaveAttribute('data-map-state', state, { timeout: 45_000 });
  }

  /** The map is idle, its WebGL context alive, and what it drew is not one flat colour. */
  async expectMapDrawn(): Promise<void> {
    await this.expectMapState('idle');
    const canvas = this.mapContainer().locator('canvas.maplibregl-canvas');
    const isAlive = await canvas.evaluate((element) => {
      const context = (element as HTMLCanvasElement).getContext('webgl2');
      return context !== null && !context.isContextLost();
    });
    expect(isAlive, 'the map has a live WebGL context').toBe(true);
    const colours = await coloursIn(this.page.context(), await canvas.screenshot());
    expect(colours, 'the map shows more than a flat colour').toBeGreaterThan(16);
  }
}

/** Each test gets an atlas of its own; a test also fails when its visit caused any problem that the watch knows. */
export const test = base.extend<{ atlas: Atlas }>({
  atlas: async ({ context, page }, use) => {
    const site = process.env['ATLAS_URL'];
    if (site === undefined) throw new Error('no site is being served');
    const watch = new Watch(site);
    await watch.follow(context);
    await use(new Atlas(page, site, watch));
    expect(watch.problems(), 'problems during the visit').toEqual([]);
  },
});

export { expect };
