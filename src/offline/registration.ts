/** The page's side of the worker: registers it, tells it which city is in view, and says what it did. */
import { offlineStore } from '#state/offline/offline-store.ts';
import type { AtlasStore } from '#state/store.ts';
import type { Kept, Message } from './messages.ts';
import { cachesOf, citiesIn } from './site-files.ts';

const choiceKey = 'shared-city-atlas-offline';
const say = offlineStore.setState;

/** The map is what a visit is for: nothing is fetched to be kept before it has been drawn, or cannot be. */
function restOf(atlas: AtlasStore): Promise<void> {
  const isAtRest = ({ session, view }: ReturnType<AtlasStore['getState']>): boolean =>
    session.map !== 'loading' || view.view === 'list';
  return new Promise((resolve) => {
    if (isAtRest(atlas.getState())) resolve();
    const unsubscribe = atlas.subscribe((state) => {
      if (!isAtRest(state)) return;
      unsubscribe();
      resolve();
    });
  });
}

/** Resolves when the first worker of a registration has begun; rejects when it could not be installed. */
function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker?.state === 'activated') resolve(worker);
      else if (worker === null || worker.state === 'redundant') reject(new Error('The worker was not installed.'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

function watchForUpdate(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  const watch = (worker: ServiceWorker | null): void => {
    // The first worker of all takes nobody's place.
    if (worker === null || registration.active === null) return;
    const look = (): void => {
      if (worker.state === 'installed') say({ update: 'ready' });
      else if (worker.state === 'redundant' && registration.waiting === null) say({ update: 'failed' });
    };
    worker.addEventListener('statechange', look);
    look();
  };
  watch(registration.waiting ?? registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  // A page may be open for days.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
  // Old code with the files of a new version would be neither: every page of this browser begins anew with it.
  let isControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (isControlled) window.location.reload();
    isControlled = true;
  });
}

function ask(worker: ServiceWorker, message: Message): Promise<Kept> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as Kept);
    worker.postMessage(message, [port2]);
  });
}

const pageCode = (): string => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';

/** A city is kept as soon as it is in view. */
function keepInView(atlas: AtlasStore, registration: ServiceWorkerRegistration, scope: string): () => void {
  const keep = async (city: string): Promise<void> => {
    const worker = registration.active;
    if (worker === null) return;
    const { isKept } = await ask(worker, { type: 'keep', city, page: pageCode() });
    const cities = citiesIn(await caches.keys(), scope);
    if (atlas.getState().atlas.city.id === city) say({ keeping: isKept ? 'kept' : 'partly' });
    say({ cities: isKept ? cities : cities.filter((each) => each !== city) });
  };
  const inView = ({ atlas: { city } }: ReturnType<AtlasStore['getState']>): string => city.id;
  void keep(inView(atlas.getState()));
  return atlas.subscribe((state, before) => {
    if (inView(state) !== inView(before)) void keep(inView(state)).catch(() => undefined);
  });
}

/** The sum of all bodies that are kept, as they were before any compression. */
async function keptBytes(scope: string): Promise<number> {
  let sum = 0;
  for (const name of cachesOf(await caches.keys(), scope)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) sum += (await (await cache.match(request))?.blob())?.size ?? 0;
  }
  return sum;
}

function choice(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** In development nothing is kept, and what a built site has kept at this address before is in nobody's way. */
async function forgetWorkers(container: ServiceWorkerContainer, scope: string): Promise<void> {
  for (const registration of await container.getRegistrations()) {
    if (registration.scope === scope) await registration.unregister();
  }
}

/**
 * What a visit before has kept, told at once: the worker is asked only when the map is at rest, and without a network
 * nobody should read until then that there is nothing. `names`: those of all caches.
 */
export function tellKeptBefore(
  container: Pick<ServiceWorkerContainer, 'controller'>,
  names: readonly string[],
  city: string,
  scope: string,
): void {
  // Only a page that itself came out of what is kept is served by a worker.
  if (container.controller === null) return;
  const cities = citiesIn(names, scope);
  say({ keeping: cities.includes(city) ? 'kept' : 'partly', cities });
}

class Device {
  readonly #atlas: AtlasStore;
  readonly #container: ServiceWorkerContainer;
  readonly #scope: string;
  #stop: () => void = () => undefined;
  #registration: ServiceWorkerRegistration | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(atlas: AtlasStore, container: ServiceWorkerContainer, scope: string) {
    this.#atlas = atlas;
    this.#container = container;
    this.#scope = scope;
  }

  keep = async (): Promise<void> => {
    choice()?.removeItem(choiceKey);
    const { keeping } = offlineStore.getState();
    if (keeping !== 'kept' && keeping !== 'partly') say({ keeping: 'keeping' });
    try {
      const registration = await this.#container.register(`${this.#scope}sw.js`, { scope: this.#scope });
      this.#registration = registration;
      await activeWorker(registration);
      watchForUpdate(registration, this.#container);
      this.#stop = keepInView(this.#atlas, registration, this.#scope);
    } catch {
      say({ keeping: 'refused' });
    }
  };

  remove = async (): Promise<void> => {
    this.#stop();
    choice()?.setItem(choiceKey, 'off');
    await this.#registration?.unregister();
    await this.forget();
    say({ keeping: 'off', cities: [], bytes: 0, update: 'none' });
  };

  /** One after the other: to measure a cache is to open it, and opened after it was deleted it would be there again. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work, work);
    this.#turn = done;
    return done;
  }

  forget = (): Promise<void> =>
    this.#inTurn(async () => {
      for (const name of cachesOf(await caches.keys(), this.#scope)) await caches.delete(name);
    });

  update = (): void => {
    const waiting = this.#registration?.waiting;
    const message: Message = { type: 'update' };
    if (!waiting) {
      // Another tab was faster.
      window.location.reload();
      return;
    }
    // A page that no worker serves, as after a forced reload, is not told of another one.
    if (this.#container.controller === null) {
      waiting.addEventListener('statechange', () => waiting.state === 'activated' && window.location.reload());
    }
    waiting.postMessage(message);
  };

  measure = (): Promise<void> =>
    this.#inTurn(async () => say({ bytes: await keptBytes(this.#scope).catch(() => null) }));
}

/**
 * Keeps the atlas and the city in view on this device, once the map is at rest. `base` is where the site lies, relative to
 * the page. The atlas works as well where nothing can be kept.
 */
export async function keepOnDevice(atlas: AtlasStore, base: string): Promise<void> {
  const scope = new URL(base, document.baseURI).href.replace(/[?#].*$/, '');
  const hear = (): void => say({ hasNetwork: navigator.onLine });
  window.addEventListener('online', hear);
  window.addEventListener('offline', hear);
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  if (container === null || !('caches' in window)) {
    say({ keeping: 'refused' });
    hear();
    return;
  }
  if (import.meta.env.PROD && choice()?.getItem(choiceKey) !== 'off') {
    const names = await caches.keys().catch(() => []);
    tellKeptBefore(container, names, atlas.getState().atlas.city.id, scope);
  }
  hear();
  if (!import.meta.env.PROD) return forgetWorkers(container, scope).catch(() => undefined);
  const device = new Device(atlas, container, scope);
  const { keep, remove, update, measure } = device;
  say({ commands: { keep, remove, update, measure } });
  await restOf(atlas);
  if (choice()?.getItem(choiceKey) !== 'off') return keep();
  say({ keeping: 'off', bytes: 0 });
  // A tab that was open when all was removed may have kept something since.
  await device.forget().catch(() => undefined);
}
