/** How a server sends the files of a site: their types, whether compressed, for how long they hold, and in parts. */
import type { Answer } from './site.ts';
import { fewOf, type SiteFinding, siteError, siteWarning } from './site-finding.ts';
import { isThere, type SiteReading } from './site-reading.ts';

const script = ['text/javascript', 'application/javascript'];
/** By ending, the types that a browser takes for it; the first is the right one. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  html: ['text/html'],
  js: script,
  css: ['text/css'],
  json: ['application/json'],
  geojson: ['application/geo+json', 'application/json'],
  webmanifest: ['application/manifest+json', 'application/json'],
  svg: ['image/svg+xml'],
  png: ['image/png'],
  woff2: ['font/woff2', 'application/font-woff2'],
};
const compressed = new Set(['html', 'js', 'css', 'json', 'geojson', 'svg']);
/** Shorter files gain nothing. */
const shortest = 1400;

type File = readonly [path: string, answer: Answer];

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const there = ({ files }: SiteReading): File[] => [...files].filter(([, answer]) => isThere(answer));

function byEnding(files: readonly File[]): Map<string, File[]> {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const ending = endingOf(file[0]);
    groups.set(ending, [...(groups.get(ending) ?? []), file]);
  }
  return groups;
}

function typeFindings(files: readonly File[]): SiteFinding[] {
  return [...byEnding(files)].flatMap(([ending, ofEnding]) => {
    const known = typesOf[ending];
    const typeOf = ({ headers }: Answer): string => (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
    const wrong = ofEnding.filter(([, answer]) => known !== undefined && !known.includes(typeOf(answer)));
    const [first] = wrong;
    if (known === undefined || first === undefined) return [];
    const type = typeOf(first[1]);
    const problem = `${wrong.length === 1 ? first[0] : `${wrong.length} files`} sent as ${type === '' ? 'nothing' : `"${type}"`}`;
    return [siteError({ about: `.${ending}`, problem, fix: `have the server send it as ${known[0]}` })];
  });
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

function compressionFindings(files: readonly File[]): SiteFinding[] {
  const plain = files.filter(
    ([path, { bytes, headers }]) =>
      compressed.has(endingOf(path)) && bytes.length >= shortest && !headers.has('content-encoding'),
  );
  return [...byEnding(plain)].map(([ending, ofEnding]) => {
    const size = ofEnding.reduce((sum, [, { bytes }]) => sum + bytes.length, 0);
    const problem = `${fewOf(ofEnding.map(([path]) => path))} sent without compression, ${kilobytes(size)}`;
    return siteError({ about: `.${ending}`, problem, fix: 'turn on gzip or Brotli for this type' });
  });
}

/** The seconds for which a browser may use it without revalidation; null where the server does not state it. */
function secondsOf({ headers }: Answer): number | null {
  const header = headers.get('cache-control')?.toLowerCase();
  if (header === undefined) return null;
  if (/no-cache|no-store/.test(header)) return 0;
  const seconds = /max-age=(\d+)/.exec(header)?.[1];
  return seconds === undefined ? null : Number(seconds);
}

/** Hosts with fixed settings, such as GitHub Pages, cache files for ten minutes. */
const shortWait = 600;
const day = 86_400;

function namedFindings(files: readonly File[]): SiteFinding[] {
  const askAnew = 'send "Cache-Control: no-cache" for everything outside assets/';
  const late = files.filter(([, answer]) => (secondsOf(answer) ?? 0) > 0);
  const unsaid = files.filter(([, answer]) => secondsOf(answer) === null);
  const untold = files.filter(([, { headers }]) => !headers.has('etag') && !headers.has('last-modified'));
  const longest = Math.max(0, ...late.map(([, answer]) => secondsOf(answer) ?? 0));
  const makeFinding = longest > shortWait ? siteError : siteWarning;
  const namesOf = (some: readonly File[]): string => fewOf(some.map(([path]) => path));
  return [
    ...(late.length === 0
      ? []
      : [
          makeFinding({
            about: 'Cache-Control',
            problem: `visitors keep an old version for up to ${longest} s of ${namesOf(late)}`,
            fix: askAnew,
          }),
        ]),
    ...(unsaid.length === 0
      ? []
      : [
          siteWarning({
            about: 'Cache-Control',
            problem: `not said for ${namesOf(unsaid)}, so browsers guess`,
            fix: askAnew,
          }),
        ]),
    ...(untold.length === 0
      ? []
      : [
          siteWarning({
            about: 'ETag',
            problem: `neither ETag nor Last-Modified for ${namesOf(untold)}, so all of it is sent at every visit`,
            fix: 'turn on ETag',
          }),
        ]),
  ];
}

function cacheFindings(files: readonly File[]): SiteFinding[] {
  const isHashed = ([path]: File): boolean => path.startsWith('assets/');
  const forgotten = files.filter((file) => isHashed(file) && (secondsOf(file[1]) ?? 0) < day);
  const changing = /^(index\.html|sw\.js|config\.json|data\/.*)$/;
  return [
    ...namedFindings(files.filter(([path]) => changing.test(path))),
    ...(forgotten.length === 0
      ? []
      : [
          siteWarning({
            about: 'Cache-Control',
            problem: `${forgotten.length} files of assets/ are asked for again within a day, though they never change`,
            fix: 'send "Cache-Control: public, max-age=31536000, immutable" for assets/',
          }),
        ]),
  ];
}

function rangeFindings({ archives, part }: SiteReading): SiteFinding[] {
  const fix = 'turn on range requests (Accept-Ranges: bytes) for .pmtiles, and no compression';
  const unranged = archives.filter(({ start }) => start.status === 200);
  const packed = archives.filter(({ start }) => start.headers.has('content-encoding'));
  if (archives.length === 0) {
    const isUnranged = part?.status === 200 && !part.headers.has('content-encoding');
    const problem = 'the server sends a file whole where a part is asked for';
    return isUnranged
      ? [siteWarning({ about: 'ranges', problem, fix: `${fix}, before you add a basemap of your own` })]
      : [];
  }
  return [
    ...unranged.map(({ path }) =>
      siteError({ about: path, problem: 'sent whole where a part is asked for, so every tile costs all of it', fix }),
    ),
    ...packed.map(({ path }) =>
      siteError({ about: path, problem: 'sent compressed, so its parts cannot be read', fix }),
    ),
  ];
}

/** A service worker and geolocation require a secure context. */
function schemeFindings(address: string): SiteFinding[] {
  const { protocol, hostname } = new URL(address);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:' || isLocal) return [];
  const problem = 'sent without https: browsers keep nothing for use without a network and give no position';
  return [siteError({ about: address, problem, fix: 'get a certificate, and redirect http to https' })];
}

export function transferFindings(reading: SiteReading): SiteFinding[] {
  if (!reading.site.isServed || !isThere(reading.page)) return [];
  const files = there(reading);
  return [
    ...schemeFindings(reading.site.name),
    ...typeFindings(files),
    ...compressionFindings(files),
    ...cacheFindings(files),
    ...rangeFindings(reading),
  ];
}
