/**
 * Stores files by address and the hash that their version lists: two versions of a file can be stored together without
 * confusion, and an unchanged file is not fetched again. A data file that was edited on the server after the build is stored
 * in the place of the listed one, as it is, and marked.
 */
import type { SiteFile } from './site-files.ts';

/** The methods of the browser's Cache that are used; a test passes its own. */
export type FileCache = Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>;
type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What the server gave. `edited`: another content than the version lists; `unusable`: nothing that can be shown. */
interface Fetched {
  readonly response: Response;
  readonly state: 'listed' | 'edited' | 'unusable';
}

/** On stored responses of edited files only: the hash of the content. */
const editedHeader = 'x-atlas-sha256';

export const isEdited = ({ headers }: Response): boolean => headers.has(editedHeader);

const keyOf = ({ url, sha256 }: SiteFile, scope: string): string => {
  const key = new URL(url, scope);
  key.searchParams.set('sha256', sha256);
  return key.href;
};

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/** Whether an edited file is whole and of its kind: half an upload and a page in the place of data are not. */
function isOfItsKind(url: string, bytes: ArrayBuffer): boolean {
  const text = new TextDecoder().decode(bytes);
  if (!/json$/.test(url)) return !/^\s*</.test(text);
  try {
    const value = JSON.parse(text);
    if (url.endsWith('.geojson')) return Array.isArray(value.features);
    if (url.endsWith('/city.json')) return typeof value.files.places === 'string';
    return url.endsWith('/cities.json') ? value.length > 0 : typeof value === 'object';
  } catch {
    return false;
  }
}

/** Fetches a file as the server has it now. `scope` is the absolute address of the site. Rejects when there is no network. */
export async function fetchedFile(file: SiteFile, scope: string, fetchFile: Fetch = fetch): Promise<Fetched> {
  // The browser must revalidate its cache: the address of a data file is the same in every version.
  const response = await fetchFile(new URL(file.url, scope).href, { cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) return { response, state: 'unusable' };
  const bytes = await response.arrayBuffer();
  const sha256 = await sha256Of(bytes);
  const type = response.headers.get('content-type');
  const headers = { ...(type && { 'content-type': type }) };
  if (file.sha256 && sha256.startsWith(file.sha256))
    return { response: new Response(bytes, { headers }), state: 'listed' };
  return {
    response: new Response(bytes, { headers: { ...headers, [editedHeader]: sha256 } }),
    state: isOfItsKind(file.url, bytes) ? 'edited' : 'unusable',
  };
}

/** The stored response of this version of a file. */
export const cachedFile = (cache: FileCache, file: SiteFile, scope: string): Promise<Response | undefined> =>
  cache.match(keyOf(file, scope));

/**
 * Fetches and stores the missing files in parallel. Gives the files of which the server has nothing that can be shown.
 * Rejects when there is no network or no room.
 */
export async function cacheFiles(
  cache: FileCache,
  files: readonly SiteFile[],
  scope: string,
  fetchFile: Fetch = fetch,
): Promise<string[]> {
  const cacheOne = async (file: SiteFile): Promise<string[]> => {
    if (await cachedFile(cache, file, scope)) return [];
    const { response, state } = await fetchedFile(file, scope, fetchFile);
    if (state === 'unusable') return [file.url];
    await cache.put(keyOf(file, scope), response);
    return [];
  };
  return (await Promise.all(files.map(cacheOne))).flat();
}

interface Wanted {
  readonly file: SiteFile;
  readonly scope: string;
  /** Null: nothing is stored of what the file belongs to. */
  readonly cache: FileCache | null;
  /** Settles when the network has had its time, and the stored file is taken where there is one. */
  readonly patience: Promise<unknown>;
}

/**
 * The file as the server has it now, else as it is stored: without a network, after `patience`, and where the server has
 * nothing that can be shown (`isUnusable`). `done` is the work that remains. Rejects when neither has it.
 */
export async function currentFile(
  { file, scope, cache, patience }: Wanted,
  fetchFile: Fetch = fetch,
): Promise<{ response: Response; isUnusable: boolean; done: Promise<unknown> }> {
  const stored = cache ? await cachedFile(cache, file, scope) : undefined;
  const fetched = fetchedFile(file, scope, fetchFile);
  const kept = fetched.then(async ({ response, state }) => {
    const hasChanged = response.headers.get(editedHeader) !== (stored?.headers.get(editedHeader) ?? null);
    if (cache && state !== 'unusable' && (hasChanged || !stored)) await cache.put(keyOf(file, scope), response.clone());
  });
  // Without room the page still gets what was fetched.
  const done = kept.catch(() => undefined);
  if (!stored) {
    const { response, state } = await fetched;
    // The page and the cache each read it.
    await done;
    return { response, isUnusable: state === 'unusable', done };
  }
  const inTime = await Promise.race([fetched, patience.then(() => null)]).catch(() => null);
  if (inTime === null || inTime.state === 'unusable') {
    return { response: stored, isUnusable: inTime !== null, done };
  }
  await done;
  return { response: inTime.response, isUnusable: false, done };
}

/** Deletes everything except these versions of these files. */
export async function deleteOthers(cache: FileCache, files: readonly SiteFile[], scope: string): Promise<void> {
  const requested = new Set(files.map((file) => keyOf(file, scope)));
  const old = (await cache.keys()).filter(({ url }) => !requested.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}
