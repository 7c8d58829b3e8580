/** A site to check: a folder on the disk, or one on a server. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandProblem, reasonOf } from '#data/tools/kit/command-problem.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Decompressed, as a browser would read it. */
  readonly bytes: Uint8Array;
}

export interface Site {
  /** As a person would name it: an address that ends in `/`, or a folder. */
  readonly name: string;
  /** Whether a server sends it, so that headers mean something. */
  readonly isServed: boolean;
  /** Every file of a folder; null for a server, which cannot be asked for a list. */
  readonly paths: readonly string[] | null;
  readonly read: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
}

const longestMilliseconds = 30_000;

/** Node tells why it could not connect in the cause of the error. */
function whyNot(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'no server listens there',
    ENOTFOUND: 'no server has this name',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody that is known',
  };
  return known[code] ?? reasonOf(cause);
}

async function ask(address: URL, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { 'accept-encoding': 'gzip, br', ...headers },
      signal: AbortSignal.timeout(longestMilliseconds),
    });
  } catch (error) {
    throw new CommandProblem(`${address.href} does not answer: ${whyNot(error)}`);
  }
}

async function bytesOf(response: Response, address: URL): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new CommandProblem(`${address.href} breaks off: ${whyNot(error)}`);
  }
}

/** The site at an address. What the server redirects to is taken for it, such as `/atlas/` for `/atlas`. */
export async function servedSite(address: string): Promise<Site> {
  const typed = new URL(address);
  typed.search = '';
  typed.hash = '';
  const first = await ask(typed, {});
  await bytesOf(first, typed);
  const base = new URL('.', first.url);
  return {
    name: base.href,
    isServed: true,
    paths: null,
    async read(path, headers = {}) {
      const wanted = new URL(path, base);
      const response = await ask(wanted, headers);
      return { status: response.status, headers: response.headers, bytes: await bytesOf(response, wanted) };
    },
  };
}

export function folderSite(folder: string): Site {
  if (!existsSync(folder)) {
    throw new CommandProblem(`${folder}: is not there; npm run build makes dist/`);
  }
  const paths = globSync('**/*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return {
    name: folder,
    isServed: false,
    paths,
    read(path) {
      const isThere = paths.includes(path);
      const bytes = isThere ? new Uint8Array(readFileSync(join(folder, path))) : new Uint8Array();
      return Promise.resolve({ status: isThere ? 200 : 404, headers: new Headers(), bytes });
    },
  };
}

export const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);
