/** The atlas in a frame of a page on another origin. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { slowly } from './rendered-map.ts';

export class EmbedDriver {
  private readonly page: Page;
  private readonly frame: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator('iframe');
  }

  /** Opens the page that has the frame. */
  async openPage(url: string): Promise<void> {
    await this.page.goto(url);
  }

  private map(): Locator {
    return this.frame.locator('[data-map-state]');
  }

  async expectMap(): Promise<void> {
    await expect(this.map()).toHaveAttribute('data-map-state', 'idle', slowly);
  }

  async press(name: string): Promise<void> {
    await this.frame.getByRole('button', { name, exact: true }).click();
  }

  async expectButton(name: string | RegExp, isThere: boolean): Promise<void> {
    await expect(this.frame.getByRole('button', { name })).toHaveCount(isThere ? 1 : 0);
  }

  async expectText(text: string | RegExp): Promise<void> {
    await expect(this.frame.getByText(text).first()).toBeVisible();
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.frame.locator('[role=status][data-count]')).toHaveAttribute('data-count', String(count));
  }

  async expectListed(count: number): Promise<void> {
    await expect(this.frame.getByRole('list', { name: /^Places/ }).locator('[data-place-id]')).toHaveCount(count);
  }

  async expectNoList(): Promise<void> {
    await expect(this.frame.locator('[data-place-id]')).toHaveCount(0);
  }

  /** Opens the link to the atlas and returns the query of the page it leads to. */
  async openInAtlas(): Promise<string> {
    const [other] = await Promise.all([
      this.page.context().waitForEvent('page'),
      this.frame.getByRole('link', { name: 'Open in the atlas' }).click(),
    ]);
    await expect(other.locator('[role=status][data-count]')).toBeVisible();
    await expect(other.locator('.atlas')).not.toHaveAttribute('data-embed');
    const { search } = new URL(other.url());
    await other.close();
    return search;
  }

  /** All that an embed always has is inside its frame, and nothing of it over another. */
  async expectPartsVisible(): Promise<void> {
    const parts = [
      this.frame.getByRole('button', { name: 'List', exact: true }),
      this.frame.getByRole('link', { name: 'Open in the atlas' }),
      this.frame.getByRole('button', { name: 'Zoom in' }),
      this.frame.locator('.credits a').first(),
    ];
    const boxes = await Promise.all(
      parts.map(async (part) => {
        await expect(part).toBeInViewport({ ratio: 1 });
        const box = await part.boundingBox();
        if (box === null) throw new Error('has no place on the page');
        return box;
      }),
    );
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart, JSON.stringify([a, b])).toBe(true);
      }
    }
  }

  private zoom(): Promise<number> {
    return this.map()
      .evaluateHandle(mapInPage)
      .then((map) => map.evaluate((each) => each.getZoom()));
  }

  private async pointAtMap(): Promise<void> {
    await this.page.evaluate(() => window.scrollTo(0, 0));
    const box = await this.map().boundingBox();
    if (box === null) throw new Error('the map has no place on the page');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** The page around it gives the frame another size, or shows it. */
  async resizeFrame(width: number, height: number): Promise<void> {
    await this.page.locator('iframe').evaluate(
      (frame, [wide, high]) => {
        frame.style.cssText = `width:${wide}px; height:${high}px`;
        frame.closest<HTMLElement>('#tab')?.style.removeProperty('display');
      },
      [width, height],
    );
  }

  /** The zoom of the map, once it rests at it. */
  async zoomAtRest(): Promise<number> {
    await this.expectMap();
    return this.zoom();
  }

  async expectZoom(zoom: number): Promise<void> {
    await expect.poll(() => this.zoom(), slowly).toBeCloseTo(zoom, 2);
  }

  /** Turns the wheel over the map: the page around it goes on, and the map stays. */
  async scrollPast(): Promise<void> {
    await this.pointAtMap();
    const before = await this.zoom();
    await this.page.mouse.wheel(0, 120);
    await expect.poll(() => this.page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(await this.zoom()).toBe(before);
  }

  /** The same with Ctrl held: the map comes nearer, and the page stays. */
  async zoomByWheel(): Promise<void> {
    await this.pointAtMap();
    const before = await this.zoom();
    await this.page.keyboard.down('Control');
    await this.page.mouse.wheel(0, -120);
    await expect.poll(() => this.zoom()).toBeGreaterThan(before);
    await this.page.keyboard.up('Control');
    expect(await this.page.evaluate(() => window.scrollY)).toBe(0);
  }

  /** The sentence over the map, for a mouse and not for fingers. */
  async expectGestureSentence(text: string): Promise<void> {
    await expect(this.frame.locator('.maplibregl-cooperative-gesture-screen').getByText(text)).toBeVisible();
    await expect(this.frame.getByText('Use two fingers')).toBeHidden();
  }

  /** How many items the frame stores on the device; none where the browser does not let a frame of another site store any. */
  async storedItems(): Promise<number> {
    return await this.frame.locator('body').evaluate(() => {
      try {
        return localStorage.length;
      } catch {
        return 0;
      }
    });
  }
}
