/** Whether a site is small enough for its visitors' devices and for the hosts that limit files. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type SiteFinding, siteWarning } from './site-finding.ts';
import { isThere, type SiteReading } from './site-reading.ts';

const megabyte = 1_000_000;
/** The limit of app and one city: what a device stores after one visit. `npm run sizes` applies it to the shipped site. */
const offlineLimitBytes = 5 * megabyte;
/** The limit of one file, in bytes, as stated by the hosts. */
const hostLimits = [
  ['Cloudflare Pages', 25 * 1024 * 1024],
  ['GitHub Pages', 100 * megabyte],
] as const;

const megabytes = (bytes: number): string => `${(bytes / megabyte).toFixed(1)} MB`;

function offlineFindings({ files, listed }: SiteReading): SiteFinding[] {
  const cityOf = (path: string): string => /^data\/([^/]+)\//.exec(path)?.[1] ?? '';
  const sums = new Map<string, number>();
  for (const { path } of listed ?? []) {
    const response = files.get(path);
    if (isThere(response)) sums.set(cityOf(path), (sums.get(cityOf(path)) ?? 0) + response.bytes.length);
  }
  const app = sums.get('') ?? 0;
  return [...sums].flatMap(([city, bytes]) => {
    if (city === '' || app + bytes <= offlineLimitBytes) return [];
    const problem = `a device keeps ${megabytes(app + bytes)} for use without a network`;
    const fix = `simplify the outlines of the city, or make its pictures smaller, to come below ${megabytes(offlineLimitBytes)}`;
    return [siteWarning({ about: `data/${city}`, problem, fix })];
  });
}

function hostFindings({ site }: SiteReading): SiteFinding[] {
  return (site.paths ?? []).flatMap((path) => {
    const { size } = statSync(join(site.name, path));
    const tooSmall = hostLimits.filter(([, most]) => size > most).map(([host]) => host);
    if (tooSmall.length === 0) return [];
    const fix = 'choose another host for it, or cut a smaller area or fewer zoom levels';
    return [
      siteWarning({
        about: path,
        problem: `${megabytes(size)} is more than a file may have on ${tooSmall.join(' and ')}`,
        fix,
      }),
    ];
  });
}

export const sizeFindings = (reading: SiteReading): SiteFinding[] => [
  ...offlineFindings(reading),
  ...hostFindings(reading),
];
