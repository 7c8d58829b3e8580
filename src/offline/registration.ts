/** The page's side of the service worker: registers it, sends it the city on screen, and reports its state to the store. */
import { readStoredText, writeStoredText } from '#state/device-storage.ts';
import { offlineOf } from '#state/offline/offline-store.ts';
import type { AtlasStore } from '#state/store.ts';
import type { CachedMessage, Message, RefusedMessage } from './messages.ts';
import { cachesOf, citiesIn } from './site-files.ts';

const choiceKey = 'shared-city-atlas-offline';

/** Resolves when the map is drawn or cannot be drawn: storing files must not delay it. */
function mapSettled(atlas: AtlasStore): Promise<void> {
  const isSettled = ({ session, view }: ReturnType<AtlasStore['getState']>): boolean =>
    session.map !== 'loading' || view.view === 'list';
  return new Promise((resolve) => {
    if (isSettled(atlas.getState())) resolve();
    const unsubscribe = atlas.subscribe((state) => {
      if (!isSettled(state)) return;
      unsubscribe();
      resolve();
    });
  });
}

/** Resolves when the worker of a registration is active; rejects if it could not be installed. */
function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  return new Promise((resolve, reject) => {
    const onStateChange = (): void => {
      if (worker?.state === 'activated') resolve(worker);
      else if (worker === null || worker.state === 'redundant') reject(new Error('The worker was not installed.'));
    };
    worker?.addEventListener('statechange', onStateChange);
    onStateChange();
  });
}

type SetOffline = ReturnType<typeof offlineOf>['setState'];

function watchForUpdate(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
  setOffline: SetOffline,
): void {
  const watch = (worker: ServiceWorker | null): void => {
    // The first worker is no update.
    if (worker === null || registration.active === null) return;
    const onStateChange = (): void => {
      if (worker.state === 'installed') setOffline({ update: 'ready' });
      else if (worker.state === 'redundant' && registration.waiting === null) setOffline({ update: 'failed' });
    };
    worker.addEventListener('statechange', onStateChange);
    onStateChange();
  };
  watch(registration.waiting ?? registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  // A page may be open for days, so it checks for an update when it becomes visible.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
  // Old code must not run with the files of a new version: every open page reloads when the worker changes.
  let isControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (isControlled) window.location.reload();
    isControlled = true;
  });
}

function request(worker: ServiceWorker, message: Message): Promise<CachedMessage> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as CachedMessage);
    worker.postMessage(message, [port2]);
  });
}

const pageCode = (): string => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';

/** Stores each city when it is shown. */
function storeShownCities(atlas: AtlasStore, registration: ServiceWorkerRegistration, scope: string): () => void {
  const setOffline = offlineOf(atlas).setState;
  const storeCity = async (city: string): Promise<void> => {
    const worker = registration.active;
    if (worker === null) return;
    const { isKept, edited, unusable } = await request(worker, { type: 'keep', city, page: pageCode() });
    const cities = citiesIn(await caches.keys(), scope);
    if (atlas.getState().atlas.city.id === city) {
      setOffline({ keeping: isKept ? 'kept' : 'partly', edited, unusable });
    }
    setOffline({ cities: isKept ? cities : cities.filter((each) => each !== city) });
  };
  const cityOf = ({ atlas: { city } }: ReturnType<AtlasStore['getState']>): string => city.id;
  void storeCity(cityOf(atlas.getState()));
  return atlas.subscribe((state, before) => {
    if (cityOf(state) !== cityOf(before)) void storeCity(cityOf(state)).catch(() => undefined);
  });
}

/** The size of all stored responses, before compression. */
async function storedBytes(scope: string): Promise<number> {
  let sum = 0;
  for (const name of cachesOf(await caches.keys(), scope)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) sum += (await (await cache.match(request))?.blob())?.size ?? 0;
  }
  return sum;
}

/** `null` where it is blocked. */
function choiceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const isTurnedOff = (): boolean => readStoredText(choiceStorage(), choiceKey) === 'off';

/**
 * Announces at once what an earlier visit stored. The worker is asked only after the map is drawn; without a network,
 * the page must not say until then that nothing is stored.
 */
export function announceCached(
  setOffline: SetOffline,
  container: Pick<ServiceWorkerContainer, 'controller'>,
  { cacheNames, city, scope }: { cacheNames: readonly string[]; city: string; scope: string },
): void {
  // A worker controls the page only if the page itself came from the cache.
  if (container.controller === null) return;
  const cities = citiesIn(cacheNames, scope);
  setOffline({ keeping: cities.includes(city) ? 'kept' : 'partly', cities });
}

/** Rejects where the browser lets the page store nothing. */
async function deleteCaches(scope: string): Promise<void> {
  for (const name of cachesOf(await caches.keys(), scope)) await caches.delete(name);
}

async function unregisterWorkers(container: ServiceWorkerContainer, scope: string): Promise<void> {
  for (const registration of await container.getRegistrations()) {
    if (registration.scope === scope) await registration.unregister();
  }
}

const scopeAt = (base: string): string => new URL(base, document.baseURI).href.replace(/[?#].*$/, '');

/** Removes all that the site at `base` keeps on this device, and its worker. Rejects where the browser keeps nothing. */
export async function removeKept(base: string): Promise<void> {
  await unregisterWorkers(navigator.serviceWorker, scopeAt(base));
  await deleteCaches(scopeAt(base));
}

/** The commands of the offline panel. */
class OfflineCommands {
  readonly #atlas: AtlasStore;
  readonly #setOffline: SetOffline;
  readonly #container: ServiceWorkerContainer;
  readonly #scope: string;
  #stop: () => void = () => undefined;
  #registration: ServiceWorkerRegistration | null = null;
  #lastTask: Promise<unknown> = Promise.resolve();

  constructor(atlas: AtlasStore, container: ServiceWorkerContainer, scope: string) {
    this.#atlas = atlas;
    this.#setOffline = offlineOf(atlas).setState;
    this.#container = container;
    this.#scope = scope;
  }

  keep = async (): Promise<void> => {
    writeStoredText(choiceStorage(), choiceKey, null);
    const { keeping } = offlineOf(this.#atlas).getState();
    if (keeping !== 'kept' && keeping !== 'partly') this.#setOffline({ keeping: 'keeping' });
    this.#container.onmessage = ({ data }) => this.#setOffline({ refusedBy: (data as RefusedMessage).refusedBy });
    try {
      const registration = await this.#container.register(`${this.#scope}sw.js`, { scope: this.#scope });
      this.#registration = registration;
      await activeWorker(registration);
      watchForUpdate(registration, this.#container, this.#setOffline);
      this.#stop = storeShownCities(this.#atlas, registration, this.#scope);
    } catch {
      this.#setOffline({ keeping: 'refused' });
    }
  };

  remove = async (): Promise<void> => {
    this.#stop();
    writeStoredText(choiceStorage(), choiceKey, 'off');
    await this.#registration?.unregister();
    await this.forget();
    this.#setOffline({ keeping: 'off', cities: [], bytes: 0, update: 'none' });
  };

  /** Runs one task after another: measuring opens a cache, and opening a deleted cache would create it again. */
  #inSequence(work: () => Promise<void>): Promise<void> {
    const done = this.#lastTask.then(work, work);
    this.#lastTask = done;
    return done;
  }

  forget = (): Promise<void> => this.#inSequence(() => deleteCaches(this.#scope));

  update = (): void => {
    const waiting = this.#registration?.waiting;
    const message: Message = { type: 'update' };
    if (!waiting) {
      // Another tab has updated already.
      window.location.reload();
      return;
    }
    // A page without a controller, as after a forced reload, gets no controllerchange event.
    if (this.#container.controller === null) {
      waiting.addEventListener('statechange', () => waiting.state === 'activated' && window.location.reload());
    }
    waiting.postMessage(message);
  };

  measure = (): Promise<void> =>
    this.#inSequence(async () => this.#setOffline({ bytes: await storedBytes(this.#scope).catch(() => null) }));
}

/**
 * Stores the site and the city on screen on this device, after the map is drawn. `base` is the site's root, relative to
 * the page. The atlas works without this too.
 */
export async function keepOnDevice(atlas: AtlasStore, base: string): Promise<void> {
  const scope = scopeAt(base);
  const setOffline = offlineOf(atlas).setState;
  const updateNetwork = (): void => setOffline({ hasNetwork: navigator.onLine });
  window.addEventListener('online', updateNetwork);
  window.addEventListener('offline', updateNetwork);
  // An embed keeps nothing on the device: no worker, no files.
  if (atlas.getState().view.embed) {
    updateNetwork();
    return;
  }
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  if (container === null || !('caches' in window)) {
    setOffline({ keeping: 'refused' });
    updateNetwork();
    return;
  }
  if (import.meta.env.PROD && !isTurnedOff()) {
    const cacheNames = await caches.keys().catch(() => []);
    announceCached(setOffline, container, { cacheNames, city: atlas.getState().atlas.city.id, scope });
  }
  updateNetwork();
  // In development nothing is stored; a worker that a built site left at this address must not interfere.
  if (!import.meta.env.PROD) return unregisterWorkers(container, scope).catch(() => undefined);
  const offlineCommands = new OfflineCommands(atlas, container, scope);
  const { keep, remove, update, measure } = offlineCommands;
  setOffline({ commands: { keep, remove, update, measure } });
  await mapSettled(atlas);
  if (!isTurnedOff()) return keep();
  setOffline({ keeping: 'off', bytes: 0 });
  // A tab that was open during the removal may have stored files since.
  await offlineCommands.forget().catch(() => undefined);
}
