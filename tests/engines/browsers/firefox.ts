/** Firefox ESR, driven over WebDriver BiDi by puppeteer-core. */
import type { Frame, KeyInput, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '#ci/engines.mjs';
import { type Engine, type EnginePage, type Pixel, windowSize } from './engine-page.ts';

const preferences = {
  // Without a graphics card.
  'webgl.force-enabled': true,
  'gfx.webrender.software': true,
  // A flight over the map would be waited for.
  'ui.prefersReducedMotion': 1,
  'intl.accept_languages': 'en-GB',
  'dom.disable_open_during_load': false,
};

async function start(): Promise<EnginePage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: false,
    extraPrefsFirefox: preferences,
    defaultViewport: windowSize,
  });
  let page: Page = (await browser.pages())[0] ?? (await browser.newPage());
  let frame: Frame | null = null;
  /** The corner of the frame: the mouse is moved in pixels of the page. */
  const corner = async (): Promise<Pixel> => {
    const element = frame && (await frame.frameElement());
    const box = element && (await element.boundingBox());
    return box ?? { x: 0, y: 0 };
  };
  const on = async ({ x, y }: Pixel): Promise<[number, number]> => {
    const from = await corner();
    return [from.x + x, from.y + y];
  };
  return {
    version: (await browser.version()).replace('/', ' '),
    open: async (url) => {
      frame = null;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    startAnew: async (url) => {
      const next = await browser.newPage();
      await page.close();
      page = next;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    evaluate: (expression) => (frame ?? page).evaluate(expression),
    press: (key) => page.keyboard.press(key as KeyInput),
    type: (text) => page.keyboard.type(text),
    click: async (at, button = 'left') => page.mouse.click(...(await on(at)), { button }),
    drag: async (from, to) => {
      await page.mouse.move(...(await on(from)));
      await page.mouse.down();
      await page.mouse.move(...(await on(to)), { steps: 4 });
      await page.mouse.up();
    },
    enterFrame: async () => {
      frame = page.mainFrame().childFrames()[0] ?? null;
      if (frame === null) throw new Error('the page has no frame');
    },
    leaveFrame: async () => {
      frame = null;
    },
    picture: () => page.screenshot({ encoding: 'base64' }),
    close: () => browser.close(),
  };
}

export const firefox: Engine = {
  name: 'Firefox ESR',
  lack: () => (findFirefox() === undefined ? 'not here (Debian package firefox-esr)' : null),
  start,
};
