import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Atlas, test as base, expect } from '#tests/journeys/drivers/atlas-driver.ts';
import { serveFor } from './basemaps.ts';
import { Watch } from './console-watch.ts';

/** A search for addresses on this machine, which knows one house and speaks as Nominatim does. */
export class GeocodeServer {
  readonly origin: string;
  readonly host: string;
  readonly asked: URLSearchParams[] = [];
  isTired = false;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.origin = `http://${this.host}`;
    server.on('request', ({ url = '' }, response) => {
      const { pathname, searchParams } = new URL(url, this.origin);
      this.asked.push(searchParams);
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'application/json');
      response.statusCode = this.isTired ? 429 : pathname === '/search' ? 200 : 404;
      response.end(
        JSON.stringify([{ lat: '59.91300', lon: '10.74000', display_name: 'A House, Some Street 7, Oslo' }]),
      );
    });
  }

  static async start(): Promise<GeocodeServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new GeocodeServer(server);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A site whose deployer has set that search, in its config.json and in its policy. */
export const test = base.extend<{ geocode: GeocodeServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
  geocode: async ({}, use) => {
    const server = await GeocodeServer.start();
    await use(server);
    await server.stop();
  },
  isMapDrawn: false,
  atlas: async ({ context, page, geocode }, use) => {
    const site = await serveFor(geocode.origin);
    const watch = new Watch(site.url);
    await watch.follow(context);
    watch.tolerate(new RegExp(geocode.origin.replaceAll('.', '\\.')));
    const credit = { text: 'Data of the test', link: 'https://example.org/' };
    await page.route('**/config.json', (route) =>
      route.fulfill({ json: { live: 'press', basemap: {}, geocoder: { url: geocode.origin, credit } } }),
    );
    const atlas = new Atlas(page, site.url, watch);
    await atlas.given.noWebGL();
    await use(atlas);
    expect(watch.problems(), 'problems during the visit').toEqual([]);
    await site.close();
  },
});
