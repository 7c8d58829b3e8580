/** WebKitGTK's MiniBrowser, driven over classic WebDriver by selenium-webdriver. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Button, Key as Keys, Origin, type WebDriver } from 'selenium-webdriver';
import { findMiniBrowser, findWebKitDriver } from '#ci/engines.mjs';
import { type Engine, type EnginePage, type Pixel, windowSize } from './engine-page.ts';

/** For a driver that hangs. */
const startMs = 60_000;

const keyOf: Readonly<Record<string, string>> = {
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  Tab: Keys.TAB,
  ArrowLeft: Keys.ARROW_LEFT,
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowUp: Keys.ARROW_UP,
  ArrowDown: Keys.ARROW_DOWN,
  PageDown: Keys.PAGE_DOWN,
  Home: Keys.HOME,
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A home of its own, where GTK reads that nothing is to be animated. */
function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'atlas-webkit-'));
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(home, version));
    writeFileSync(join(home, version, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  }
  return home;
}

/** Waits until the driver accepts a session. */
async function connect(port: number, server: ChildProcess): Promise<WebDriver> {
  const isReady = async (): Promise<boolean> => {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    return status?.ok === true;
  };
  const end = performance.now() + startMs;
  while (!(await isReady())) {
    if (server.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${server.exitCode}`);
    if (performance.now() > end) throw new Error('WebKitWebDriver did not answer in a minute');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    })
    .build();
}

/** Makes what the page sees as large as wanted; the window has bars around it. */
async function resize(driver: WebDriver): Promise<void> {
  const { width, height } = windowSize;
  await driver.manage().window().setRect({ x: 0, y: 0, width, height });
  const [inner = width, innerHeight = height] = await driver.executeScript<number[]>(
    'return [innerWidth, innerHeight]',
  );
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width: 2 * width - inner, height: 2 * height - innerHeight });
}

async function start(): Promise<EnginePage> {
  const home = makeHome();
  const port = await freePort();
  const server = spawn(findWebKitDriver() ?? '', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, XDG_CONFIG_HOME: home, LIBGL_ALWAYS_SOFTWARE: '1', LANGUAGE: 'en_GB' },
  });
  const driver = await connect(port, server).catch((problem: unknown) => {
    server.kill();
    rmSync(home, { recursive: true, force: true });
    throw problem;
  });
  await driver.manage().setTimeouts({ pageLoad: 60_000, script: 60_000 });
  await resize(driver);
  const capabilities = await driver.getCapabilities();
  /** The corner of the frame that was entered: the mouse is moved in pixels of the page. */
  let corner: Pixel = { x: 0, y: 0 };
  const at = ({ x, y }: Pixel) => ({
    x: Math.round(corner.x + x),
    y: Math.round(corner.y + y),
    origin: Origin.VIEWPORT,
    duration: 0,
  });
  const keys = (text: string) => driver.actions({ async: false }).sendKeys(text).perform();
  return {
    version: `webkitgtk ${capabilities.getBrowserVersion() ?? ''}`.trim(),
    open: (url) => driver.get(url),
    startAnew: async (url) => {
      await driver.get('about:blank');
      await driver.get(url);
    },
    evaluate: (expression) => driver.executeScript(`return (${expression})`),
    press: (key) => keys(keyOf[key] ?? key),
    type: keys,
    click: (pixel, button = 'left') =>
      driver
        .actions({ async: false })
        .move(at(pixel))
        .press(button === 'left' ? Button.LEFT : Button.RIGHT)
        .release(button === 'left' ? Button.LEFT : Button.RIGHT)
        .perform(),
    drag: (from, to) =>
      driver
        .actions({ async: false })
        .move(at(from))
        .press()
        .move(at({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }))
        .move(at(to))
        .release()
        .perform(),
    enterFrame: async () => {
      corner = await driver.executeScript<Pixel>(
        `const frame = document.querySelector('iframe');
        const { left, top } = frame.getBoundingClientRect();
        return { x: left + frame.clientLeft, y: top + frame.clientTop };`,
      );
      await driver.switchTo().frame(0);
    },
    leaveFrame: async () => {
      corner = { x: 0, y: 0 };
      await driver.switchTo().defaultContent();
    },
    picture: () => driver.takeScreenshot(),
    close: async () => {
      await driver.quit().catch(() => undefined);
      server.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export const webkit: Engine = {
  name: 'WebKitGTK',
  lack: () =>
    findWebKitDriver() === undefined || findMiniBrowser() === undefined
      ? 'not here (Debian package webkit2gtk-driver)'
      : null,
  start,
};
