import * as v from 'valibot';
import { type Config, defaultConfig } from '#domain/config.ts';
import { safeLink } from '#domain/links.ts';
import type { FetchJson } from './read-city.ts';

const isHttps = (link: string): boolean => safeLink(link)?.startsWith('https://') ?? false;
const isLoopback = (link: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(link);
/** Where a message may go, as `domain/contact.ts` makes its link. */
const isContact = (link: string): boolean => /^(https|mailto):/.test(safeLink(link) ?? '');
/** A path within the site: no scheme, no host, no way up. */
const isOwnPath = (path: string): boolean => /^[\w-][\w./-]*\.pmtiles$/.test(path) && !path.includes('..');

const server = v.pipe(
  v.string(),
  v.check((link) => isHttps(link) || isLoopback(link)),
);
const credit = v.object({ text: v.string(), link: v.exactOptional(v.string()) });

const config = v.object({
  live: v.fallback(v.picklist(['press', 'always', 'never']), defaultConfig.live),
  liveTiles: v.fallback(server, defaultConfig.liveTiles),
  liveCredit: v.exactOptional(v.fallback(v.nullable(credit), null)),
  basemap: v.fallback(v.record(v.string(), v.pipe(v.string(), v.check(isOwnPath))), {}),
  // Without the credit that its answers have to be shown with, a search is not used.
  geocoder: v.fallback(v.nullable(v.object({ url: server, credit })), null),
  contact: v.fallback(v.nullable(v.pipe(v.string(), v.check(isContact))), null),
});

/** Reads `<base>config.json`. Without it, or where a value is not understood, the defaults hold. Never rejects. */
export async function readConfig(fetchJson: FetchJson, base: string): Promise<Config> {
  try {
    const { liveCredit, ...said } = v.parse(config, await fetchJson(`${base}config.json`));
    // The default server keeps its credit; another one has none until it is named.
    const usual = said.liveTiles === defaultConfig.liveTiles ? defaultConfig.liveCredit : null;
    return { ...said, liveCredit: liveCredit ?? usual };
  } catch {
    return defaultConfig;
  }
}
