/** Who may ask the desk: the page that this server gave to a browser on this machine, and nobody else. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { TLSSocket } from 'node:tls';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** True for an address of this machine alone. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return loopback.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
}

/** Names that no other machine can be reached by: a name of the web can be pointed at this machine (DNS rebinding). */
const localNames = ['localhost', '127.0.0.1', '[::1]'];

function isLocalHost({ headers, socket }: IncomingMessage): boolean {
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(headers.host ?? '') ?? [];
  const standard = socket instanceof TLSSocket ? 443 : 80;
  return localNames.includes(name.toLowerCase()) && Number(port ?? standard) === socket.localPort;
}

/** What a proxy or a tunnel on this machine adds to the requests of others. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** True where the other end of the connection is this machine, which it calls by a name of its own. */
export function isFromHere(request: IncomingMessage): boolean {
  const { remoteAddress, localAddress } = request.socket;
  const isDirect = forwarding.every((name) => request.headers[name] === undefined);
  return isDirect && isLoopback(remoteAddress) && isLoopback(localAddress) && isLocalHost(request);
}

/** A browser names the origin of each POST, whatever the script there wants. */
function isOwnOrigin({ headers, socket }: IncomingMessage): boolean {
  const own = `${socket instanceof TLSSocket ? 'https' : 'http'}://${headers.host}`;
  const site = headers['sec-fetch-site'];
  return headers.origin === own && (site === undefined || site === 'same-origin');
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export interface Refusal {
  readonly status: number;
  readonly why: string;
}

/** Why a request is not even read; null where it may be. */
export function refusalOf(request: IncomingMessage, token: string): Refusal | null {
  const { headers, method } = request;
  if (!isFromHere(request)) return { status: 403, why: 'The desk answers this machine alone.' };
  if (method !== 'POST') return { status: 405, why: 'The desk takes POST alone.' };
  if (!isOwnOrigin(request)) return { status: 403, why: 'The desk answers its own page alone.' };
  if (!isToken(headers[tokenHeader], token)) {
    return { status: 403, why: 'The page is of another start of the server: reload it.' };
  }
  // A form of another page can send no such thing.
  if (!/^application\/json(;|$)/.test(headers['content-type'] ?? '')) {
    return { status: 415, why: 'The desk reads JSON alone.' };
  }
  return null;
}

export const tokenHeader = 'x-atlas-desk';
