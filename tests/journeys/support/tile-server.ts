import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { osloTiles } from '#tests/fixtures/oslo-tiles.ts';
import { tileJson } from '#tests/fixtures/street-tiles.ts';

/** How a server of tiles behaves: well, well but late, never answering, or in one of the ways they fail. */
export type Behaviour = 'well' | 'slow' | 'silent' | 'missing' | 'broken' | 'garbage';

/** Within what the map waits for, yet slow enough to be seen. */
const lateMs = 900;

/** A server of street detail on this machine, whose behaviour can change while it is in use. */
export class TileServer {
  readonly origin: string;
  behaviour: Behaviour = 'well';
  /** How many tiles were requested. */
  requests = 0;
  readonly #server: Server;
  readonly #tileAt = osloTiles();
  readonly #held = new Set<ServerResponse>();

  private constructor(server: Server) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', ({ url = '' }, response) => this.#answer(url, response));
  }

  static async start(): Promise<TileServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TileServer(server);
  }

  async stop(): Promise<void> {
    for (const response of this.#held) response.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(url: string, response: ServerResponse): void {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    if (url === '/tiles.json') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(tileJson(this.origin)));
      return;
    }
    this.requests += 1;
    const [, z, x, y] = /^\/(\d+)\/(\d+)\/(\d+)\.pbf$/.exec(url) ?? [];
    const tile =
      this.behaviour === 'well' || this.behaviour === 'slow' ? this.#tileAt(Number(z), Number(x), Number(y)) : null;
    if (tile && this.behaviour === 'slow') setTimeout(() => response.end(tile), lateMs);
    else if (tile) response.end(tile);
    else if (this.behaviour === 'silent') this.#held.add(response);
    else if (this.behaviour === 'garbage') response.end('this is no tile, whatever its name says');
    else {
      response.statusCode = this.behaviour === 'broken' ? 500 : 404;
      response.end();
    }
  }
}
