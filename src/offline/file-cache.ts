/**
 * Files kept under their address and the hash of their content: two versions of a file lie beside each other and are never
 * taken for one another, and what has not changed is not fetched again.
 */
import type { SiteFile } from './site-files.ts';

/** The part of the browser's Cache that is used, so that a test can bring its own. */
export type FileCache = Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>;
type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** The server has another version of this file than the one that was asked for. */
export class OtherVersion extends Error {}

const keyOf = ({ url, sha256 }: SiteFile, scope: string): string => {
  const key = new URL(url, scope);
  key.searchParams.set('sha256', sha256);
  return key.href;
};

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/**
 * The file from the server, of exactly this version. `scope` is the absolute address of the site.
 * Rejects with `OtherVersion` when the server has another one, with a TypeError when there is no network.
 */
export async function fetchedFile(file: SiteFile, scope: string, fetchIt: Fetch = fetch): Promise<Response> {
  // The browser may have the very bytes, but must ask: the address of a data file is the same in every version.
  const response = await fetchIt(new URL(file.url, scope).href, { cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) return response;
  const bytes = await response.arrayBuffer();
  if ((await sha256Of(bytes)) !== file.sha256) throw new OtherVersion(file.url);
  const type = response.headers.get('content-type');
  return new Response(bytes, {
    headers: { ...(type && { 'content-type': type }), 'content-length': `${bytes.byteLength}` },
  });
}

/** What is kept of this version of a file, if it is. */
export const keptFile = (cache: FileCache, file: SiteFile, scope: string): Promise<Response | undefined> =>
  cache.match(keyOf(file, scope));

/** Fetches and keeps what is not there yet, all at once. Rejects when one cannot be had or there is no room for it. */
export async function keepFiles(
  cache: FileCache,
  files: readonly SiteFile[],
  scope: string,
  fetchIt: Fetch = fetch,
): Promise<void> {
  const keepOne = async (file: SiteFile): Promise<void> => {
    if (await keptFile(cache, file, scope)) return;
    const response = await fetchedFile(file, scope, fetchIt);
    if (!response.ok) throw new Error(`${file.url}: the server answered ${response.status}`);
    await cache.put(keyOf(file, scope), response);
  };
  await Promise.all(files.map(keepOne));
}

/** Forgets all but these versions of these files. */
export async function forgetOthers(cache: FileCache, files: readonly SiteFile[], scope: string): Promise<void> {
  const wanted = new Set(files.map((file) => keyOf(file, scope)));
  const old = (await cache.keys()).filter(({ url }) => !wanted.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}
