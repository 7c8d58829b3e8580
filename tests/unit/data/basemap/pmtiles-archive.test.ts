import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compression, TileType } from 'pmtiles';
import { afterAll, describe, expect, it } from 'vitest';
import { writeArchive } from '#data/tools/basemap/pmtiles-archive.ts';
import { archiveAt, removeTemporaryFolders, temporaryFolder } from '#tests/support/basemap-files.ts';

afterAll(removeTemporaryFolders);

const about = {
  bounds: [-1.36, 51.685, -1.125, 51.845],
  centreZoom: 12,
  metadata: {
    name: 'Øksefjord',
    attribution: '© OpenStreetMap contributors',
    vector_layers: [{ id: 'water', fields: {} }],
  },
} as const;

/** Any bytes, other for every tile, and the same in every run. */
const bytesOf = (z: number, x: number, y: number): Uint8Array =>
  Uint8Array.from(
    { length: 40 + (Math.imul(x * 8191 + y, 0x9e3779b1) >>> 23) },
    (_, index) => (z * 31 + x * 17 + y * 13 + index * index) % 256,
  );

const tile = (z: number, x: number, y: number) => ({ z, x, y, read: () => bytesOf(z, x, y) });

/** Scattered, so that the directory does not pack well. */
const scattered = (side: number) =>
  Array.from({ length: side * side }, (_, index) => {
    const [column, row] = [index % side, Math.floor(index / side)];
    return tile(13, 4000 + column * 5 + ((row * 3) % 4), 2700 + row * 5 + ((column * 7) % 5));
  });

async function written(tiles: readonly ReturnType<typeof tile>[], metadata: object = about.metadata) {
  const path = join(temporaryFolder(), 'x.pmtiles');
  const wanted = { ...about, metadata: { ...metadata } };
  await writeArchive(path, tiles, wanted);
  return path;
}

describe('an archive', () => {
  const few = [tile(14, 8000, 5400), tile(8, 125, 84), tile(14, 8001, 5400), tile(11, 1000, 675)];

  it('gives back every tile byte for byte, and no other', async () => {
    const archive = archiveAt(await written(few));
    for (const { z, x, y } of few) {
      const got = await archive.getZxy(z, x, y);
      expect(got && new Uint8Array(got.data)).toEqual(bytesOf(z, x, y));
    }
    expect(await archive.getZxy(14, 8002, 5400)).toBeUndefined();
  });

  it('says in its header where it is, what it holds and how it is packed', async () => {
    const path = await written(few);
    expect(readFileSync(path).subarray(0, 8)).toEqual(Buffer.from('PMTiles\x03'));
    expect(await archiveAt(path).getHeader()).toMatchObject({
      minZoom: 8,
      maxZoom: 14,
      minLon: -1.36,
      minLat: 51.685,
      maxLon: -1.125,
      maxLat: 51.845,
      centerLon: -1.2425,
      centerLat: 51.765,
      centerZoom: 12,
      tileType: TileType.Mvt,
      tileCompression: Compression.Gzip,
      internalCompression: Compression.Gzip,
      clustered: true,
      numAddressedTiles: 4,
    });
    expect(await archiveAt(path).getMetadata()).toEqual(about.metadata);
  });

  it('of many tiles has leaf directories, and its parts fill the file without a gap', async () => {
    // Metadata and the root directory share the first 16 kB: long metadata makes leaves of few tiles.
    const long = Array.from({ length: 2900 }, (_, index) => Math.imul(index, 0x9e3779b1) >>> 0);
    const tiles = scattered(30);
    const path = await written(tiles, { long });
    const archive = archiveAt(path);
    const header = await archive.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.tileDataOffset + (header.tileDataLength ?? 0)).toBe(header.leafDirectoryOffset);
    expect(header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0)).toBe(readFileSync(path).length);
    for (const { x, y } of tiles.filter((_, index) => index % 50 === 0)) {
      const got = await archive.getZxy(13, x, y);
      expect(got && new Uint8Array(got.data)).toEqual(bytesOf(13, x, y));
    }
  });

  it('tells how far it is', async () => {
    const done: number[] = [];
    const path = join(temporaryFolder(), 'x.pmtiles');
    await writeArchive(path, few, about, { onTile: (count) => done.push(count) });
    expect(done).toEqual([1, 2, 3, 4]);
  });

  it('stops when asked to', async () => {
    const stop = new AbortController();
    const path = join(temporaryFolder(), 'x.pmtiles');
    const work = writeArchive(path, scattered(3), about, {
      onTile: (count) => count === 3 && stop.abort(),
      signal: stop.signal,
    });
    await expect(work).rejects.toThrow(/abort/i);
  });

  it('does not swallow what the disk refuses', async () => {
    const missing = join(temporaryFolder(), 'none', 'x.pmtiles');
    const work = writeArchive(missing, few, about);
    await expect(work).rejects.toThrow(/ENOENT/);
    const isFullDiskHere = ((): boolean => {
      try {
        closeSync(openSync('/dev/full', 'r+'));
        return true;
      } catch {
        return false;
      }
    })();
    if (!isFullDiskHere) return;
    await expect(writeArchive('/dev/full', few, about)).rejects.toThrow(/ENOSPC/);
  });
});
