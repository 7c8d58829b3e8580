import { preview } from 'vite';

/**
 * Serves the built site with the production headers, on a free port and under a path of its own: what works here works
 * under any path. `ATLAS_URL` names a site that is already served instead.
 */
export default async function serveTheSite(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['ATLAS_URL'] !== undefined) return undefined;
  const server = await preview({
    base: '/under/a/path/',
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the built site is not being served');
  process.env['ATLAS_URL'] = url;
  return () => server.close();
}
