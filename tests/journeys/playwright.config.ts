import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '#ci/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './serve-the-site.ts',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    // A map drawn without a graphics card costs by the pixel; this is the smallest screen that has all of the large layout.
    viewport: { width: 1200, height: 760 },
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
    launchOptions: { args: [...chromiumFlags], ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
