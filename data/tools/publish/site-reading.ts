/** Reads once all that the checks of a site need: its files, what they are said to be, and some answers of the server. */
import { createHash } from 'node:crypto';
import type { Answer, Site } from './site.ts';

interface ListedFile {
  readonly path: string;
  readonly sha256: string;
}

/** An archive of map tiles that `config.json` names, and its first bytes. */
interface Archive {
  readonly city: string;
  readonly path: string;
  readonly start: Answer;
}

export interface SiteReading {
  readonly site: Site;
  readonly files: ReadonlyMap<string, Answer>;
  /** Addresses in index.html that begin with a slash or leave the site: the built page has none. */
  readonly absolute: readonly string[];
  /** Files that index.html names, relative to it. */
  readonly named: readonly string[];
  /** The files of its version, as the service worker lists them; null where there is no such list. */
  readonly listed: readonly ListedFile[] | null;
  readonly config: unknown;
  readonly archives: readonly Archive[];
  /** The answer for the page as visitors ask for it, without a file name. */
  readonly page: Answer;
  /** The answer for a file that cannot exist. */
  readonly absent: Answer;
  /** The answer for the first bytes of the largest file that index.html names. */
  readonly part: Answer | null;
}

const decoder = new TextDecoder();

export const textOf = ({ bytes }: Answer): string => decoder.decode(bytes);
export const isThere = (response: Answer | undefined): response is Answer & { readonly status: 200 } =>
  response?.status === 200;
export const sha256Of = ({ bytes }: Answer): string => createHash('sha256').update(bytes).digest('base64');
export const looksLikePage = (response: Answer): boolean =>
  /^\s*<(!doctype|html)/i.test(textOf(response).slice(0, 200));

/** The addresses in the tags of a page that a browser fetches. */
function addressesIn(page: string): string[] {
  const tags = page.match(/<(script|link)\b[^>]*>/gi) ?? [];
  return tags.flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
}

const pathOf = (address: string): string => address.replace(/^\.\//, '').replace(/[?#].*$/, '');

/** The list stands in the script as it was minified: with names in quotes or without. */
function listIn(worker: string): ListedFile[] | null {
  const entry =
    /["'`]?url["'`]?\s*:\s*["'`]([^"'`]+)["'`]\s*,\s*["'`]?sha256["'`]?\s*:\s*["'`]([A-Za-z0-9+/]{16,43}=?)["'`]/g;
  const found = [...worker.matchAll(entry)].map(([, path = '', sha256 = '']) => ({ path, sha256 }));
  return found.length === 0 ? null : found;
}

/** The JSON of an answer; undefined where it is none. */
export function parsed(response: Answer): unknown {
  try {
    return JSON.parse(textOf(response));
  } catch {
    return undefined;
  }
}

function basemapsIn(config: unknown): [string, string][] {
  const named = typeof config === 'object' && config !== null && 'basemap' in config ? config.basemap : {};
  if (typeof named !== 'object' || named === null) return [];
  return Object.entries(named).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

const atOnce = 6;

/** Reads in some lanes side by side: one after another takes minutes over a slow line. */
async function readAll(site: Site, paths: readonly string[]): Promise<Map<string, Answer>> {
  const files = new Map<string, Answer>();
  const waiting = [...paths];
  const lane = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) files.set(path, await site.read(path));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return files;
}

const firstBytes = { range: 'bytes=0-99' };

function largestOf(files: ReadonlyMap<string, Answer>, paths: readonly string[]): string | undefined {
  const size = (path: string): number => files.get(path)?.bytes.length ?? 0;
  return paths.toSorted((a, b) => size(b) - size(a))[0];
}

/** Rejects with a CommandProblem when the server does not answer. */
export async function readSite(site: Site): Promise<SiteReading> {
  const [index, worker, configFile] = await Promise.all(
    ['index.html', 'sw.js', 'config.json'].map((path) => site.read(path)),
  );
  if (index === undefined || worker === undefined || configFile === undefined) throw new Error('three were asked for');
  const page = site.isServed ? await site.read('.') : index;
  const addresses = isThere(page) ? addressesIn(textOf(page)) : [];
  const absolute = addresses.filter((address) => /^(\/|[a-z]+:)/i.test(address));
  const named = addresses.filter((address) => !absolute.includes(address)).map(pathOf);
  const listed = isThere(worker) ? listIn(textOf(worker)) : null;
  const others = new Set([...named, ...(listed ?? []).map(({ path }) => path)]);
  others.delete('index.html');
  const files = await readAll(site, [...others]);
  for (const [path, response] of [
    ['index.html', index],
    ['sw.js', worker],
    ['config.json', configFile],
  ] as const) {
    files.set(path, response);
  }
  const config = isThere(configFile) ? parsed(configFile) : undefined;
  const archives = basemapsIn(config).map(async ([city, path]) => ({
    city,
    path,
    start: await site.read(path, firstBytes),
  }));
  const largest = largestOf(files, named);
  return {
    site,
    files,
    absolute,
    named,
    listed,
    config,
    archives: await Promise.all(archives),
    page,
    absent: await site.read('assets/no-such-file-b1f0c2.js'),
    part: largest === undefined || !site.isServed ? null : await site.read(largest, firstBytes),
  };
}
