/** Serves the built site with the production headers, on a free port and under a path of its own. */
import { preview } from 'vite';
import { productionHeaders } from '#ci/headers.mjs';

/** The server of street detail that the policy of the site names. */
const defaultTileServer = 'https://tiles.openfreemap.org';

interface SiteServer {
  url: string;
  close: () => Promise<void>;
}

/** With an origin, that is the one server elsewhere that the policy of the site names. */
export async function serveSite(allowedOrigin?: string): Promise<SiteServer> {
  const server = await preview({
    base: '/under/a/path/',
    logLevel: 'warn',
    preview: {
      host: '127.0.0.1',
      port: 0,
      open: false,
      ...(allowedOrigin === undefined ? {} : { headers: headersThatAllow(allowedOrigin) }),
    },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the built site is not being served');
  return { url, close: () => server.close() };
}

function headersThatAllow(origin: string): Record<string, string> {
  const policy = productionHeaders['Content-Security-Policy']?.replace(defaultTileServer, origin) ?? '';
  return { ...productionHeaders, 'Content-Security-Policy': policy };
}
