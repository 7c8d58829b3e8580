import { afterEach, describe, expect, it, vi } from 'vitest';
import { announceCached, keepOnDevice } from '#offline/registration.ts';
import { cityCache } from '#offline/site-files.ts';
import { offlineOf } from '#state/offline/offline-store.ts';
import { storeWith } from '#tests/support/store-with.ts';

const scope = 'https://atlas.test/under/a/path/';
const cacheNames = [
  cityCache('oslo', scope),
  `workbox-precache-v2-${scope}`,
  cityCache('oxford', 'https://atlas.test/other/'),
];
const controlled = { controller: {} as ServiceWorker };

/** The state of the store after the announcement. */
function stateAfter(container: { controller: ServiceWorker | null }, city: string) {
  const offline = offlineOf(storeWith());
  announceCached(offline.setState, container, { cacheNames, city, scope });
  return offline.getState();
}

describe('announceCached', () => {
  it('announces the stored city on a page that came from the cache', () => {
    expect(stateAfter(controlled, 'oslo')).toMatchObject({ keeping: 'kept', cities: ['oslo'] });
  });

  it('announces a city that is not stored as partly stored', () => {
    expect(stateAfter(controlled, 'oxford')).toMatchObject({ keeping: 'partly', cities: ['oslo'] });
  });

  it('announces nothing on a page that came from the network', () => {
    expect(stateAfter({ controller: null }, 'oslo')).toMatchObject({ keeping: 'waiting', cities: [] });
  });
});

describe('keepOnDevice', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('does not even look for a worker in an embed', async () => {
    const getRegistrations = vi.fn(async () => []);
    vi.stubGlobal('window', { addEventListener: vi.fn(), caches: {}, localStorage: null });
    vi.stubGlobal('document', { baseURI: scope });
    vi.stubGlobal('navigator', { onLine: false, serviceWorker: { getRegistrations } });
    const embed = storeWith({ embed: true });
    await keepOnDevice(embed, './');
    expect(getRegistrations).not.toHaveBeenCalled();
    expect(offlineOf(embed).getState().hasNetwork).toBe(false);
    await keepOnDevice(storeWith(), './');
    expect(getRegistrations).toHaveBeenCalled();
  });
});
