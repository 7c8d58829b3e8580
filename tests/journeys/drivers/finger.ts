/** One finger on a touch screen. Playwright itself can only tap. */
import type { CDPSession, Page } from '@playwright/test';

export interface Pixel {
  x: number;
  y: number;
}

export class Finger {
  private readonly page: Page;
  /** One and the same session from touching to letting go. */
  private session: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  async down(at: Pixel): Promise<void> {
    await this.send('touchStart', at);
  }

  async move(at: Pixel): Promise<void> {
    await this.send('touchMove', at);
  }

  async up(): Promise<void> {
    await this.send('touchEnd');
  }

  /** Drags by so many pixels in equal steps, and lets go at rest. */
  async drag(from: Pixel, right: number, down: number, steps = 4): Promise<void> {
    await this.down(from);
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      await this.move({ x: from.x + right * share, y: from.y + down * share });
    }
    await this.up();
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Pixel): Promise<void> {
    this.session ??= await this.page.context().newCDPSession(this.page);
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  }
}
