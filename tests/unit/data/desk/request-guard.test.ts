import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isFromHere, isLoopback, refusalOf } from '#data/tools/desk/request-guard.ts';

const token = 'the-token-of-this-start';

interface Asked {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly method?: string;
  readonly remoteAddress?: string;
  readonly localAddress?: string;
}

/** A request as the page sends it, but for what is said. */
function asked({ headers, method = 'POST', remoteAddress = '127.0.0.1', localAddress = '127.0.0.1' }: Asked = {}) {
  const all = {
    host: 'localhost:5173',
    origin: 'http://localhost:5173',
    'x-atlas-desk': token,
    'content-type': 'application/json',
    ...headers,
  };
  return {
    method,
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    socket: { remoteAddress, localAddress, localPort: 5173 },
  } as unknown as IncomingMessage;
}

it('an address of this machine is known, in either form, and no other', () => {
  for (const here of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1']) expect(isLoopback(here), here).toBe(true);
  for (const there of ['192.168.1.20', '10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '0.0.0.0', '', undefined]) {
    expect(isLoopback(there), there).toBe(false);
  }
});

describe('who may ask', () => {
  it('the page of this server, by each name of this machine', () => {
    expect(refusalOf(asked(), token)).toBeNull();
    for (const host of ['127.0.0.1:5173', '[::1]:5173', 'LOCALHOST:5173']) {
      expect(
        refusalOf(asked({ headers: { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' } }), token),
      ).toBeNull();
    }
  });

  it('no other machine, also where the server listens to all (--host)', () => {
    expect(refusalOf(asked({ remoteAddress: '192.168.1.20' }), token)?.status).toBe(403);
    expect(refusalOf(asked({ localAddress: '192.168.1.2' }), token)?.status).toBe(403);
  });

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
    'nobody behind a proxy or a tunnel that adds %s',
    (name) => {
      expect(refusalOf(asked({ headers: { [name]: '192.168.1.20' } }), token)?.status).toBe(403);
    },
  );

  it.each([
    'atlas.example.org:5173',
    'localhost.example.org:5173',
    'localhost:5174',
    'localhost',
    'user@localhost:5173',
    '127.0.0.1.example.org:5173',
    '',
    undefined,
  ])('nobody who calls this machine %s (DNS rebinding)', (host) => {
    const request = asked({ headers: { host, origin: `http://${host}` } });
    expect(isFromHere(request)).toBe(false);
    expect(refusalOf(request, token)?.status).toBe(403);
  });

  it.each([
    'http://example.org',
    'http://localhost:3000',
    'https://localhost:5173',
    'null',
    'http://127.0.0.1:5173',
    undefined,
  ])('no page of the origin %s', (origin) => {
    expect(refusalOf(asked({ headers: { origin } }), token)?.status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'none'])('no page of which the browser says that it is %s', (site) => {
    expect(refusalOf(asked({ headers: { 'sec-fetch-site': site } }), token)?.status).toBe(403);
  });

  it.each(['', 'another', `${token}x`, undefined])('nobody with the token %s', (given) => {
    expect(refusalOf(asked({ headers: { 'x-atlas-desk': given } }), token)?.status).toBe(403);
  });

  it.each(['GET', 'PUT', 'OPTIONS', 'HEAD'])('nobody with %s', (method) => {
    expect(refusalOf(asked({ method }), token)?.status).toBe(405);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', undefined])(
    'nobody with a body of %s, which a form of any page can send',
    (type) => {
      expect(refusalOf(asked({ headers: { 'content-type': type } }), token)?.status).toBe(415);
    },
  );
});
