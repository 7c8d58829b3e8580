import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from '#ci/chromium.mjs';
import { productionHeaders } from '#ci/headers.mjs';
import { serviceWorker } from '#ci/vite-offline.ts';
import { cities } from '#data/tools/vite-cities.ts';
import { styleOf } from '#look/css-variables.ts';
import { palettes } from '#look/palette.ts';

const chromiumPath = findChromium();

/** The colours of the panels as a style sheet: they are there before any script is, and no script has to carry them. */
const colours = {
  name: 'colours',
  resolveId: (id: string) => (id === 'virtual:colours.css' ? '/colours.css' : null),
  load: (id: string) => (id === '/colours.css' ? styleOf(palettes) : null),
};

export default defineConfig({
  // Relative, so that the built site works under any path of any static host.
  base: './',
  // A file that is not there is a 404, as on a static host: never index.html in its place.
  appType: 'mpa',
  plugins: [
    react(),
    colours,
    cities(fileURLToPath(new URL('./data', import.meta.url))),
    serviceWorker(fileURLToPath(new URL('#offline/worker.ts', import.meta.url))),
  ],
  worker: { format: 'es' },
  optimizeDeps: {
    // Pre-bundling would inline the worker and lose the file that setWorkerUrl names.
    exclude: ['maplibre-gl/dist/maplibre-gl-worker.mjs'],
  },
  build: {
    target: 'baseline-widely-available',
    // An inlined font or image would be a data: address, which the Content Security Policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // .ci/sizes.ts reads from it what the page loads first.
    manifest: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // A group takes what it imports with it. React and Vite's loader of lazy chunks are claimed first, or they
            // would move into the engine and the page would wait for the map. So would what every language counts by: a file of 90 bytes.
            {
              name: 'react',
              priority: 2,
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|vite[\\/]preload-helper|[\\/]look[\\/]plural\.ts$/,
            },
            { name: 'engine', priority: 1, test: /[\\/]node_modules[\\/](maplibre-gl|react-map-gl|@vis\.gl)[\\/]/ },
            // All that the page needs at first is one file: it compresses better than six, and comes in one go.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  preview: { headers: productionHeaders },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          // What is tested here is pure or is made anew by each test; reading every module once instead of once a file
          // halves the time. Whatever depends on its order shows with `npm run unit -- --sequence.shuffle.files`.
          isolate: false,
        },
      },
      {
        extends: true,
        optimizeDeps: {
          // Found late, one of these would reload the page in the middle of a test.
          include: [
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'vitest-browser-react',
            'maplibre-gl',
            'react-map-gl/maplibre',
            'zustand',
            'valibot',
            '@turf/turf',
            'uqr',
            'jsqr',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.tsx'],
          setupFiles: ['tests/browser/setup.ts'],
          // Until something happens, not how long it should take: other work may share the machine.
          testTimeout: 90_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            expect: {
              toMatchScreenshot: {
                resolveScreenshotPath: ({ arg, ext, root }) => `${root}/tests/browser/goldens/${arg}${ext}`,
              },
            },
            provider: playwright({
              launchOptions: {
                args: [...chromiumFlags],
                ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1000, height: 700 } }],
          },
        },
      },
    ],
  },
});
