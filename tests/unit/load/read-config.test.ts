import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '#domain/config.ts';
import { readConfig } from '#load/read-config.ts';

const read = (value: unknown) => readConfig(async () => value, './');
const credit = { text: '© OpenStreetMap contributors', link: 'https://www.openstreetmap.org/copyright' };

describe('the online search in config.json', () => {
  it('is off unless it is set', async () => {
    expect(defaultConfig.geocoder).toBeNull();
    expect((await read({})).geocoder).toBeNull();
    const shipped = readFileSync(new URL('../../../public/config.json', import.meta.url), 'utf8');
    expect((await read(JSON.parse(shipped))).geocoder).toBeNull();
  });

  it('has an address by HTTPS, or on this machine, and a credit', async () => {
    const geocoder = { url: 'https://geocode.example/nominatim', credit };
    expect((await read({ geocoder })).geocoder).toEqual(geocoder);
    expect((await read({ geocoder: { url: 'http://127.0.0.1:8080/', credit } })).geocoder?.url).toMatch(/127/);
  });

  it.each([
    ['no credit', { url: 'https://geocode.example' }],
    ['no TLS', { url: 'http://geocode.example', credit }],
    ['no address', { url: 'javascript:alert(1)', credit }],
    ['a name in the address', { url: 'https://me:secret@geocode.example', credit }],
    ['only a text', 'https://geocode.example'],
  ])('stays off with %s, and the rest holds', async (_, geocoder) => {
    expect(await read({ live: 'never', geocoder })).toMatchObject({ live: 'never', geocoder: null });
  });
});

describe('the site in config.json', () => {
  it('has a name in one language or more, a first city and a home, and nothing where it is not set', async () => {
    expect((await read({})).site).toEqual({ name: '', firstCity: '', home: null });
    const site = { name: { en: 'Our Map', nb: 'Kartet' }, firstCity: 'oxford', home: 'https://example.org/' };
    expect((await read({ site: { ...site, summary: 'Ours' } })).site).toEqual(site);
  });

  it.each([
    [
      { name: 7, firstCity: 'oxford' },
      { name: '', firstCity: 'oxford', home: null },
    ],
    [
      { name: 'Ours', home: 'javascript:alert(1)' },
      { name: 'Ours', firstCity: '', home: null },
    ],
    ['Ours', { name: '', firstCity: '', home: null }],
  ])('%j: what is wrong is left out, and the rest holds', async (site, left) => {
    expect(await read({ live: 'never', site })).toMatchObject({ live: 'never', site: left });
  });
});

describe('the credit of street detail', () => {
  it('is that of the usual server as long as its tiles are used, and what is set for another', async () => {
    expect((await read({ live: 'always' })).liveCredit).toEqual(defaultConfig.liveCredit);
    const liveTiles = 'https://tiles.example/planet';
    expect((await read({ liveTiles })).liveCredit).toBeNull();
    expect((await read({ liveTiles, liveCredit: credit })).liveCredit).toEqual(credit);
  });
});
