/**
 * An archive of map tiles (PMTiles) is read by ranges of bytes. Those that were used are kept, up to a limit, the least
 * recently used go first. Each is kept under the archive's address, its version (ETag) and the range: ranges of two
 * versions of an archive are never given together.
 */
import type { FileCache } from './file-cache.ts';

export interface Range {
  readonly from: number;
  /** The last byte, counted in. */
  readonly to: number;
}
interface Key {
  readonly archive: string;
  readonly version: string;
  readonly range: Range;
}

/** A range of the one kind that archives are read by, or null: `bytes=0-16383`. */
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
  const said = (name: string): string => url.searchParams.get(name) ?? '';
  const [version, range] = [said('version'), { from: Number(said('from')), to: Number(said('to')) }];
  url.search = '';
  return { archive: url.href, version, range };
}

const bytesOf = (address: string): number => {
  const { from, to } = keyIn(address).range;
  return to - from + 1;
};

/** Which of these keys have to go so that the rest is within the limit; the first are those used longest ago. */
export function beyondLimit(addresses: readonly string[], limitBytes: number): string[] {
  let over = addresses.reduce((sum, address) => sum + bytesOf(address), 0) - limitBytes;
  return addresses.filter((address) => {
    if (over <= 0) return false;
    over -= bytesOf(address);
    return true;
  });
}

const versionOf = ({ headers }: Response): string => headers.get('etag') ?? headers.get('last-modified') ?? '';

/** Answers requests for ranges from what is kept and from the network, and keeps what comes. */
export class Ranges {
  readonly #open: () => Promise<FileCache>;
  readonly #limitBytes: number;
  /** The version of each archive that its reader holds. */
  readonly #versions = new Map<string, string>();

  constructor(open: () => Promise<FileCache>, limitBytes: number) {
    this.#open = open;
    this.#limitBytes = limitBytes;
  }

  /**
   * The answer, and what is still to be done once it is given. The beginning of an archive, which every reader asks for
   * first, comes from the network where there is one: so a new archive is seen before any part of it is read.
   */
  async answer(request: Request, fetchIt: typeof fetch = fetch): Promise<{ response: Response; done: Promise<void> }> {
    const range = rangeIn(request.headers.get('range'));
    if (range === null) return { response: await fetchIt(request), done: Promise.resolve() };
    const archive = request.url;
    if (range.from > 0) {
      const kept = await this.#kept(archive, range);
      if (kept) return kept;
    }
    try {
      const response = await fetchIt(request);
      return { response, done: this.#keep(archive, range, response.clone()).catch(() => undefined) };
    } catch (error) {
      const kept = await this.#kept(archive, range);
      if (kept) return kept;
      throw error;
    }
  }

  async #kept(archive: string, range: Range): Promise<{ response: Response; done: Promise<void> } | null> {
    const cache = await this.#open();
    const version = this.#versions.get(archive) ?? (await keysOf(cache, archive))[0]?.version;
    if (version === undefined) return null;
    this.#versions.set(archive, version);
    const key = rangeKey({ archive, version, range });
    const kept = await cache.match(key);
    if (!kept) return null;
    // Put anew it is the last of the keys: it was used just now.
    const done = cache.put(key, kept.clone()).catch(() => undefined);
    return { response: new Response(kept.body, { status: 206, headers: kept.headers }), done };
  }

  async #keep(archive: string, range: Range, response: Response): Promise<void> {
    const version = versionOf(response);
    const [, from, to] = /^bytes (\d+)-(\d+)\//.exec(response.headers.get('content-range') ?? '') ?? [];
    // A host that does not say which version it sends could change it unseen.
    if (response.status !== 206 || version === '' || Number(from) !== range.from || to === undefined) return;
    const cache = await this.#open();
    this.#versions.set(archive, version);
    const others = (await keysOf(cache, archive)).filter((key) => key.version !== version);
    await Promise.all(others.map((key) => cache.delete(rangeKey(key))));
    // Only whole answers can be kept, so it is one until it is given again.
    await cache.put(rangeKey({ archive, version, range }), new Response(response.body, { headers: response.headers }));
    const addresses = (await cache.keys()).map(({ url }) => url);
    await Promise.all(beyondLimit(addresses, this.#limitBytes).map((address) => cache.delete(address)));
  }
}

const keysOf = async (cache: FileCache, archive: string): Promise<Key[]> =>
  (await cache.keys()).map(({ url }) => keyIn(url)).filter((key) => key.archive === archive);
