/** Reads the settings of a site from `config.json`. */
import * as v from 'valibot';
import { type Config, defaultConfig } from '#domain/config.ts';
import { safeLink } from '#domain/links.ts';
import type { FetchJson } from './read-city.ts';
import { name } from './schema/field-schema.ts';

const isHttps = (link: string): boolean => safeLink(link)?.startsWith('https://') ?? false;
const isLoopback = (link: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(link);
/** Where a message may go, as `domain/contribute/contact.ts` makes its link. */
const isContact = (link: string): boolean => /^(https|mailto):/.test(safeLink(link) ?? '');
/** A path within the site: no scheme, no host, no way up. */
const isOwnPath = (path: string): boolean => /^[\w-][\w./-]*\.pmtiles$/.test(path) && !path.includes('..');

export const server = v.pipe(
  v.string(),
  v.check((link) => isHttps(link) || isLoopback(link), 'an address that begins with https://'),
);
const credit = v.object({ text: v.string(), link: v.exactOptional(v.string()) });
const ownPath = v.pipe(v.string(), v.check(isOwnPath, 'a file of the site such as "basemap/oslo.pmtiles"'));
const contact = v.pipe(v.string(), v.check(isContact, 'an address that begins with mailto: or https://'));

/** The fields of `config.json`, all optional. */
export const configEntries = {
  live: v.picklist(['press', 'always', 'never']),
  liveTiles: server,
  liveCredit: v.nullable(credit),
  basemap: v.record(v.string(), ownPath),
  // A geocoder without its credit is not used, because its answers must be shown with it.
  geocoder: v.nullable(v.object({ url: server, credit })),
  contact: v.nullable(contact),
} as const;

const config = v.object({
  live: v.fallback(configEntries.live, defaultConfig.live),
  liveTiles: v.fallback(configEntries.liveTiles, defaultConfig.liveTiles),
  liveCredit: v.exactOptional(v.fallback(configEntries.liveCredit, null)),
  basemap: v.fallback(configEntries.basemap, {}),
  geocoder: v.fallback(configEntries.geocoder, null),
  contact: v.fallback(configEntries.contact, null),
  site: v.fallback(
    v.object({
      name: v.fallback(name, ''),
      firstCity: v.fallback(v.string(), ''),
      home: v.fallback(v.nullable(server), null),
    }),
    defaultConfig.site,
  ),
});

/** Reads `<base>config.json`. Without it, or where a value is not understood, the defaults hold. Never rejects. */
export async function readConfig(fetchJson: FetchJson, base: string): Promise<Config> {
  try {
    const read = v.safeParse(config, await fetchJson(`${base}config.json`));
    if (!read.success) return defaultConfig;
    const { liveCredit, ...settings } = read.output;
    // The default server keeps its credit; another one has none until it is named.
    const usual = settings.liveTiles === defaultConfig.liveTiles ? defaultConfig.liveCredit : null;
    return { ...settings, liveCredit: liveCredit ?? usual };
  } catch {
    return defaultConfig;
  }
}
