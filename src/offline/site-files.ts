/** A file of the built site. */
export interface SiteFile {
  /** Its path, relative to the root of the site. */
  readonly url: string;
  /** SHA-256 of its bytes, in base64; of data the beginning of it. */
  readonly sha256: string;
}

/** All files of one version of the built site; `.ci/site-files.ts` lists them at build time. */
export interface SiteFiles {
  /** Page, code, styles, fonts and icons. */
  readonly app: readonly SiteFile[];
  /** The data that all cities share. */
  readonly shared: readonly SiteFile[];
  /** By city: its data. */
  readonly cities: Readonly<Record<string, readonly SiteFile[]>>;
}

/**
 * The names of the caches end in the scope, since one origin may hold several sites under several paths. Workbox names
 * its own the same way.
 */
const prefix = 'atlas-city-';

export const cityCache = (city: string, scope: string): string => `${prefix}${city}-${scope}`;

export const cacheOf = (what: 'settings' | 'shared' | 'tiles', scope: string): string => `atlas-${what}-${scope}`;

/** The caches of the site at this scope, Workbox's too. */
export const cachesOf = (names: readonly string[], scope: string): string[] =>
  names.filter((name) => name.endsWith(`-${scope}`));

/** The stored cities, from the names of all caches. */
export const citiesIn = (names: readonly string[], scope: string): string[] =>
  cachesOf(names, scope).flatMap((name) =>
    name.startsWith(prefix) ? name.slice(prefix.length, -scope.length - 1) : [],
  );
