/**
 * Caches byte ranges of map tile archives (PMTiles) up to a limit, and deletes the least recently used first. The key has
 * the archive's address, its version (ETag) and the range: ranges of two versions are never mixed.
 */
import type { FileCache } from './file-cache.ts';

export interface Range {
  readonly from: number;
  /** The last byte, inclusive. */
  readonly to: number;
}
interface Key {
  readonly archive: string;
  readonly version: string;
  readonly range: Range;
}

/** Parses a range of the form `bytes=0-16383`, the only one that PMTiles readers send; null for any other. */
export function rangeIn(header: string | null): Range | null {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  const range = { from: Number(from), to: Number(to) };
  return from !== undefined && range.to >= range.from ? range : null;
}

export function rangeKey({ archive, version, range }: Key): string {
  const key = new URL(archive);
  key.search = new URLSearchParams({ version, from: `${range.from}`, to: `${range.to}` }).toString();
  return key.href;
}

export function keyIn(address: string): Key {
  const url = new URL(address);
  const parameter = (name: string): string => url.searchParams.get(name) ?? '';
  const [version, range] = [parameter('version'), { from: Number(parameter('from')), to: Number(parameter('to')) }];
  url.search = '';
  return { archive: url.href, version, range };
}

const bytesOf = (address: string): number => {
  const { from, to } = keyIn(address).range;
  return to - from + 1;
};

/** The keys to delete so that the rest is within the limit; the addresses begin with the least recently used. */
export function beyondLimit(addresses: readonly string[], limitBytes: number): string[] {
  let over = addresses.reduce((sum, address) => sum + bytesOf(address), 0) - limitBytes;
  return addresses.filter((address) => {
    if (over <= 0) return false;
    over -= bytesOf(address);
    return true;
  });
}

const versionOf = ({ headers }: Response): string => headers.get('etag') ?? headers.get('last-modified') ?? '';

/** Responds to range requests from the cache or the network, and stores what it fetches. */
export class TileRanges {
  readonly #open: () => Promise<FileCache>;
  readonly #limitBytes: number;
  /** The version of each archive that the page reads. */
  readonly #versions = new Map<string, string>();

  constructor(open: () => Promise<FileCache>, limitBytes: number) {
    this.#open = open;
    this.#limitBytes = limitBytes;
  }

  /**
   * The response, and the work that remains after it. The first range of an archive, which every reader requests first,
   * comes from the network if there is one: so a new version is noticed before any other part is read.
   */
  async answer(
    request: Request,
    fetchRange: typeof fetch = fetch,
  ): Promise<{ response: Response; done: Promise<void> }> {
    const range = rangeIn(request.headers.get('range'));
    if (range === null) return { response: await fetchRange(request), done: Promise.resolve() };
    const archive = request.url;
    if (range.from > 0) {
      const cached = await this.#cached(archive, range);
      if (cached) return cached;
    }
    try {
      const response = await fetchRange(request);
      return { response, done: this.#store(archive, range, response.clone()).catch(() => undefined) };
    } catch (error) {
      const cached = await this.#cached(archive, range);
      if (cached) return cached;
      throw error;
    }
  }

  async #cached(archive: string, range: Range): Promise<{ response: Response; done: Promise<void> } | null> {
    const cache = await this.#open();
    const version = this.#versions.get(archive) ?? (await keysOf(cache, archive))[0]?.version;
    if (version === undefined) return null;
    this.#versions.set(archive, version);
    const key = rangeKey({ archive, version, range });
    const cached = await cache.match(key);
    if (!cached) return null;
    // Writing it again makes it the last key, that is the most recently used.
    const done = cache.put(key, cached.clone()).catch(() => undefined);
    return { response: new Response(cached.body, { status: 206, headers: cached.headers }), done };
  }

  async #store(archive: string, range: Range, response: Response): Promise<void> {
    const version = versionOf(response);
    const [, from, to] = /^bytes (\d+)-(\d+)\//.exec(response.headers.get('content-range') ?? '') ?? [];
    // Without an ETag or a date, a change of the archive could not be detected.
    if (response.status !== 206 || version === '' || Number(from) !== range.from || to === undefined) return;
    const cache = await this.#open();
    this.#versions.set(archive, version);
    const others = (await keysOf(cache, archive)).filter((key) => key.version !== version);
    await Promise.all(others.map((key) => cache.delete(rangeKey(key))));
    // The Cache API rejects status 206, so the range is stored as a complete response.
    await cache.put(rangeKey({ archive, version, range }), new Response(response.body, { headers: response.headers }));
    const addresses = (await cache.keys()).map(({ url }) => url);
    await Promise.all(beyondLimit(addresses, this.#limitBytes).map((address) => cache.delete(address)));
  }
}

const keysOf = async (cache: FileCache, archive: string): Promise<Key[]> =>
  (await cache.keys()).map(({ url }) => keyIn(url)).filter((key) => key.archive === archive);
