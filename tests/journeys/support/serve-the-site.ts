import { serveSite } from './site-server.ts';

/**
 * Serves the built site for all journeys: what works there works under any path. `ATLAS_URL` names a site that is already
 * served instead.
 */
export default async function serveTheSite(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['ATLAS_URL'] !== undefined) return undefined;
  const { url, close } = await serveSite();
  process.env['ATLAS_URL'] = url;
  return close;
}
