import { describe, expect, it } from 'vitest';
import { beyondLimit, keyIn, rangeIn, rangeKey, TileRanges } from '#offline/range-cache.ts';
import { FakeCache } from '#tests/support/fake-cache.ts';

const archive = 'https://city.example/atlas/basemap/oslo.pmtiles';
const key = (from: number, to: number, version = '"1"'): string => rangeKey({ archive, version, range: { from, to } });

const ask = (from: number, to: number): Request => new Request(archive, { headers: { range: `bytes=${from}-${to}` } });

/** A host with one archive; its letters are its bytes. */
class Host {
  text: string;
  etag: string | null = '"1"';
  isThere = true;
  readonly asked: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  fetch: typeof fetch = async (input) => {
    if (!this.isThere) throw new TypeError('Failed to fetch');
    const range = (input as Request).headers.get('range') ?? '';
    this.asked.push(range);
    const { from = 0, to = 0 } = rangeIn(range) ?? {};
    const part = this.text.slice(from, to + 1);
    return new Response(part, {
      status: 206,
      headers: {
        'content-range': `bytes ${from}-${from + part.length - 1}/${this.text.length}`,
        ...(this.etag === null ? {} : { etag: this.etag }),
      },
    });
  };
}

describe('ranges', () => {
  it('are read from a header, and nothing else is', () => {
    expect(rangeIn('bytes=0-16383')).toEqual({ from: 0, to: 16_383 });
    for (const header of [null, '', 'bytes=5-', 'bytes=-5', 'bytes=9-3', 'bytes=0-1,4-5']) {
      expect(rangeIn(header)).toBeNull();
    }
  });

  it('have keys that are read back', () => {
    const parts = { archive, version: 'W/"a&b=c"', range: { from: 7, to: 9 } };
    expect(keyIn(rangeKey(parts))).toEqual(parts);
  });

  it('go over the limit oldest first, and only as many as have to', () => {
    // 10, 20 and 30 bytes.
    const keys = [key(0, 9), key(10, 29), key(30, 59)];
    expect(beyondLimit(keys, 60)).toEqual([]);
    expect(beyondLimit(keys, 59)).toEqual([keys[0]]);
    expect(beyondLimit(keys, 50)).toEqual([keys[0]]);
    expect(beyondLimit(keys, 49)).toEqual([keys[0], keys[1]]);
    expect(beyondLimit(keys, 0)).toEqual(keys);
  });
});

describe('an archive that is read by ranges', () => {
  const given = async (limitBytes = 1000) => {
    const host = new Host('header...tile-one.tile-two.tile-six.');
    const cache = new FakeCache();
    const reader = new TileRanges(async () => cache, limitBytes);
    const read = async (from: number, to: number, by = reader): Promise<string> => {
      const { response, done } = await by.answer(ask(from, to), host.fetch);
      await done;
      expect(response.status).toBe(206);
      return response.text();
    };
    return { host, cache, read };
  };

  it('asks the host once for each range, and for the beginning each time', async () => {
    const { host, read } = await given();
    expect(await read(0, 8)).toBe('header...');
    expect(await read(9, 17)).toBe('tile-one.');
    expect(await read(9, 17)).toBe('tile-one.');
    expect(await read(0, 8)).toBe('header...');
    expect(host.asked).toEqual(['bytes=0-8', 'bytes=9-17', 'bytes=0-8']);
  });

  it('is there without a network as far as it was read, also for a worker that has just started', async () => {
    const { host, cache, read } = await given();
    await read(0, 8);
    await read(9, 17);
    host.isThere = false;
    const another = new TileRanges(async () => cache, 1000);
    expect(await read(0, 8, another)).toBe('header...');
    expect(await read(9, 17, another)).toBe('tile-one.');
    await expect(read(18, 26, another)).rejects.toThrow('Failed to fetch');
  });

  it('is forgotten whole when the host has another version of it', async () => {
    const { host, cache, read } = await given();
    await read(0, 8);
    await read(9, 17);
    host.text = 'HEADER...TILE-ONE.';
    host.etag = '"2"';
    expect(await read(0, 8)).toBe('HEADER...');
    expect(cache.addresses()).toEqual([key(0, 8, '"2"')]);
    expect(await read(9, 17)).toBe('TILE-ONE.');
  });

  it('keeps what was used last, within the limit', async () => {
    const { cache, read } = await given(27);
    await read(0, 8);
    await read(9, 17);
    await read(18, 26);
    await read(9, 17);
    await read(27, 35);
    expect(cache.addresses()).toEqual([key(18, 26), key(9, 17), key(27, 35)]);
  });

  it('is not cached where the host does not name a version, or sends the whole file', async () => {
    const { host, cache, read } = await given();
    host.etag = null;
    await read(0, 8);
    const whole: typeof fetch = async () => new Response(host.text, { headers: { etag: '"1"' } });
    const { response, done } = await new TileRanges(async () => cache, 1000).answer(ask(0, 8), whole);
    await done;
    expect(response.status).toBe(200);
    expect(cache.addresses()).toEqual([]);
  });

  it('is read as before when there is no room to keep it', async () => {
    const { cache, read } = await given();
    cache.isFull = true;
    expect(await read(0, 8)).toBe('header...');
    expect(await read(9, 17)).toBe('tile-one.');
  });
});
