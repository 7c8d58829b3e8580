import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cachedFile, cacheFiles, currentFile, deleteOthers, fetchedFile, isEdited } from '#offline/file-cache.ts';
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

const collection = (name: string): string => JSON.stringify({ type: 'FeatureCollection', features: [{ name }] });

describe('a file of one version', () => {
  const states = async (url: string, text: string | undefined): Promise<string> => {
    const { fetchIt } = server(text === undefined ? {} : { [url]: text });
    return (await fetchedFile(file(url, 'as it was built'), scope, fetchIt)).state;
  };

  it('comes from the server as it lists it', async () => {
    const { fetchIt, asked } = server(served);
    const { response, state } = await fetchedFile(places, scope, fetchIt);
    expect(state).toBe('listed');
    expect(isEdited(response)).toBe(false);
    expect(await response.text()).toBe('ten places');
    expect(asked).toEqual(['https://city.example/atlas/data/oslo/places.geojson']);
  });

  it('comes as it is when it was edited on the server', async () => {
    const { fetchIt } = server({ [places.url]: collection('new') });
    const { response, state } = await fetchedFile(places, scope, fetchIt);
    expect(state).toBe('edited');
    expect(isEdited(response)).toBe(true);
    expect(await response.text()).toBe(collection('new'));
  });

  it.each([
    ['data/oslo/places.geojson', collection('new').slice(0, -3)],
    ['data/oslo/places.geojson', '<!doctype html><h1>Welcome</h1>'],
    ['data/oslo/places.geojson', '{}'],
    ['data/oslo/places.geojson', 'null'],
    ['data/oslo/city.json', '{"id":"oslo"}'],
    ['data/cities.json', '[]'],
    ['data/oslo/stories/quay.webp', ' <html>'],
    ['data/oslo/places.geojson', undefined],
  ])('cannot be shown: %s as %s', async (url, text) => {
    expect(await states(url, text)).toBe('unusable');
  });

  it.each([
    ['data/oslo/city.json', '{"files":{"places":"places.geojson"}}'],
    ['data/cities.json', '[{"id":"oslo","name":"Oslo"}]'],
    ['data/oslo/walks.json', '[]'],
    ['data/oslo/stories/quay.webp', 'RIFF'],
  ])('was edited, and can be shown: %s as %s', async (url, text) => {
    expect(await states(url, text)).toBe('edited');
  });

  it('that is not there is answered as the server answered', async () => {
    expect((await fetchedFile(places, scope, server({}).fetchIt)).response.status).toBe(404);
  });
});

describe('the file of now', () => {
  const never = new Promise(() => undefined);
  const noNetwork = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
  const stored = async () => {
    const cache = new FakeCache();
    await cacheFiles(cache, [places], scope, server(served).fetchIt);
    return { file: places, scope, cache, patience: never };
  };
  const textOf = async (given: Awaited<ReturnType<typeof stored>>, fetchIt = noNetwork): Promise<[string, boolean]> => {
    const { response, isUnusable, done } = await currentFile(given, fetchIt);
    await done;
    return [await response.text(), isUnusable];
  };

  it('is the edited one, then also without a network, and again the listed one when the edit is taken back', async () => {
    const given = await stored();
    const edited = server({ [places.url]: collection('new') });
    expect(await textOf(given, edited.fetchIt as typeof noNetwork)).toEqual([collection('new'), false]);
    expect(await textOf(given)).toEqual([collection('new'), false]);
    expect(await textOf(given, server(served).fetchIt as typeof noNetwork)).toEqual(['ten places', false]);
    expect(await textOf(given)).toEqual(['ten places', false]);
    expect(given.cache.addresses()).toHaveLength(1);
  });

  it('is the stored one where the server has half of it, a page, or nothing', async () => {
    const given = await stored();
    for (const text of ['{"type":"FeatureColl', '<!doctype html>']) {
      const { fetchIt } = server({ [places.url]: text });
      expect(await textOf(given, fetchIt as typeof noNetwork)).toEqual(['ten places', true]);
    }
    expect(await textOf(given, server({}).fetchIt as typeof noNetwork)).toEqual(['ten places', true]);
  });

  it('is the stored one when the network takes too long, and what comes late is stored', async () => {
    const given = { ...(await stored()), patience: Promise.resolve() };
    let answer: (response: Response) => void = () => undefined;
    const slow = (): Promise<Response> => new Promise((resolve) => (answer = resolve));
    const { response, done } = await currentFile(given, slow);
    expect(await response.text()).toBe('ten places');
    answer(new Response(collection('new')));
    await done;
    expect(await textOf(given)).toEqual([collection('new'), false]);
  });

  it('is what the server has where nothing is stored, and is stored only where its city is', async () => {
    const { fetchIt } = server({ [places.url]: '<!doctype html>' });
    const without = { file: places, scope, cache: null, patience: never };
    const { response, isUnusable } = await currentFile(without, fetchIt);
    expect([await response.text(), isUnusable]).toEqual(['<!doctype html>', true]);
    const cache = new FakeCache();
    await (await currentFile({ ...without, cache }, server(served).fetchIt)).done;
    expect(cache.addresses()).toHaveLength(1);
    await expect(currentFile(without, noNetwork)).rejects.toThrow('Failed to fetch');
  });

  it('is shown where there is no room for it', async () => {
    const cache = new FakeCache();
    cache.isFull = true;
    const { response } = await currentFile({ file: places, scope, cache, patience: never }, server(served).fetchIt);
    expect(await response.text()).toBe('ten places');
  });
});

describe('keeping', () => {
  it('fetches each file once, and then has it', async () => {
    const { fetchIt, asked } = server(served);
    const cache = new FakeCache();
    await cacheFiles(cache, [places, stations], scope, fetchIt);
    await cacheFiles(cache, [places, stations], scope, fetchIt);
    expect(asked).toHaveLength(2);
    expect(await (await cachedFile(cache, stations, scope))?.text()).toBe('two stations');
  });

  it('stores a new version beside the old one, fetches only what changed, and deletes the old one on request', async () => {
    const cache = new FakeCache();
    await cacheFiles(cache, [places, stations], scope, server(served).fetchIt);
    const newer = file(places.url, 'eleven places');
    const { fetchIt, asked } = server({ ...served, [places.url]: 'eleven places' });
    await cacheFiles(cache, [newer, stations], scope, fetchIt);
    expect(asked).toEqual([`${scope}${places.url}`]);
    expect(await (await cachedFile(cache, places, scope))?.text()).toBe('ten places');
    expect(await (await cachedFile(cache, newer, scope))?.text()).toBe('eleven places');

    await deleteOthers(cache, [newer, stations], scope);
    expect(await cachedFile(cache, places, scope)).toBeUndefined();
    expect(await (await cachedFile(cache, newer, scope))?.text()).toBe('eleven places');
    expect(await (await cachedFile(cache, stations, scope))?.text()).toBe('two stations');
  });

  it('stores an edited file as it is, and names those of which the server has nothing that can be shown', async () => {
    const cache = new FakeCache();
    const { fetchIt } = server({ [places.url]: collection('new'), [stations.url]: 'half' });
    expect(await cacheFiles(cache, [places, stations], scope, fetchIt)).toEqual([stations.url]);
    const kept = await cachedFile(cache, places, scope);
    expect(kept && isEdited(kept)).toBe(true);
    expect(await cachedFile(cache, stations, scope)).toBeUndefined();
    expect(await cacheFiles(cache, [places, stations], scope, server({}).fetchIt)).toEqual([stations.url]);
  });

  it('fails where there is no room', async () => {
    const cache = new FakeCache();
    cache.isFull = true;
    await expect(cacheFiles(cache, [places], scope, server(served).fetchIt)).rejects.toThrow('No room');
    expect(cache.addresses()).toEqual([]);
  });
});

it('caches are distinguished by content and by site, also where one site lies below another', () => {
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
