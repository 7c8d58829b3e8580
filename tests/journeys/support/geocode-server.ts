import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A search for addresses on this machine, which knows one house and answers as Nominatim does. */
export class GeocodeServer {
  readonly origin: string;
  readonly host: string;
  readonly requests: URLSearchParams[] = [];
  isRefusing = false;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.origin = `http://${this.host}`;
    server.on('request', ({ url = '' }, response) => {
      const { pathname, searchParams } = new URL(url, this.origin);
      this.requests.push(searchParams);
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'application/json');
      response.statusCode = this.isRefusing ? 429 : pathname === '/search' ? 200 : 404;
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
