import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskHandler } from '#data/tools/desk/desk-handler.ts';
import { SavedFiles } from '#data/tools/desk/saved-files.ts';
import { mostBytes } from '#data/tools/patch/apply-patch.ts';
import { correctionOf, type Patch, placeFeatureOf } from '#domain/contribute/patch.ts';
import { change, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

const token = 'the-token-of-this-start';
const data = dirname(folderWith(change(tinyFiles(), 'places.geojson', 'features.0.properties.summary.nb', undefined)));
const saved = new SavedFiles(data);
const server = createServer((asked, response) =>
  deskHandler({ token, dataFolder: data, saved })(asked, response, () => response.end('the rest of the server')),
);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  removeFolders();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly type?: string;
    readonly why?: readonly { readonly text: string }[];
    readonly [key: string]: unknown;
  };
  readonly text: string;
}

interface Sent {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}

function ask(what: string, { body = '{}', headers = {}, path = `/__desk/${what}` }: Sent = {}): Promise<Answer> {
  const host = `127.0.0.1:${port}`;
  const usual = {
    host,
    origin: `http://${host}`,
    'x-atlas-desk': token,
    'content-type': 'application/json',
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers: { ...usual, ...headers } });
    asked.on('error', reject);
    asked.on('response', async (response) => {
      const text = (await response.setEncoding('utf8').toArray()).join('');
      const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
      const status = response.statusCode ?? 0;
      resolve({ status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} });
    });
    asked.end(body);
  });
}

function patchOf(id: string, address: string): Patch {
  const before = tinyCity()
    .places.map(placeFeatureOf)
    .find((each) => each.id === id);
  if (!before) throw new Error(`Testville has no ${id}`);
  const after = { ...before, properties: { ...before.properties, address } };
  const patch = correctionOf(before, after, { city: 'testville', made: '2026-11-22' });
  if (!patch) throw new Error('nothing is changed');
  return patch;
}
const text = (): string => readFileSync(join(data, 'testville/places.geojson'), 'utf8');
const asBody = (value: unknown): Sent => ({ body: JSON.stringify(value) });

const untouched = text();
beforeEach(() => writeFileSync(join(data, 'testville/places.geojson'), untouched));

describe('the desk over HTTP', () => {
  it('shows, saves and takes back', async () => {
    const before = text();
    const patch = patchOf('placeholder-library', 'Paper Street 1');
    const shown = await ask('difference', asBody({ patch }));
    expect(shown).toMatchObject({ status: 200, body: { type: 'difference', count: 1 } });
    expect(shown.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(shown.headers['access-control-allow-origin']).toBeUndefined();
    expect(text()).toBe(before);
    const done = await ask('save', asBody({ patch, shown: shown.body['shown'] }));
    expect(done.body.type).toBe('saved');
    expect(text()).toContain('Paper Street 1');
    expect((await ask('undo', asBody({ save: done.body['undo'] }))).body.type).toBe('undone');
    expect(text()).toBe(before);
  });

  it('puts saves that come at once in turn, and loses none', async () => {
    const patches = ['placeholder-library', 'fake-factory', 'test-bench'].flatMap((id, at) => {
      const isThere = tinyCity().places.some((place) => place.id === id);
      return isThere ? [patchOf(id, `At Once Street ${at}`)] : [];
    });
    expect(patches.length).toBeGreaterThan(1);
    const shown = await Promise.all(patches.map((patch) => ask('difference', asBody({ patch }))));
    const answers = await Promise.all(
      patches.map((patch, at) => ask('save', asBody({ patch, shown: shown[at]?.body['shown'] }))),
    );
    expect(answers.map(({ body }) => body.type)).toEqual(patches.map(() => 'saved'));
    for (const at of patches.keys()) expect(text()).toContain(`At Once Street ${at}`);
    expect(() => JSON.parse(text())).not.toThrow();
  });

  it('of two that change the same field the second is refused with what stands there now', async () => {
    const [one, other] = [patchOf('placeholder-library', 'One Street'), patchOf('placeholder-library', 'Other Street')];
    const shown = await Promise.all([one, other].map((patch) => ask('difference', asBody({ patch }))));
    const answers = await Promise.all(
      [one, other].map((patch, at) => ask('save', asBody({ patch, shown: shown[at]?.body['shown'] }))),
    );
    expect(answers.map(({ body }) => body.type).toSorted()).toEqual(['refused', 'saved']);
    expect(
      answers
        .flatMap(({ body }) => body.why ?? [])
        .map(({ text }) => text)
        .join(),
    ).toMatch(/address: was \(not known\) .* and is "(One|Other) Street" now/);
  });

  it('tells what the data check finds', async () => {
    const { body } = await ask('findings', asBody({ city: 'testville' }));
    expect(body['findings']).toContainEqual(expect.objectContaining({ severity: 'warning', field: 'summary' }));
    expect((await ask('findings', asBody({ city: '..' }))).body).toMatchObject({ type: 'refused' });
  });

  it('leaves every other address to the server', async () => {
    for (const path of ['/', '/data/testville/city.json', '/desk/save', '/__deskette/save']) {
      expect((await ask('', { path })).text).toBe('the rest of the server');
    }
    for (const path of ['/__desk/', '/__desk/nothing', '/__desk/toString', '/__desk/../save']) {
      expect((await ask('', { path })).status).toBe(404);
    }
  });
});

describe('what it does not read', () => {
  const patch = patchOf('placeholder-library', 'Never Street');

  it.each([
    ['another host', { host: 'atlas.example.org' }],
    ['another origin', { origin: 'http://localhost:3000' }],
    ['no token', { 'x-atlas-desk': '' }],
    ['a form', { 'content-type': 'text/plain' }],
    ['a tunnel', { 'x-forwarded-for': '192.168.1.20' }],
  ])('%s', async (_name, headers: Record<string, string>) => {
    const before = text();
    const answer = await ask('save', { ...asBody({ patch, shown: 'anything' }), headers });
    expect(answer.status).toBeGreaterThanOrEqual(403);
    expect(answer.body.type).toBe('refused');
    expect(text()).toBe(before);
  });

  it('what is too large, said or not said beforehand', async () => {
    const body = JSON.stringify({ patch: 'x'.repeat(2 * mostBytes) });
    expect((await ask('save', { body })).status).toBe(413);
    expect((await ask('save', { body, headers: { 'transfer-encoding': 'chunked' } })).status).toBe(413);
  });

  it.each(['', 'null', '7', '[]', '{', `${'['.repeat(100)}${']'.repeat(100)}`])('%s', async (body) => {
    expect(await ask('save', { body })).toMatchObject({ status: 400, body: { type: 'refused' } });
  });
});
