/**
 * The service worker: after one visit the atlas works without a network. A worker belongs to one version of the site and
 * serves only the code of that version; a newer worker waits until the person updates or no page of the old version is
 * open. Data come from the network first: somebody may have edited a file on the server. While a newer version waits, the
 * stored data are taken, so that two versions are not mixed.
 *
 * Workbox stores all files of the app or does not install the worker. A city is stored when a page reports that it shows it.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { cachedFile, cacheFiles, currentFile, deleteOthers, fetchedFile, isEdited } from './file-cache.ts';
import type { CachedMessage, Message, RefusedMessage } from './messages.ts';
import { TileRanges } from './range-cache.ts';
import { cacheOf, citiesIn, cityCache, type SiteFile, type SiteFiles } from './site-files.ts';
import type { WorkerEvent, WorkerMessage, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
type InstallEvent = Parameters<PrecacheController['install']>[0];
/** Defined by `.ci/vite-offline.ts`. */
declare const builtFiles: SiteFiles;

const { scope } = self.registration;
const files = builtFiles;
const absolute = (url: string): string => new URL(url, scope).href;

/** About the tiles of one city that is viewed in detail. */
const tileBytes = 60_000_000;
/** A network that is connected but does not respond must not block the start. */
const patienceSeconds = 3;

// A missing file is fetched but not stored again: the person may have removed the stored files.
const app = new PrecacheController({ fallbackToNetwork: false });
app.addToCacheList(
  files.app.map(({ url, sha256 }) => ({
    url: absolute(url),
    // The name of a built file changes with its content, so a copy in the browser's cache is valid.
    revision: url.startsWith('assets/') ? null : sha256,
    integrity: `sha256-${sha256}`,
  })),
);

const tiles = new TileRanges(() => caches.open(cacheOf('tiles', scope)), tileBytes);

const sharedCache = cacheOf('shared', scope);
const settingsCache = cacheOf('settings', scope);
/** No version of it is listed: the deployer may change the settings at any time. */
const settings: SiteFile = { url: 'config.json', sha256: '' };

/** By address: a data file, and the cache that it is stored in. */
const dataFiles = new Map(
  [
    { file: settings, name: settingsCache },
    ...files.shared.map((file) => ({ file, name: sharedCache })),
    ...Object.entries(files.cities).flatMap(([city, own]) =>
      own.map((file) => ({ file, name: cityCache(city, scope) })),
    ),
  ].map((each) => [absolute(each.file.url), each]),
);

/** Files that the server gave last in no form that can be shown. */
const unusable = new Set<string>();

const late = (): Promise<false> => new Promise((resolve) => setTimeout(resolve, patienceSeconds * 1000, false));

/** Asked once for all files of a start, so that a network that does not respond is waited for once. */
const reachability = {
  askedAt: 0,
  answer: Promise.resolve(false),
  ask(): Promise<boolean> {
    if (Date.now() - this.askedAt > 10_000) {
      this.askedAt = Date.now();
      const answer = fetch(absolute(settings.url), { cache: 'no-cache' }).then(
        () => true,
        () => false,
      );
      this.answer = Promise.race([answer, late()]);
    }
    return this.answer;
  },
};

async function dataFile(name: string, file: SiteFile, event: WorkerEvent): Promise<Response> {
  // Opening a cache creates it, and the city would count as stored.
  const cache = (await caches.has(name)) ? await caches.open(name) : null;
  const stored = cache && (await cachedFile(cache, file, scope));
  const isHeld =
    stored && file !== settings && (self.registration.waiting || !navigator.onLine || !(await reachability.ask()));
  if (isHeld) return stored;
  const { response, isUnusable, done } = await currentFile({ file, scope, cache, patience: late() });
  event.waitUntil(done);
  unusable[isUnusable ? 'add' : 'delete'](file.url);
  return response;
}

/** Gives the files that cannot be stored since the server has nothing of them that can be shown. */
async function cacheCity(city: string): Promise<string[]> {
  const lacking = [
    await cacheFiles(await caches.open(sharedCache), files.shared, scope),
    await cacheFiles(await caches.open(cityCache(city, scope)), files.cities[city] ?? [], scope),
  ];
  return lacking.flat();
}

const cachedCities = async (): Promise<string[]> => citiesIn(await caches.keys(), scope);

/** Tells every page which file is not the one that was built: a host may rewrite files, or an upload was cut off. */
async function tellRefused(): Promise<void> {
  // In order of their names; those after `assets/` are likelier, since they keep their names.
  for (const file of files.app.toReversed()) {
    if ((await fetchedFile(file, scope)).state === 'listed') continue;
    const message: RefusedMessage = { refusedBy: file.url };
    for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
    return;
  }
}

/** The stored cities are stored in the new version before that version can be activated. */
async function install(event: WorkerEvent): Promise<void> {
  await app.install(event as InstallEvent);
  await cacheFiles(await caches.open(settingsCache), [settings], scope).catch(() => undefined);
  for (const city of await cachedCities()) {
    const [lacking] = files.cities[city] ? await cacheCity(city) : [];
    if (lacking) throw new Error(lacking);
  }
}

async function deleteOldVersion(): Promise<void> {
  if (await caches.has(sharedCache)) await deleteOthers(await caches.open(sharedCache), files.shared, scope);
  for (const city of await cachedCities()) {
    const own = files.cities[city];
    if (!own) await caches.delete(cityCache(city, scope));
    else {
      await deleteOthers(await caches.open(cityCache(city, scope)), own, scope);
      // The city may have been stored first while this version was waiting.
      await cacheCity(city).catch(() => undefined);
    }
  }
}

/** The stored files of a city and of all cities that are not the listed ones. */
async function editedFiles(city: string): Promise<string[]> {
  const edited: string[] = [];
  for (const { file, name } of dataFiles.values()) {
    if ((name !== sharedCache && name !== cityCache(city, scope)) || !(await caches.has(name))) continue;
    const stored = await cachedFile(await caches.open(name), file, scope);
    if (stored && isEdited(stored)) edited.push(file.url);
  }
  return edited;
}

/** Fetches what is missing of the app: a browser may drop files, and a person who removed all may want it back. */
async function cacheApp(event: WorkerMessage): Promise<void> {
  // Workbox stores files only for an install event.
  await app.install({ type: 'install', waitUntil: (done: Promise<unknown>) => event.waitUntil(done) } as InstallEvent);
}

/** The worker takes control at once of a page of its own version, never of a page of another version. */
async function handleKeep({ city, page }: Message & { type: 'keep' }, event: WorkerMessage): Promise<CachedMessage> {
  if (files.app.some(({ url }) => absolute(url) === page)) await self.clients.claim();
  const isKept = async (): Promise<boolean> => {
    await cacheApp(event);
    if (files.cities[city] === undefined) return false;
    const lacking = await cacheCity(city);
    for (const url of lacking) unusable.add(url);
    return lacking.length === 0;
  };
  return {
    isKept: await isKept().catch(() => false),
    edited: await editedFiles(city),
    unusable: [...unusable],
  };
}

self.addEventListener('install', (event) =>
  event.waitUntil(
    install(event).catch(async (refused) => {
      await tellRefused().catch(() => undefined);
      throw refused;
    }),
  ),
);
self.addEventListener('activate', (event) => {
  event.waitUntil(app.activate(event as InstallEvent).then(deleteOldVersion));
});
self.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.type === 'update') event.waitUntil(self.skipWaiting());
  else event.waitUntil(handleKeep(message, event).then((reply) => event.ports[0]?.postMessage(reply)));
});

registerRoute(
  ({ url }) => dataFiles.get(url.href),
  ({ params, event }) => {
    const { file, name } = params as { file: SiteFile; name: string };
    return dataFile(name, file, event);
  },
);
// Only archives of the site itself. Responses of other servers are not intercepted and not stored.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.pmtiles'),
  async ({ request, event }) => {
    const { response, done } = await tiles.answer(request);
    event.waitUntil(done);
    return response;
  },
);
// The query of the address holds the view; the page is the same for all of them.
const page = new PrecacheRoute(app, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] });
registerRoute(page.match, (options) => page.handler.handle(options).catch(() => fetch(options.request)));
