/** What a person meets who does without the map, or whose map goes: the part of the driver that knows it. */
import { expect, type Page } from '@playwright/test';
import { stopNow } from '#tests/journeys/support/layout-rules.ts';

export class EqualHand {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The keyboard stands on something of the page, and not on nothing. */
  async expectFocusKept(): Promise<void> {
    await expect
      .poll(
        () => this.page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
        {
          message: 'the keyboard is somewhere',
        },
      )
      .toBe(true);
  }

  /** Tab, once round the page: how many stops there are, and what is wrong with where one stands, in words. */
  async roundByTab(): Promise<{ faults: string[]; stops: number }> {
    const faults: string[] = [];
    const names: string[] = [];
    for (let press = 0; press < 150; press += 1) {
      await this.page.keyboard.press('Tab');
      const stop = await stopNow(this.page);
      if (stop.isNowhere || (names.length > 12 && stop.name === names[0])) break;
      names.push(stop.name);
      if (stop.fault !== null) faults.push(`${stop.name} ${stop.fault}`);
    }
    return { faults, stops: names.length };
  }

  /** The pressed tab has another ground than the others. */
  async expectPressedToBeSeen(): Promise<void> {
    const ground = (isPressed: boolean): Promise<string> =>
      this.page
        .locator(`.modes button[aria-pressed=${isPressed}]`)
        .first()
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await ground(true)).not.toBe(await ground(false));
  }

  /** The sign of a place has another colour than the body it stands on, and that another than the page. */
  async expectGlyphsToBeSeen(): Promise<void> {
    const colours = await this.page
      .locator('.results .mark')
      .first()
      .evaluate((mark) => [
        ...['.mark-body', '.mark-glyph'].map((part) => getComputedStyle(mark.querySelector(part) ?? mark).fill),
        getComputedStyle(document.body).backgroundColor,
      ]);
    const [body, glyph, page] = colours;
    expect(body).not.toBe(glyph);
    expect(body).not.toBe(page);
  }

  async expectAppearance(appearance: string): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-appearance', appearance);
  }

  /** The one polite voice besides the count has said this. */
  async expectSaid(sentence: RegExp | string): Promise<void> {
    await expect(this.page.locator('[aria-live=polite]')).toHaveText(sentence);
  }

  async expectOneVoice(): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveCount(1);
    await expect(this.page.locator('[aria-live]')).toHaveCount(1);
  }

  /** Takes the graphics card away from the map, as a driver that crashes does. */
  async loseContext(): Promise<void> {
    await this.page.locator('canvas.maplibregl-canvas').evaluate((canvas) => {
      (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }

  /** Ends the map's worker from within, as a browser does that runs out of memory: nobody is told. */
  async killWorkers(): Promise<void> {
    for (const worker of this.page.workers()) await worker.evaluate(() => self.close());
  }

  /** The canvas of a lost map is taken away before another one comes. */
  async expectCanvasGone(): Promise<void> {
    await expect(this.page.locator('canvas.maplibregl-canvas')).toHaveCount(0);
  }

  /** Past the panel to the map, by the link that is there for it. */
  async tabToMap(): Promise<void> {
    await this.page.getByRole('button', { name: 'Skip to the map' }).focus();
    await this.page.keyboard.press('Enter');
    await this.expectFocusOnMap();
  }

  async expectFocusOnMap(): Promise<void> {
    await expect(this.page.locator('canvas.maplibregl-canvas')).toBeFocused();
  }

  /** The name that stands on the map for who sees it, of the place that one has stepped to. */
  async pointedName(): Promise<string> {
    const name = this.page.locator('.map-pointed');
    await expect(name).toBeVisible();
    return (await name.textContent()) ?? '';
  }

  /** Goes on with Tab, round the page if it must be, until the keyboard stands on something of this name. */
  async tabBackOrOn(name: RegExp, most = 260): Promise<void> {
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      if (name.test((await stopNow(this.page)).name)) return;
    }
    throw new Error(`${most} presses of Tab did not lead to ${name}`);
  }

  async tabToDoor(id: string, most = 260): Promise<void> {
    const door = this.page.locator(`[data-door-id="${id}"] .door-name`);
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      if (await door.evaluate((element) => element.contains(document.activeElement))) return;
    }
    throw new Error(`${most} presses of Tab did not lead to the door "${id}"`);
  }
}
