/** What of the built site is kept on a device for use without a network, and in which version. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deskPath, deskSavedEvent, deskTokenName } from '#domain/contribute/desk.ts';
import type { SiteFile, SiteFiles } from '#offline/site-files.ts';

/** `data/oslo/places.geojson` is Oslo's. */
const cityPath = /^data\/([^/]+)\/.+/;

/** `data/cities.json` belongs to all of them. */
const sharedPath = /^data\/[^/]+\.json$/;

/** Pictures of the README, settings (asked for anew each time) and what only hosts and tools read are not kept. */
const appPaths = [/^index\.html$/, /^[\w-]+\.(svg|png|webmanifest)$/, /^start-check\.js$/, /^assets\/.*\.(js|css)$/];

/** Letters that no text of the atlas is written in come from the network where somebody types them. */
const fontPath = /^assets\/.*-latin(-ext)?-.*\.woff2$/;

/** What reads and writes workbooks is large and needed by few: it too comes from the network where somebody uses it. */
const workbookPath = /^assets\/xlsx-[\w-]+\.js$/;

export const isOfApp = (path: string): boolean =>
  !workbookPath.test(path) && [...appPaths, fontPath].some((pattern) => pattern.test(path));

export const cityOfPath = (path: string): string | null => cityPath.exec(path)?.[1] ?? null;

function pathsIn(dist: string): string[] {
  return globSync('**/*', { cwd: dist })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(dist, path)).isFile())
    .sort();
}

/** Enough letters of base64 to tell versions of a file apart; what the browser itself compares has to be whole. */
const dataHashLength = 16;

/** Lists the files of a built site with their hashes. */
export function siteFiles(dist: string): SiteFiles {
  const app: SiteFile[] = [];
  const shared: SiteFile[] = [];
  const cities: Record<string, SiteFile[]> = {};
  for (const url of pathsIn(dist)) {
    const city = cityOfPath(url);
    const isShared = sharedPath.test(url);
    if (city === null && !isShared && !isOfApp(url)) continue;
    const digest = createHash('sha256')
      .update(readFileSync(join(dist, url)))
      .digest('base64');
    const isData = city !== null || isShared;
    const file = { url, sha256: isData ? digest.slice(0, dataHashLength) : digest };
    if (city !== null) cities[city] = [...(cities[city] ?? []), file];
    else (isShared ? shared : app).push(file);
  }
  return { app, shared, cities };
}

/** How many bytes of a built site are kept: those of the app with the shared data, and those of each city. */
export function keptBytes(dist: string): { app: number; cities: Record<string, number> } {
  const { app, shared, cities } = siteFiles(dist);
  const bytes = (files: readonly SiteFile[]): number =>
    files.reduce((sum, { url }) => sum + statSync(join(dist, url)).size, 0);
  return {
    app: bytes([...app, ...shared]),
    cities: Object.fromEntries(Object.entries(cities).map(([city, files]) => [city, bytes(files)])),
  };
}

/** What only pages for developers and the curator's desk hold. */
const signsOfTools = ['.ci/dev', deskTokenName, deskPath, deskSavedEvent];

/**
 * What of a built site is for developers and curators only, and must not be there: pages besides index.html, modules of tools and
 * tests, the desk.
 */
export function forDevelopersIn(dist: string): string[] {
  const isOfTools = (path: string): boolean =>
    /^(\.ci|tests|data\/tools)\/|\/(desk[-/.]|save-patch|other-language|use-desk-words)/.test(path);
  return pathsIn(dist)
    .concat('.vite/manifest.json')
    .sort()
    .flatMap((path) => {
      if (path.endsWith('.html') && path !== 'index.html') return [path];
      const text =
        /\.(js|html|json)$/.test(path) && !path.startsWith('data/') ? readFileSync(join(dist, path), 'utf8') : '';
      if (path !== '.vite/manifest.json') {
        return signsOfTools.filter((sign) => text.includes(sign)).map((sign) => `${path}: ${sign}`);
      }
      return Object.keys(JSON.parse(text) as object)
        .filter(isOfTools)
        .map((module) => `${path}: ${module}`);
    });
}
