/**
 * What a person does with the atlas, in the atlas's words. This file and those beside it (the map's hand, the hindrances,
 * the rules of the page, the watch) are the only ones that know Playwright; a spec reads as sentences. Every `expect...`
 * waits until it is true, so no spec sleeps.
 */
import { readFile } from 'node:fs/promises';
import { test as base, type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { Hindrances } from '#tests/journeys/support/network-conditions.ts';
import { MapHand } from './map-driver.ts';
import { coveredControls, foreignElements, type Stop, smallTargets, stopNow, tooWide } from '#tests/journeys/support/layout-rules.ts';
import { ShortlistHand } from './shortlist-driver.ts';
import { TellingHand } from './suggestions-driver.ts';
import { WalkHand } from './walk-driver.ts';
import { Watch } from '#tests/journeys/support/console-watch.ts';
import { WhatIfHand } from './what-if-driver.ts';

/** Names on screen are followed by how many there are. */
const startingWith = (name: string): RegExp => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i');

/** A phone in the hand: `test.use(phone)`. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export class Atlas {
  readonly map: MapHand;
  readonly given: Hindrances;
  readonly shortlist: ShortlistHand;
  readonly walk: WalkHand;
  readonly telling: TellingHand;
  readonly whatIf: WhatIfHand;
  private readonly page: Page;
  private readonly site: string;
  private readonly watch: Watch;
  /** One and the same from touching to letting go. */
  private finger: CDPSession | null = null;

  constructor(page: Page, site: string, watch: Watch) {
    this.page = page;
    this.site = site;
    this.watch = watch;
    this.map = new MapHand(page);
    this.given = new Hindrances(page, watch);
    this.shortlist = new ShortlistHand(page);
    this.walk = new WalkHand(page);
    this.telling = new TellingHand(page);
    this.whatIf = new WhatIfHand(page);
  }

  /** The files of a city's data that were asked for in this visit. */
  dataAsked(city: string): string[] {
    const folder = `${this.site}data/${city}/`;
    return this.watch.asked.flatMap((url) => (url.startsWith(folder) ? [url.slice(folder.length)] : []));
  }

  // Coming and going

  /** Opens the atlas at an address query, such as `city=oslo&q=lab#14/59.94/10.72`, and waits for the list. */
  async open(query = ''): Promise<void> {
    await this.visit(query);
    await expect(this.liveRegion()).toHaveAttribute('data-count', /^\d+$/);
  }

  /** Goes to the atlas without expecting that it opens. */
  async visit(query = ''): Promise<void> {
    const [keys = '', hash] = query.split('#');
    await this.page.goto(`${this.site}${keys === '' ? '' : `?${keys}`}${hash === undefined ? '' : `#${hash}`}`);
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

  /** The part of the address that says where the map looks. */
  hash(): string {
    return new URL(this.page.url()).hash;
  }

  async expectAddress(key: string, value: string | RegExp | undefined): Promise<void> {
    const read = expect.poll(() => this.address(key), { message: `address key "${key}"` });
    if (value instanceof RegExp) await read.toMatch(value);
    else await read.toBe(value);
  }

  async expectHash(pattern: RegExp): Promise<void> {
    await expect.poll(() => this.hash(), { message: 'hash of the address' }).toMatch(pattern);
  }

  async resizeTo(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** For a journey that causes a console error or a failed request on purpose. */
  tolerate(problem: RegExp): void {
    this.watch.tolerate(problem);
  }

  // The page's parts

  private main(): Locator {
    return this.page.getByRole('main');
  }

  /** The list of results, by its name in either language. */
  private placesList(): Locator {
    return this.page.getByRole('list', { name: /^(Places|Steder)/ });
  }

  /** Places that the facets let through but that no distance can be said of. */
  private placelessList(): Locator {
    return this.page.getByRole('list', { name: /^(Without a place on the map|Uten plass på kartet)/ });
  }

  private searchField(): Locator {
    return this.page
      .getByRole('searchbox')
      .or(this.page.getByRole('combobox', { name: /search|søk/i }))
      .first();
  }

  private liveRegion(): Locator {
    return this.page.locator('[role=status][data-count]');
  }

  private entry(id: string): Locator {
    return this.placesList().locator(`[data-place-id="${id}"]`);
  }

  /** The thing of an entry that one presses. */
  private handleOf(id: string): Locator {
    return this.entry(id).getByRole('button').or(this.entry(id).getByRole('link')).first();
  }

  private slider(): Locator {
    return this.main().getByRole('slider');
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

  private sheet(): Locator {
    return this.page.locator('[data-sheet]');
  }

  private button(name: RegExp | string): Locator {
    const exact = typeof name === 'string';
    return this.page.getByRole('button', { name, exact }).or(this.page.getByRole('link', { name, exact })).first();
  }

  // Finding

  async search(text: string): Promise<void> {
    await this.searchField().fill(text);
  }

  /** Types where to start from, letter by letter, as the field is there for. */
  async typeStart(text: string): Promise<void> {
    await this.startField().fill('');
    await this.startField().pressSequentially(text);
  }

  /** Takes a start that was found by its name and what is said of it. */
  async chooseStart(name: RegExp): Promise<void> {
    await this.starts().filter({ hasText: name }).click();
  }

  /** The starts that are offered for what was typed, in order, and the marked one of them. */
  async expectStarts(labels: readonly RegExp[], marked: number | null): Promise<void> {
    await expect(this.starts()).toHaveText([...labels]);
    await expect(this.startField()).toHaveAttribute('aria-expanded', String(labels.length > 0));
    if (marked === null) return;
    const id = (await this.starts().nth(marked).getAttribute('id')) ?? 'no such option';
    await expect(this.startField()).toHaveAttribute('aria-activedescendant', id);
    await expect(this.starts().nth(marked)).toHaveAttribute('aria-selected', 'true');
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

  /** Presses the slider where the bars of a distance are, as a share of its width. */
  async pressBarsAt(share: number): Promise<void> {
    const box = await this.slider().boundingBox();
    if (box === null) throw new Error('there is no slider');
    await this.page.mouse.click(box.x + box.width * share, box.y + 12);
  }

  /** Opens the facets where they are closed. */
  async openFilters(): Promise<void> {
    const closed = this.page.getByRole('button', { name: /^(Filters|Filtre)/, expanded: false });
    if (await closed.isVisible()) await closed.click();
  }

  private facetValue(facet: string, value: string): Locator {
    return this.page
      .getByRole('group', { name: facet, exact: true })
      .getByRole('checkbox', { name: startingWith(value) });
  }

  /** Presses the box of a facet's value, both by their names on screen; opens the filters first where they are closed. */
  async toggleFacet(facet: string, value: string): Promise<void> {
    await this.openFilters();
    await this.facetValue(facet, value).click();
  }

  /** The number that stands beside a facet's value: how many places choosing it gives. */
  private async countBeside(facet: string, value: string): Promise<number> {
    await this.openFilters();
    const label = this.page
      .getByRole('group', { name: facet, exact: true })
      .locator('label')
      .filter({
        has: this.page.getByRole('checkbox', { name: startingWith(value) }),
      });
    return Number(/(\d+)\s*$/.exec((await label.textContent())?.trim() ?? '')?.[1]);
  }

  async chooseStepFree(): Promise<void> {
    await this.openFilters();
    await this.page.getByRole('checkbox', { name: /step-free/i }).click();
  }

  async choosePlace(id: string): Promise<void> {
    await this.handleOf(id).click();
    await this.expectAddress('place', id);
  }

  /** Lays the pointer on an entry of the list, or takes it away again. */
  async pointAtEntry(id: string | null): Promise<void> {
    if (id === null) await this.searchField().hover();
    else await this.handleOf(id).hover();
  }

  /** Opens a district by its card on the first sight. */
  async chooseDistrict(name: string): Promise<void> {
    await this.districtCards()
      .getByRole('button', { name: startingWith(name) })
      .click();
  }

  private districtCards(): Locator {
    return this.page.getByRole('region', { name: /^(Districts|Distrikter)$/ });
  }

  /** Presses a button or link of the page by its name. */
  async press(name: RegExp | string): Promise<void> {
    await this.button(name).click();
  }

  /** Opens a part of the page that is folded away, by its one line. */
  async unfold(name: RegExp): Promise<void> {
    await this.main().locator('summary', { hasText: name }).click();
  }

  /** Opens what folds open by its name, where it is closed. */
  async openDisclosure(name: string): Promise<void> {
    const disclosure = this.page.locator('details', { has: this.page.locator('summary', { hasText: name }) });
    if ((await disclosure.getAttribute('open')) === null) await disclosure.locator('summary').click();
  }

  /** Presses a button that saves a file, and reads what was saved. */
  async save(name: RegExp): Promise<{ name: string; text: string }> {
    const saved = this.page.waitForEvent('download');
    await this.button(name).click();
    const file = await saved;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  /** Presses keys, one after the other: `keys('/', 'Escape')`. */
  async keys(...names: string[]): Promise<void> {
    for (const name of names) await this.page.keyboard.press(name);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until the keyboard stands on something of this name; fails where it does not come by. */
  async tabTo(name: RegExp, most = 60): Promise<void> {
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      if (name.test((await stopNow(this.page)).name)) return;
    }
    throw new Error(`${most} presses of Tab did not lead to ${name}`);
  }

  /** Presses Tab until the field of this label has the keyboard. */
  async tabToField(label: string, most = 60): Promise<void> {
    const named = { name: label, exact: true } as const;
    const field = this.page.getByRole('combobox', named).or(this.page.getByRole('slider', named));
    await expect(field).toBeVisible();
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      if (await field.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${most} presses of Tab did not lead to the field "${label}"`);
  }

  async tabToEntry(id: string, most = 90): Promise<void> {
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      if (await this.handleOf(id).evaluate((handle) => handle === document.activeElement)) return;
    }
    throw new Error(`${most} presses of Tab did not lead to the entry of "${id}"`);
  }

  /** Presses Tab and says where the keyboard stands. */
  async tab(backwards = false): Promise<Stop> {
    await this.page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    return stopNow(this.page);
  }

  /** Writes a distance into the field beside the slider. */
  async typeDistance(number: number): Promise<void> {
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
    await this.slider().focus();
  }

  async chooseAppearance(name: 'Dark' | 'High contrast' | 'Light'): Promise<void> {
    await this.page.getByLabel('Appearance').selectOption({ label: name });
  }

  // On a phone

  /** Pulls the head of the sheet up or down with a finger, in pixels. */
  async dragSheet(up: number): Promise<void> {
    const box = await this.page.locator('.sheet-head').boundingBox();
    if (box === null) throw new Error('there is no sheet');
    const from = { x: box.x + box.width / 4, y: box.y + 10 };
    await this.touch('touchStart', from);
    for (const share of [0.25, 0.5, 0.75, 1]) await this.touch('touchMove', { x: from.x, y: from.y - up * share });
    await this.touch('touchEnd');
  }

  /** Rests a finger on the map until something comes of it. */
  async longPressMap(at: { x: number; y: number }, until: () => Promise<void>): Promise<void> {
    await this.touch('touchStart', at);
    await until();
    await this.touch('touchEnd');
  }

  async tapMap(at: { x: number; y: number }): Promise<void> {
    await this.touch('touchStart', at);
    await this.touch('touchEnd');
  }

  private async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }): Promise<void> {
    this.finger ??= await this.page.context().newCDPSession(this.page);
    await this.finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  }

  async expectSheet(stop: 'peek' | 'half' | 'full'): Promise<void> {
    await expect(this.sheet()).toHaveAttribute('data-sheet', stop);
  }

  // Reading

  /** The ids in the results list, in order. */
  async placeIds(): Promise<string[]> {
    return this.placesList()
      .locator('[data-place-id]')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-place-id') ?? ''));
  }

  /** The ids in the second list, of places without a point on the map. */
  async placelessIds(): Promise<string[]> {
    return this.placelessList()
      .locator('[data-place-id]')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-place-id') ?? ''));
  }

  /** The ids of all entries in the part of the page with this heading. */
  async idsUnder(heading: RegExp): Promise<string[]> {
    return this.page
      .locator('section', { has: this.page.getByRole('heading', { name: heading }) })
      .last()
      .locator('[data-place-id]')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-place-id') ?? ''));
  }

  private doors(): Locator {
    return this.page.getByRole('list', { name: /^(Doors|Dører), / }).locator('[data-door-id]');
  }

  /** The ids of the doors to knock on, in order. */
  async doorIds(): Promise<string[]> {
    return this.doors().evaluateAll((doors) => doors.map((door) => door.getAttribute('data-door-id') ?? ''));
  }

  /** Where the links of each door lead; every one of them opens a page of its own that is not told where from. */
  async routeLinks(): Promise<string[][]> {
    const links: string[][] = [];
    for (const door of await this.doors().all()) {
      const own = door.locator('.routes').getByRole('link');
      for (const link of await own.all()) {
        await expect(link).toHaveAttribute('target', '_blank');
        await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
      }
      links.push(await own.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')));
    }
    return links;
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

  /** All that should be the same after a reload. */
  async seen(): Promise<unknown> {
    return {
      address: this.page.url(),
      title: await this.page.title(),
      headings: await this.main().getByRole('heading', { level: 1 }).allInnerTexts(),
      status: await this.status(),
      places: await this.placeIds(),
      placeless: (await this.placelessList().count()) > 0 ? await this.placelessIds() : [],
    };
  }

  /** A mark in the page's window, for data that tries to run something. */
  async windowMark(name: string): Promise<unknown> {
    return this.page.evaluate((key) => (window as unknown as Record<string, unknown>)[key], name);
  }

  // Expecting

  async expectCount(count: number): Promise<void> {
    await expect(this.liveRegion()).toHaveAttribute('data-count', String(count));
  }

  async expectTotal(total: number): Promise<void> {
    await expect(this.liveRegion()).toHaveAttribute('data-total', String(total));
  }

  async expectStatus(sentence: RegExp | string): Promise<void> {
    await expect(this.liveRegion()).toHaveText(sentence);
  }

  /** The list has as many entries as the live region says. */
  async expectListToAgree(): Promise<void> {
    await expect(async () => expect((await this.placeIds()).length).toBe(await this.count())).toPass({
      timeout: 10_000,
    });
  }

  /** The list holds exactly these, in any order, and the live region counts them. */
  async expectPlaceSet(ids: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.placeIds()).sort(), { message: 'ids in the list' })
      .toEqual([...ids].sort());
    await this.expectCount(ids.length);
  }

  async expectFirst(id: string): Promise<void> {
    await expect.poll(async () => (await this.placeIds())[0], { message: 'first of the list' }).toBe(id);
  }

  /** The first of what was found besides places: its name and what it is. */
  async expectAlsoFound(text: RegExp): Promise<void> {
    await expect(this.alsoFound().first()).toHaveText(text);
  }

  async pressAlsoFound(name: RegExp): Promise<void> {
    await this.alsoFound().filter({ hasText: name }).first().click();
  }

  private alsoFound(): Locator {
    return this.page.getByRole('region', { name: /^(Also found|Fant også)$/ }).getByRole('button');
  }

  /** The number beside a facet's value says how many places choosing it adds or leaves. */
  async expectCountBeside(facet: string, value: string, count: number): Promise<void> {
    await expect
      .poll(() => this.countBeside(facet, value), { message: `number beside ${facet}: ${value}` })
      .toBe(count);
  }

  /** So many key figures, each with its year and a link to its source. */
  async expectFigures(count: number): Promise<void> {
    const figures = this.main().locator('.figure');
    await expect(figures).toHaveCount(count);
    for (const figure of await figures.all()) {
      await expect(figure).toHaveText(/((19|20)\d\d|year not known), /);
      await expect(figure.getByRole('link')).toHaveAttribute('href', /^https?:/);
    }
  }

  async expectEntryLit(id: string): Promise<void> {
    await expect(this.entry(id)).toHaveClass(/hovered/);
  }

  async expectListName(name: RegExp): Promise<void> {
    await expect(this.page.getByRole('list', { name })).toBeVisible();
  }

  async expectText(text: RegExp | string): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  async expectNoText(text: RegExp | string): Promise<void> {
    await expect(this.page.getByText(text)).toHaveCount(0);
  }

  async expectAlert(text: RegExp): Promise<void> {
    await expect(this.page.getByRole('alert')).toHaveText(text);
  }

  async expectHeading(name: RegExp | string): Promise<void> {
    await expect(this.page.getByRole('heading', { name }).first()).toBeVisible();
  }

  async expectDistricts(names: readonly string[]): Promise<void> {
    const cards = this.districtCards().getByRole('listitem').getByRole('button');
    await expect(cards).toHaveText(names.map(startingWith));
  }

  /** A row of facts: its name, then what is said. */
  async expectFact(name: string, said: RegExp): Promise<void> {
    const row = this.main()
      .locator('dt', { hasText: startingWith(name) })
      .locator('xpath=following-sibling::dd[1]');
    await expect(row.first()).toHaveText(said);
  }

  /** A row of facts holds links out. */
  async expectLinksIn(text: string): Promise<void> {
    const part = this.main()
      .locator('.row, footer, section')
      .filter({ hasText: startingWith(text) })
      .last();
    await expect(part.getByRole('link').first()).toHaveAttribute('href', /^(https?:|mailto:|tel:)/);
  }

  async expectButton(name: RegExp | string): Promise<void> {
    await expect(this.button(name)).toBeVisible();
  }

  async expectFocusOn(name: RegExp | string): Promise<void> {
    await expect(this.button(name)).toBeFocused();
  }

  async expectNoButton(name: RegExp | string): Promise<void> {
    await expect(this.button(name)).toHaveCount(0);
  }

  /** The keyboard stands on the entry of a place. */
  async expectFocusOnEntry(id: string): Promise<void> {
    await expect(this.handleOf(id)).toBeFocused();
  }

  async expectFocusOnButton(name: string): Promise<void> {
    await expect(this.button(name)).toBeFocused();
  }

  async expectFocusOnSearch(): Promise<void> {
    await expect(this.searchField()).toBeFocused();
  }

  async expectFocusOnHeading(name: RegExp | string): Promise<void> {
    await expect(this.page.getByRole('heading', { name }).first()).toBeFocused();
  }

  async expectSearchText(text: string): Promise<void> {
    await expect(this.searchField()).toHaveValue(text);
  }

  async expectDialog(isOpen: boolean): Promise<void> {
    if (isOpen) await expect(this.page.getByRole('dialog')).toBeVisible();
    else await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** The distance as the slider says it aloud. */
  async expectSliderSays(text: RegExp): Promise<void> {
    await expect(this.slider()).toHaveAttribute('aria-valuetext', text);
  }

  /** Language of the page, its title, and the names of its landmarks. */
  async expectLanguage(language: 'en' | 'nb', title: RegExp): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    await expect(this.page).toHaveTitle(title);
    await expect(this.page.getByRole('main', { name: language === 'nb' ? 'Steder' : 'Places' })).toBeVisible();
    const map = this.page
      .locator('section')
      .and(this.page.getByRole('region', { name: language === 'nb' ? 'Kart' : 'Map' }));
    await expect(map).toBeVisible();
  }

  /** Everything inside the map that has a name has it in this language. */
  async expectNoNameOnMap(name: string): Promise<void> {
    await expect(this.page.locator('[data-map-state]').getByRole('region', { name, exact: true })).toHaveCount(0);
  }

  async expectCityLink(name: string, isHere: boolean): Promise<void> {
    const link = this.page.getByRole('navigation', { name: /^(City|By)$/ }).getByRole('link', { name, exact: true });
    if (isHere) await expect(link).toHaveAttribute('aria-current', 'page');
    else await expect(link).not.toHaveAttribute('aria-current', 'page');
  }

  async expectNothingTooWide(): Promise<void> {
    await expect.poll(() => tooWide(this.page), { message: 'beyond the edge of the screen' }).toEqual([]);
  }

  async expectTargetsOf(pixels: number): Promise<void> {
    await expect.poll(() => smallTargets(this.page, pixels), { message: `smaller than ${pixels} px` }).toEqual([]);
  }

  /** Nothing that one presses lies under something else. */
  async expectNothingCovered(): Promise<void> {
    await expect.poll(() => coveredControls(this.page), { message: 'under something else' }).toEqual([]);
  }

  async expectNothingForeign(): Promise<void> {
    expect(await foreignElements(this.page), 'brought onto the page by data').toEqual([]);
  }

  /** Whose data the map shows is said in sight, not under something else. */
  async expectCreditsFolded(): Promise<void> {
    await expect(this.page.locator('.credits p')).toBeHidden();
  }

  async expectCreditsInSight(text: string): Promise<void> {
    const credit = this.page.getByRole('link', { name: text }).first();
    await expect(credit).toBeInViewport({ ratio: 1 });
    const isOnTop = await credit.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isOnTop, 'the credit lies on top').toBe(true);
  }
}

interface Fixtures {
  atlas: Atlas;
  /** False for journeys that look at no map: drawing one without a graphics card is most of the time of a visit. */
  isMapDrawn: boolean;
}

/** Each test gets an atlas of its own; a test also fails when its visit caused any problem that the watch knows. */
export const test = base.extend<Fixtures>({
  isMapDrawn: [true, { option: true }],
  atlas: async ({ context, page, isMapDrawn }, use) => {
    const site = process.env['ATLAS_URL'];
    if (site === undefined) throw new Error('no site is being served');
    const watch = new Watch(site);
    await watch.follow(context);
    const atlas = new Atlas(page, site, watch);
    if (!isMapDrawn) await atlas.given.noWebGL();
    await use(atlas);
    expect(watch.problems(), 'problems during the visit').toEqual([]);
  },
});

export { expect };
