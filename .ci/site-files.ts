/** What of the built site is kept on a device for use without a network, and in which version. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile, SiteFiles } from '#offline/site-files.ts';

/** `data/oslo/places.geojson` is Oslo's. */
const cityPath = /^data\/([^/]+)\/.+/;

/** Pictures of the README, settings (asked for anew each time) and what only hosts and tools read are not kept. */
const appPaths = [/^index\.html$/, /^[\w-]+\.(svg|png|webmanifest)$/, /^assets\/.*\.(js|css)$/, /^data\/[^/]+\.json$/];

/** Letters that no text of the atlas is written in come from the network where somebody types them. */
const fontPath = /^assets\/.*-latin(-ext)?-.*\.woff2$/;

export const isOfApp = (path: string): boolean => [...appPaths, fontPath].some((pattern) => pattern.test(path));

export const cityOfPath = (path: string): string | null => cityPath.exec(path)?.[1] ?? null;

function pathsIn(dist: string): string[] {
  return globSync('**/*', { cwd: dist })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(dist, path)).isFile())
    .sort();
}

/** Lists the files of a built site with their hashes. */
export function siteFiles(dist: string): SiteFiles {
  const app: SiteFile[] = [];
  const cities: Record<string, SiteFile[]> = {};
  for (const url of pathsIn(dist)) {
    const city = cityOfPath(url);
    if (city === null && !isOfApp(url)) continue;
    const file = {
      url,
      sha256: createHash('sha256')
        .update(readFileSync(join(dist, url)))
        .digest('base64'),
    };
    if (city === null) app.push(file);
    else cities[city] = [...(cities[city] ?? []), file];
  }
  return { app, cities };
}

/** How many bytes of a built site are kept: those of the app, and those of each city. */
export function keptBytes(dist: string): { app: number; cities: Record<string, number> } {
  const { app, cities } = siteFiles(dist);
  const bytes = (files: readonly SiteFile[]): number =>
    files.reduce((sum, { url }) => sum + statSync(join(dist, url)).size, 0);
  return {
    app: bytes(app),
    cities: Object.fromEntries(Object.entries(cities).map(([city, files]) => [city, bytes(files)])),
  };
}
