import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fetchedFile, forgetOthers, keepFiles, keptFile, OtherVersion } from '#offline/file-cache.ts';
import { cacheOf, cachesOf, citiesIn, cityCache, type SiteFile } from '#offline/site-files.ts';
import { FakeCache } from '#tests/support/fake-cache.ts';

const scope = 'https://city.example/atlas/';
const file = (url: string, text: string): SiteFile => ({
  url,
  sha256: createHash('sha256').update(text).digest('base64'),
});

/** A server of texts by their whole addresses, and what it was asked. */
function server(texts: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetchIt = async (address: string): Promise<Response> => {
    asked.push(address);
    const text = texts[address.slice(scope.length)];
    return text === undefined ? new Response('no such file', { status: 404 }) : new Response(text);
  };
  return { asked, fetchIt };
}

const places = file('data/oslo/places.geojson', 'ten places');
const stations = file('data/oslo/stations.geojson', 'two stations');
const served = { [places.url]: 'ten places', [stations.url]: 'two stations' };

describe('a file of one version', () => {
  it('comes from the server when its bytes are those of the version', async () => {
    const { fetchIt, asked } = server(served);
    const response = await fetchedFile(places, scope, fetchIt);
    expect(await response.text()).toBe('ten places');
    expect(asked).toEqual(['https://city.example/atlas/data/oslo/places.geojson']);
  });

  it('is refused when the server has another version', async () => {
    const { fetchIt } = server({ ...served, [places.url]: 'eleven places' });
    await expect(fetchedFile(places, scope, fetchIt)).rejects.toBeInstanceOf(OtherVersion);
  });

  it('that is not there is answered as the server answered', async () => {
    expect((await fetchedFile(places, scope, server({}).fetchIt)).status).toBe(404);
  });
});

describe('keeping', () => {
  it('fetches each file once, and then has it', async () => {
    const { fetchIt, asked } = server(served);
    const cache = new FakeCache();
    await keepFiles(cache, [places, stations], scope, fetchIt);
    await keepFiles(cache, [places, stations], scope, fetchIt);
    expect(asked).toHaveLength(2);
    expect(await (await keptFile(cache, stations, scope))?.text()).toBe('two stations');
  });

  it('lays a new version beside the old one, fetches only what changed, and forgets the old one when told', async () => {
    const cache = new FakeCache();
    await keepFiles(cache, [places, stations], scope, server(served).fetchIt);
    const newer = file(places.url, 'eleven places');
    const { fetchIt, asked } = server({ ...served, [places.url]: 'eleven places' });
    await keepFiles(cache, [newer, stations], scope, fetchIt);
    expect(asked).toEqual([`${scope}${places.url}`]);
    expect(await (await keptFile(cache, places, scope))?.text()).toBe('ten places');
    expect(await (await keptFile(cache, newer, scope))?.text()).toBe('eleven places');

    await forgetOthers(cache, [newer, stations], scope);
    expect(await keptFile(cache, places, scope)).toBeUndefined();
    expect(await (await keptFile(cache, newer, scope))?.text()).toBe('eleven places');
    expect(await (await keptFile(cache, stations, scope))?.text()).toBe('two stations');
  });

  it('fails as a whole when a file is missing, of another version, or has no room', async () => {
    const cache = new FakeCache();
    await expect(keepFiles(cache, [places], scope, server({}).fetchIt)).rejects.toThrow('the server answered 404');
    const other = server({ [places.url]: 'eleven places' });
    await expect(keepFiles(cache, [places], scope, other.fetchIt)).rejects.toBeInstanceOf(OtherVersion);
    cache.isFull = true;
    await expect(keepFiles(cache, [places], scope, server(served).fetchIt)).rejects.toThrow('No room');
    expect(cache.addresses()).toEqual([]);
  });
});

it('caches are told apart by what they hold and by the site, also where one site lies below another', () => {
  const inner = `${scope}inner/`;
  const names = [
    cityCache('oslo', scope),
    cityCache('new-york', scope),
    cityCache('oxford', inner),
    cacheOf('tiles', scope),
    `workbox-precache-v2-${scope}`,
    'somebody-elses',
  ];
  expect(citiesIn(names, scope)).toEqual(['oslo', 'new-york']);
  expect(citiesIn(names, inner)).toEqual(['oxford']);
  expect(cachesOf(names, scope)).toEqual([names[0], names[1], names[3], names[4]]);
});
