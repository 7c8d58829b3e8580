/** Writes tiles into one PMTiles archive (version 3), which any static host can serve by range requests. */
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { Compression, S2PMTilesWriter, TileType, zxyToTileID } from 's2-pmtiles';
import type { Bounds } from '#domain/atlas.ts';
import type { Tile } from './bounds-overlap.ts';

/** @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
const headerBytes = 127;
const at = { leafLength: 48, dataLength: 64, bounds: 102, centreZoom: 118, centre: 119 } as const;

export interface ArchiveTile extends Tile {
  /** The tile, unpacked. */
  readonly read: () => Uint8Array;
}

export interface About {
  readonly bounds: Bounds;
  readonly centreZoom: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const writeDegrees = (view: DataView, position: number, degrees: number): void =>
  view.setInt32(position, Math.round(degrees * 1e7), true);

/**
 * The writer of s2-pmtiles begins the file with two letters of its name, leaves bounds and centre at 0, and counts the
 * leaf directories as tile data. This gives the header as the format has it.
 */
export function finishedHeader(header: Uint8Array, { bounds, centreZoom }: About): Uint8Array {
  const finished = header.slice(0, headerBytes);
  finished.set(new TextEncoder().encode('PMTiles'));
  const view = new DataView(finished.buffer);
  const dataLength = view.getBigUint64(at.dataLength, true) - view.getBigUint64(at.leafLength, true);
  view.setBigUint64(at.dataLength, dataLength, true);
  for (const [index, degrees] of bounds.entries()) writeDegrees(view, at.bounds + 4 * index, degrees);
  view.setUint8(at.centreZoom, centreZoom);
  const [west, south, east, north] = bounds;
  writeDegrees(view, at.centre, (west + east) / 2);
  writeDegrees(view, at.centre + 4, (south + north) / 2);
  return finished;
}

/** An open file as s2-pmtiles wants it; unlike the one that it brings, it writes all or throws, and can be closed. */
function fileAt(path: string) {
  const file = openSync(path, 'w+');
  return {
    appendSync: (bytes: Uint8Array): void => writeFileSync(file, bytes),
    append: async (bytes: Uint8Array): Promise<void> => writeFileSync(file, bytes),
    // Only the space reserved at the beginning is overwritten, so this needs no further disk space.
    write: async (bytes: Uint8Array, position: number): Promise<void> => {
      writeSync(file, bytes, 0, bytes.length, position);
    },
    finishHeader(about: About): void {
      const header = new Uint8Array(headerBytes);
      readSync(file, header, 0, headerBytes, 0);
      writeSync(file, finishedHeader(header, about), 0, headerBytes, 0);
    },
    close: (): void => closeSync(file),
  };
}

const byId = (a: Tile, b: Tile): number => zxyToTileID(a.z, a.x, a.y) - zxyToTileID(b.z, b.x, b.y);

/**
 * Writes an archive anew. Tiles are packed with gzip, and stand in the order that lets a reader fetch neighbours at once.
 * @param path a file that may be written over, and that is left unfinished when this throws
 * @throws what the disk gives; what the signal gives where that is aborted
 */
export async function writeArchive(
  path: string,
  tiles: readonly ArchiveTile[],
  about: About,
  { onTile, signal }: { onTile?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<void> {
  const file = fileAt(path);
  try {
    const writer = new S2PMTilesWriter(file, TileType.Pbf, Compression.Gzip);
    for (const [index, tile] of [...tiles].sort(byId).entries()) {
      signal?.throwIfAborted();
      await writer.writeTileXYZ(tile.z, tile.x, tile.y, tile.read());
      onTile?.(index + 1);
    }
    await writer.commit({ ...about.metadata });
    file.finishHeader(about);
  } finally {
    file.close();
  }
}
