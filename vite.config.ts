import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium, shortVisitFlags } from '#ci/chromium.mjs';
import { customMedia } from '#ci/custom-media.ts';
import { devPages } from '#ci/dev/vite-dev-pages.ts';
import { productionHeaders } from '#ci/headers.mjs';
import { serviceWorker } from '#ci/vite-offline.ts';
import { openingHours } from '#ci/vite-opening-hours.ts';
import { smallEntry } from '#ci/vite-small-entry.ts';
import { cities } from '#data/tools/city/vite-cities.ts';
import { SavedFiles } from '#data/tools/desk/saved-files.ts';
import { desk } from '#data/tools/desk/vite-desk.ts';
import { siteHead } from '#data/tools/publish/vite-site.ts';
import { styleOf } from '#look/css-variables.ts';
import { palettes } from '#look/palette.ts';

const chromiumPath = findChromium();
const dataFolder = fileURLToPath(new URL('./data', import.meta.url));
const savedFiles = new SavedFiles(dataFolder);

/** The colours of the panels as a style sheet: they are there before any script is, and no script has to carry them. */
const colours = {
  name: 'colours',
  resolveId: (id: string) => (id === 'virtual:colours.css' ? '/colours.css' : null),
  load: (id: string) => (id === '/colours.css' ? `@layer base {\n${styleOf(palettes)}\n}` : null),
};

/** Style sheets of folders of src/ui. */
const sheetsIn = (folders: string): RegExp => new RegExp(`[\\\\/]ui[\\\\/](${folders})[\\\\/][\\w-]+\\.css$`);

/** What is on the page before any lazy chunk is asked for: React, the first words of the language, and the page itself. */
const onThePage = /[\\/](react|rolldown-runtime|first|index)-[^\\/]+\.js$/;

const anyOf =
  (...patterns: RegExp[]) =>
  (id: string): boolean =>
    patterns.some((pattern) => pattern.test(id));

/** Little modules that many lazy parts share: one chunk each would be a request, and a name in the loader of the page. */
const isShared = anyOf(
  /[\\/]src[\\/]state[\\/]([^\\/]+|(camera|markers|near|embed|offline)[\\/].+)\.tsx?$/,
  /[\\/]src[\\/]state[\\/][\w-]+[\\/](drawn-on-map|gap-actions|coverage-area|indicator-actions|user-layers|user-layer-actions|walk-selectors|shortcuts)\.ts$/,
  /[\\/]src[\\/](look[\\/](palette|origin-symbol)|map[\\/]kit[\\/]expressions|domain[\\/](time-slicing|geo[\\/](geometry-bounds|next-place)))\.ts$/,
  /[\\/]src[\\/]ui[\\/](over-map[\\/]use-reported-size|own-data[\\/]use-file-import)\.ts$/,
  /node_modules[\\/](@turf[\\/](helpers|invariant|meta|distance|bearing|destination|bbox|boolean-point-in-polygon)|point-in-polygon-hao|robust-predicates)[\\/]/,
);

/** Not what brings a library along, nor what the map shares. */
const isBesideList = anyOf(
  /[\\/]src[\\/]ui[\\/]kit[\\/](?!qr-code|origin-mark)[^\\/]+\.tsx?$/,
  /[\\/]src[\\/]ui[\\/]search[\\/][^\\/]+\.tsx?$/,
  /[\\/]src[\\/]ui[\\/]explore[\\/](explore-more|test-arenas-link|partnership-link|city-partnerships|city-about|places-by-district)\.tsx$/,
  /[\\/]src[\\/]ui[\\/]shell[\\/](panel-notices|panel-footer|announcer|focus-return|use-focus-fallback)\.tsx?$/,
  /[\\/]src[\\/]ui[\\/](near[\\/](direction|ask-near-me|geolocation|locate-button|locate-note)|hours[\\/](opening-now|describe-opening))\.tsx?$/,
  /[\\/]src[\\/]ui[\\/](over-map[\\/](over-map|credits)|share[\\/]download-places)\.tsx$/,
);

/** The chunks of screens that a link leads to. */
const linkedTo = /[\\/](map-view|place-page|district-profile|panel-content)-[^\\/]+\.js$/;

export default defineConfig({
  // Relative, so that the built site works under any path of any static host.
  base: './',
  // A file that is not there is a 404, as on a static host: never index.html in its place.
  appType: 'mpa',
  plugins: [
    react(),
    colours,
    devPages,
    cities(dataFolder, (path) => savedFiles.isOwnWrite(path)),
    desk(dataFolder, savedFiles),
    siteHead(fileURLToPath(new URL('./public', import.meta.url))),
    openingHours(dataFolder),
    smallEntry,
    serviceWorker(fileURLToPath(new URL('./src/offline/worker.ts', import.meta.url))),
  ],
  css: { postcss: { plugins: [customMedia] } },
  worker: { format: 'es' },
  optimizeDeps: {
    // Pre-bundling would inline the worker and lose the file that setWorkerUrl names.
    exclude: ['maplibre-gl/dist/maplibre-gl-worker.mjs'],
  },
  build: {
    target: 'baseline-widely-available',
    // An inlined font or image would be a data: address, which the Content Security Policy refuses.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The lists are part of what the page loads first. Sheets must be there before their panel; scripts are named for the
      // screens that links lead to, where a round trip is seen. Other panels come from what is kept on the device.
      resolveDependencies: (name, files, { hostType }) => {
        if (hostType === 'html') return files;
        const needed = files.filter((file) => file.endsWith('.css') || (file !== name && !onThePage.test(file)));
        return linkedTo.test(name) ? needed : needed.filter((file) => file.endsWith('.css'));
      },
    },
    // .ci/sizes.ts reads from it what the page loads first.
    manifest: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Every name of a lazy chunk is in what the page loads first, so the hash is short: 36 bits still tell releases apart.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        entryFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          groups: [
            // A group takes what it imports with it. React and Vite's loader of lazy chunks are claimed first, or they
            // would move into the engine and the page would wait for the map. So would what every language counts by: a file of 90 bytes.
            {
              name: 'react',
              priority: 2,
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|vite[\\/]preload-helper|[\\/]words[\\/]plural\.ts$/,
            },
            { name: 'engine', priority: 1, test: /[\\/]node_modules[\\/](maplibre-gl|react-map-gl|@vis\.gl)[\\/]/ },
            // A file of its own, so that anybody can replace the library: its licence asks for that.
            { name: 'opening-hours', priority: 1, test: /[\\/]node_modules[\\/](opening_hours|suncalc)[\\/]/ },
            // All that the page needs at first is one file: it compresses better than six, and comes in one go.
            { name: 'first', tags: ['$initial'] },
            // Cells, columns and changes of a sheet of the places: one part, not a line of `sw.js` for each small file.
            { name: 'sheet', test: /[\\/]contribute[\\/]sheet-(cells|changes|columns|heads|patch|values)\.ts$/ },
            // Style sheets of panels that come together: one file, not a request and a line of `sw.js` for each.
            {
              name: 'styles',
              test: sheetsIn(
                'place|district|search|explore|offline|share|walks|contribute|shortlist|near|needs|present|stories|drawing|what-if|own-data|gaps|coverage|over-map',
              ),
            },
            { name: 'beside', test: sheetsIn('side-by-side') },
            { name: 'print', test: sheetsIn('print') },
            // Little files that many lazy parts share: one each would be a request, and a name in the loader of the page.
            { name: 'shared', test: isShared },
            {
              name: 'after-load',
              test: /[\\/]src[\\/](app[\\/]after-load|load[\\/]server-time|state[\\/]hours[\\/]openings|offline[\\/]registration)\.ts$/,
            },
            // Asked for by the search and by a link that is mended, neither of which should bring the other.
            { name: 'position', test: /[\\/]geo[\\/]written-position\.ts$/ },
            // Readers of what a person brings or asks for.
            {
              name: 'readers',
              test: /[\\/]src[\\/]load[\\/](read-(story|story-file|drawing-file|streets)|geocode)\.ts$/,
            },
            // What the first screen asks for as soon as the list is there.
            { name: 'beside-list', test: isBesideList },
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
            'axe-core',
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
                args: [...chromiumFlags, ...shortVisitFlags],
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
