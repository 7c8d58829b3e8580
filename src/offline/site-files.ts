/** A file of the built site. */
export interface SiteFile {
  /** Where it lies, from where the site lies. */
  readonly url: string;
  /** SHA-256 of its bytes, in base64. */
  readonly sha256: string;
}

/** What one version of the built site is made of; `.ci/site-files.ts` lists it when the site is built. */
export interface SiteFiles {
  /** Page, code, styles, fonts, icons, and the data that all cities share. */
  readonly app: readonly SiteFile[];
  /** By city: its data. */
  readonly cities: Readonly<Record<string, readonly SiteFile[]>>;
}

/**
 * The names of the caches end in the scope, since one origin may hold several sites under several paths. Workbox names
 * its own the same way.
 */
const prefix = 'atlas-city-';

export const cityCache = (city: string, scope: string): string => `${prefix}${city}-${scope}`;

export const cacheOf = (what: 'settings' | 'tiles', scope: string): string => `atlas-${what}-${scope}`;

/** The caches of the site at this scope, whoever made them. */
export const cachesOf = (names: readonly string[], scope: string): string[] =>
  names.filter((name) => name.endsWith(`-${scope}`));

/** The cities that are kept, by the names of all caches. */
export const citiesIn = (names: readonly string[], scope: string): string[] =>
  cachesOf(names, scope).flatMap((name) =>
    name.startsWith(prefix) ? name.slice(prefix.length, -scope.length - 1) : [],
  );
