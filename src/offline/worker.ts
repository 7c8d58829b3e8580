/**
 * The service worker: after one visit the atlas is there without a network. A worker belongs to one version of the site. It
 * gives that version's code and that version's data, and nothing of any other; a newer one waits until the person wants
 * it, or until no page of the old one is open any more.
 *
 * The app is kept whole, or the worker is not installed (Workbox). A city is kept when a page says that it is in view.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { fetchedFile, forgetOthers, keepFiles, keptFile, OtherVersion } from './file-cache.ts';
import type { Kept, Message } from './messages.ts';
import { Ranges } from './range-cache.ts';
import { cacheOf, citiesIn, cityCache, type SiteFile, type SiteFiles } from './site-files.ts';
import type { WorkerEvent, WorkerMessage, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
type InstallEvent = Parameters<PrecacheController['install']>[0];
/** Put in by `.ci/vite-offline.ts`. */
declare const builtFiles: SiteFiles;

const { scope } = self.registration;
const files = builtFiles;
const absolute = (url: string): string => new URL(url, scope).href;

/** About as much as a city of tiles that somebody looks at closely. */
const tileBytes = 60_000_000;
/** A network that is there and gives nothing is worse than none. */
const settingsPatienceSeconds = 3;

// What is missing comes from the network as it is, rather than into the cache again: the person may have removed it.
const app = new PrecacheController({ fallbackToNetwork: false });
app.addToCacheList(
  files.app.map(({ url, sha256 }) => ({
    url: absolute(url),
    // The name of a built file changes with its content: what the browser already has of it will do.
    revision: url.startsWith('assets/') ? null : sha256,
    integrity: `sha256-${sha256}`,
  })),
);

/** The deployer may change the settings at any time, so they are asked for first. */
const settings = new NetworkFirst({
  cacheName: cacheOf('settings', scope),
  networkTimeoutSeconds: settingsPatienceSeconds,
});
const settingsFile = absolute('config.json');

const tiles = new Ranges(() => caches.open(cacheOf('tiles', scope)), tileBytes);

const cityOf = new Map(
  Object.entries(files.cities).flatMap(([city, own]) =>
    own.map((file): [string, { city: string; file: SiteFile }] => [absolute(file.url), { city, file }]),
  ),
);

/** A file of a city: of this version, or not at all. */
async function cityFile(city: string, file: SiteFile): Promise<Response> {
  const name = cityCache(city, scope);
  // Opened, it would be there, and the city would count as kept.
  const kept = (await caches.has(name)) && (await keptFile(await caches.open(name), file, scope));
  if (kept) return kept;
  try {
    return await fetchedFile(file, scope);
  } catch (error) {
    if (!(error instanceof OtherVersion)) throw error;
    void self.registration.update().catch(() => undefined);
    return new Response(null, { status: 409, statusText: 'another version is on the server' });
  }
}

async function keepCity(city: string): Promise<void> {
  await keepFiles(await caches.open(cityCache(city, scope)), files.cities[city] ?? [], scope);
}

const keptCities = async (): Promise<string[]> => citiesIn(await caches.keys(), scope);

/** What this device has of the cities, it has of the new version too, before that version may begin. */
async function install(event: WorkerEvent): Promise<void> {
  await app.install(event as InstallEvent);
  const request = new Request(settingsFile);
  await settings.handle({ request, event: event as InstallEvent }).catch(() => undefined);
  for (const city of await keptCities()) if (files.cities[city]) await keepCity(city);
}

async function forgetOldVersion(): Promise<void> {
  for (const city of await keptCities()) {
    const own = files.cities[city];
    if (!own) await caches.delete(cityCache(city, scope));
    else {
      await forgetOthers(await caches.open(cityCache(city, scope)), own, scope);
      // One that was first kept while this version waited.
      await keepCity(city).catch(() => undefined);
    }
  }
}

/** Fetches what is missing of the app: a browser may drop files, and a person who removed all may want it back. */
async function keepApp(event: WorkerMessage): Promise<void> {
  // Workbox writes only while it installs, or what passes for that.
  await app.install({ type: 'install', waitUntil: (done: Promise<unknown>) => event.waitUntil(done) } as InstallEvent);
}

/** A page of this very version may be given its files from here at once; one of another version never. */
async function keep({ city, page }: Message & { type: 'keep' }, event: WorkerMessage): Promise<Kept> {
  if (files.app.some(({ url }) => absolute(url) === page)) await self.clients.claim();
  try {
    await keepApp(event);
    if (files.cities[city]) await keepCity(city);
    return { isKept: files.cities[city] !== undefined };
  } catch {
    return { isKept: false };
  }
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => {
  event.waitUntil(app.activate(event as InstallEvent).then(forgetOldVersion));
});
self.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.type === 'update') event.waitUntil(self.skipWaiting());
  else event.waitUntil(keep(message, event).then((answer) => event.ports[0]?.postMessage(answer)));
});

registerRoute(
  ({ url }) => cityOf.get(url.href),
  ({ params }) => {
    const { city, file } = params as { city: string; file: SiteFile };
    return cityFile(city, file);
  },
);
registerRoute(({ url }) => url.href === settingsFile, settings);
// Only those of the site itself. What comes from a server elsewhere is never touched here, and not kept.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.pmtiles'),
  async ({ request, event }) => {
    const { response, done } = await tiles.answer(request);
    event.waitUntil(done);
    return response;
  },
);
// The address of the page carries what is seen: whatever it asks, the page is the same.
const page = new PrecacheRoute(app, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] });
registerRoute(page.match, (options) => page.handler.handle(options).catch(() => fetch(options.request)));
