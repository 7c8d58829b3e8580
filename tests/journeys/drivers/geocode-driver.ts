/** Journeys on a site whose deployer has set an online search for addresses, in its config.json and in its policy. */
import { GeocodeServer } from '#tests/journeys/support/geocode-server.ts';
import { serveSite } from '#tests/journeys/support/site-server.ts';
import { test as base } from './test.ts';

export const test = base.extend<{ geocode: GeocodeServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
  geocode: async ({}, use) => {
    const server = await GeocodeServer.start();
    await use(server);
    await server.stop();
  },
  isMapDrawn: false,
  siteUrl: async ({ geocode }, use) => {
    const site = await serveSite(geocode.origin);
    await use(site.url);
    await site.close();
  },
  page: async ({ page, watch, geocode }, use) => {
    watch.tolerate(new RegExp(geocode.origin.replaceAll('.', '\\.')));
    const credit = { text: 'Data of the test', link: 'https://example.org/' };
    await page.route('**/config.json', (route) =>
      route.fulfill({ json: { live: 'press', basemap: {}, geocoder: { url: geocode.origin, credit } } }),
    );
    await use(page);
  },
});
