import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { embedCode } from '#ui/share/embed-code.ts';

/** Somebody else's page, long enough to scroll, on an origin of its own. */
export class OtherSite {
  readonly origin: string;
  readonly #server: Server;
  #frame = '';

  private constructor(server: Server) {
    this.#server = server;
    // Another name and another port than the site's: another origin, and another site.
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}/`;
    server.on('request', ({ url }, response) => {
      response.statusCode = url === '/' ? 200 : 204;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        url === '/'
          ? `<!doctype html><html lang="en"><title>Another site</title><h1>Ours</h1>${this.#frame}<p style="height:3000px">More of ours</p>`
          : '',
      );
    });
  }

  static async start(): Promise<OtherSite> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new OtherSite(server);
  }

  /** Pastes the code that the share panel gives. */
  paste(src: string, width: number, height: number): void {
    this.#frame = embedCode({ src, title: 'A map', width, height });
  }

  /** The same in a part of the page that is not shown yet, as behind a tab, by a host that does not wait with it. */
  pasteHidden(src: string, width: number, height: number): void {
    this.paste(src, width, height);
    this.#frame = `<div id="tab" style="display:none">${this.#frame.replace(' loading="lazy"', '')}</div>`;
  }

  /** The same in a frame that a careful host has shut off: scripts run, but the page has no origin. */
  pasteSandboxed(src: string, width: number, height: number): void {
    this.paste(src, width, height);
    this.#frame = this.#frame.replace('<iframe', '<iframe sandbox="allow-scripts"');
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
