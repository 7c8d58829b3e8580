import { afterEach, expect, it, vi } from 'vitest';
import { loadEmbeddedData } from '#map/basemap/embedded-data.ts';

const collection = { type: 'FeatureCollection', features: [] };
const answers = (...responses: (() => Response)[]) => {
  const fetchFile = vi.fn<typeof fetch>();
  for (const response of responses) fetchFile.mockImplementationOnce(async () => response());
  vi.stubGlobal('fetch', fetchFile);
  return fetchFile;
};

afterEach(() => vi.unstubAllGlobals());

it('is fetched once for the screen and the sheets', async () => {
  const fetchFile = answers(() => Response.json(collection));
  const [first, second] = await Promise.all([loadEmbeddedData('a.geojson'), loadEmbeddedData('a.geojson')]);
  expect(first).toEqual(collection);
  expect(second).toBe(first);
  expect(fetchFile).toHaveBeenCalledTimes(1);
});

it('is asked for again after a failure, which names the file', async () => {
  answers(
    () => new Response('', { status: 503 }),
    () => Response.json({ type: 'Feature' }),
    () => Response.json(collection),
  );
  await expect(loadEmbeddedData('b.geojson')).rejects.toThrow('b.geojson: HTTP 503');
  await expect(loadEmbeddedData('b.geojson')).rejects.toThrow('b.geojson: no FeatureCollection');
  expect(await loadEmbeddedData('b.geojson')).toEqual(collection);
});
