/** A tiny built site, and a server that sends it as it should or with one fault. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { productionHeaders } from '#ci/headers.mjs';

export type SiteFiles = Readonly<Record<string, string>>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const long = (text: string): string => `${text}${' '.repeat(2000)}`;

const listed: SiteFiles = {
  'index.html': `<!doctype html><html lang="en"><head><link rel="icon" href="./icon.svg" type="image/svg+xml" /><script type="module" src="./assets/index-a1.js"></script><link rel="stylesheet" href="./assets/index-a1.css"></head><body></body></html>`,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/index-a1.js': long('console.log(1);'),
  'assets/index-a1.css': long('body { margin: 0 }'),
  'data/cities.json': '[{"id":"oslo","name":"Oslo"}]',
  'data/oslo/city.json': '{"id":"oslo"}',
  'data/oslo/places.geojson': long('{"type":"FeatureCollection","features":[]}'),
};

/** The script that lists the files of a version, as minified. */
export const workerFor = (files: SiteFiles): string =>
  `var K={app:[${Object.entries(files)
    .map(([url, text]) => `{url:\`${url}\`,sha256:\`${sha256(text)}\`}`)
    .join(',')}],cities:{}};`;

export const goodSite: SiteFiles = {
  ...listed,
  'sw.js': workerFor(listed),
  'config.json': '{"live":"press","basemap":{"oslo":"basemap/oslo.pmtiles"}}',
  'basemap/oslo.pmtiles': long('PMTiles\u0003'),
};

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css',
  json: 'application/json',
  geojson: 'application/geo+json',
  svg: 'image/svg+xml',
  pmtiles: 'application/vnd.pmtiles',
};

export interface Sent {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}
/** Changes an answer before it is sent; `path` is relative to the site. */
export type Fault = (path: string, sent: Sent, request: IncomingMessage) => void;

function partOf(sent: Sent, range: string): void {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const end = Math.min(to === '' ? Infinity : Number(to), sent.body.length - 1);
  sent.status = 206;
  sent.headers['content-range'] = `bytes ${from}-${end}/${sent.body.length}`;
  sent.body = sent.body.subarray(Number(from), end + 1);
}

function answerFor(files: SiteFiles, path: string, request: IncomingMessage): Sent {
  const text = files[path];
  if (text === undefined) {
    return { status: 404, headers: { ...productionHeaders, 'content-type': 'text/plain' }, body: Buffer.from('no') };
  }
  const sent: Sent = {
    status: 200,
    headers: {
      ...productionHeaders,
      'content-type': types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${sha256(text)}"`,
    },
    body: Buffer.from(text),
  };
  const isPacked = !path.endsWith('.pmtiles') && request.headers.range === undefined;
  if (request.headers.range !== undefined) partOf(sent, request.headers.range);
  if (isPacked) sent.headers['content-encoding'] = 'gzip';
  return sent;
}

function send(response: ServerResponse, { status, headers, body }: Sent): void {
  response.writeHead(status, headers);
  response.end(headers['content-encoding'] === 'gzip' ? gzipSync(body) : body);
}

/** Serves `files` under `/atlas/`, and redirects `/atlas` there. */
export async function serveSite(files: SiteFiles, fault: Fault): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/atlas') {
      response.writeHead(301, { location: '/atlas/' });
      response.end();
      return;
    }
    const wanted = path.replace(/^\/atlas\//, '');
    const file = wanted === '' ? 'index.html' : wanted;
    const sent = answerFor(files, file, request);
    fault(file, sent, request);
    send(response, sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/atlas/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
