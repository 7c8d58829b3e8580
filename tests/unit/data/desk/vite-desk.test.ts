import { readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, resolveConfig, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cities } from '#data/tools/city/vite-cities.ts';
import { SavedFiles } from '#data/tools/desk/saved-files.ts';
import { desk } from '#data/tools/desk/vite-desk.ts';
import { deskSavedEvent, deskTokenName } from '#domain/contribute/desk.ts';
import { placeFeatureOf, stillTrueOf } from '#domain/contribute/patch.ts';
import { deskOf } from '#load/desk-client.ts';
import { folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const data = dirname(folderWith(tinyFiles()));
writeFileSync(join(data, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
const placesFile = join(data, 'testville/places.geojson');

/** The server of `npm start`, on a copy of a city instead of the shipped ones. */
let vite: ViteDevServer;
let http: ReturnType<typeof createHttpServer>;
let origin = '';
beforeAll(async () => {
  http = createHttpServer((request, response) => vite.middlewares(request, response));
  const saved = new SavedFiles(data);
  vite = await createServer({
    configFile: false,
    root: data,
    logLevel: 'silent',
    appType: 'mpa',
    server: { middlewareMode: true, ws: false },
    plugins: [cities(data, (path) => saved.isOwnWrite(path)), desk(data, saved)],
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await vite.close();
  await new Promise((closed) => http.close(closed));
  removeFolders();
});

const tokenIn = (html: string): string | undefined =>
  new RegExp(`name="${deskTokenName}" content="([^"]+)"`).exec(html)?.[1];
const page = async (headers: Record<string, string> = {}): Promise<string> =>
  (await fetch(`${origin}/index.html`, { headers })).text();

/** The desk as the page has it, in a browser that names the origin of each request. */
function deskOfPage(token: string) {
  vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
    unstubbed(address, { ...init, headers: { ...init.headers, Origin: origin } }),
  );
  const head = { querySelector: () => ({ content: token }) } as unknown as ParentNode;
  return deskOf(`${origin}/`, head);
}
const unstubbed = globalThis.fetch;

describe('the token', () => {
  it('stands in the page that is served to this machine, and is no word that somebody could guess', async () => {
    expect(tokenIn(await page())).toMatch(/^[\w-]{43}$/);
  });

  it('does not go to a page that was asked for through a tunnel', async () => {
    expect(await page({ 'X-Forwarded-For': '192.168.1.20' })).toContain('<html>');
    expect(tokenIn(await page({ 'X-Forwarded-For': '192.168.1.20' }))).toBeUndefined();
  });
});

it('a place is confirmed: the file has the day, the pages are told to read it, and it can be taken back', async () => {
  const send = vi.spyOn(vite.hot, 'send');
  const before = readFileSync(placesFile, 'utf8');
  const found = deskOfPage(tokenIn(await page()) ?? '');
  const [place] = tinyCity().places;
  const patch = place && stillTrueOf(placeFeatureOf(place), { city: 'testville', made: '2026-11-22' });
  if (!found || !patch) throw new Error('There is no desk, or no place.');
  const difference = await found.difference(patch);
  expect(difference.type).toBe('difference');
  const done = await found.save(patch, difference.type === 'difference' ? difference.shown : '');
  expect(done.type).toBe('saved');
  expect(readFileSync(placesFile, 'utf8')).toContain('"verified": "2026-11-22"');
  await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: 'custom', event: deskSavedEvent }), 15_000);
  expect(send).not.toHaveBeenCalledWith({ type: 'full-reload' });
  expect(await found.findings('testville')).toEqual(expect.any(Array));
  await found.undo(done.type === 'saved' ? done.undo : '');
  expect(readFileSync(placesFile, 'utf8')).toBe(before);
  writeFileSync(placesFile, `${before}\n`);
  await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: 'full-reload' }), 15_000);
  vi.unstubAllGlobals();
});

it('without a token in the page there is no desk', () => {
  expect(deskOf('/', { querySelector: () => null } as unknown as ParentNode)).toBeNull();
});

it('npm start has the desk; neither a build nor the preview of one', async () => {
  const namesFor = async (command: 'build' | 'serve', isPreview = false): Promise<string[]> => {
    const config = { configFile: join(root, 'vite.config.ts'), root, logLevel: 'silent' } as const;
    const { plugins } = await resolveConfig(config, command, 'development', 'development', isPreview);
    return plugins.map(({ name }) => name);
  };
  expect(await namesFor('serve')).toContain('atlas-desk');
  expect(await namesFor('build')).not.toContain('atlas-desk');
  expect(await namesFor('serve', true)).not.toContain('atlas-desk');
});
