import { beforeEach, describe, expect, it } from 'vitest';
import { tellKeptBefore } from '#offline/registration.ts';
import { cityCache } from '#offline/site-files.ts';
import { offlineStore } from '#state/offline/offline-store.ts';

const scope = 'https://atlas.test/under/a/path/';
const names = [
  cityCache('oslo', scope),
  `workbox-precache-v2-${scope}`,
  cityCache('oxford', 'https://atlas.test/other/'),
];
const served = { controller: {} as ServiceWorker };

beforeEach(() => offlineStore.setState(offlineStore.getInitialState(), true));

describe('what a visit before has kept', () => {
  it('is told at once on a page that came out of it', () => {
    tellKeptBefore(served, names, 'oslo', scope);
    expect(offlineStore.getState()).toMatchObject({ keeping: 'kept', cities: ['oslo'] });
  });

  it('is but a part for a city that is not among it', () => {
    tellKeptBefore(served, names, 'oxford', scope);
    expect(offlineStore.getState()).toMatchObject({ keeping: 'partly', cities: ['oslo'] });
  });

  it('is not told on a page that came by the network', () => {
    tellKeptBefore({ controller: null }, names, 'oslo', scope);
    expect(offlineStore.getState()).toMatchObject({ keeping: 'waiting', cities: [] });
  });
});
