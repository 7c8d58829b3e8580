import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium, shortVisitFlags } from '#ci/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './support/serve-the-site.ts',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Until something happens, not how long it should take: other work may share the machine.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    // A map drawn without a graphics card costs by the pixel; this is the smallest screen that has all of the large layout.
    viewport: { width: 1200, height: 760 },
    // Every pixel of the map is drawn by the processor: half as many each way is a quarter of the work, and nothing here reads fine print.
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    // A flight over the map would be waited for in every test; the atlas jumps when asked for less motion.
    contextOptions: { reducedMotion: 'reduce' },
    // What a journey puts in the place of a file has to reach the page, and no visit should depend on what a worker keeps
    // behind it; offline.spec.ts lets workers in.
    serviceWorkers: 'block',
    video: 'off',
    trace: 'off',
    screenshot: 'only-on-failure',
    // Without a graphics card the page is put together faster by the processor itself; the map has WebGL all the same.
    launchOptions: {
      args: [...chromiumFlags, ...shortVisitFlags, '--disable-gpu-compositing'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
