import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from '#data/tools/basemap/pmtiles-archive.ts';
import { osloTiles } from '#tests/fixtures/oslo-tiles.ts';

/** The tiles over the middle of Oslo, few enough to write for every test. */
const few = [8, 9, 10, 11, 12].flatMap((z) => {
  const n = 2 ** z;
  const x = Math.floor(((10.75 + 180) / 360) * n);
  const radians = (59.92 * Math.PI) / 180;
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * n);
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ z, x: x + dx, y: y + dy })));
});

/** A small archive of Oslo, as `npm run basemap` writes them. */
export async function archiveBytes(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-archive-'));
  try {
    const path = join(folder, 'oslo.pmtiles');
    const tileAt = osloTiles();
    const tiles = few.flatMap(({ z, x, y }) => {
      const tile = tileAt(z, x, y);
      return tile ? [{ z, x, y, read: () => tile }] : [];
    });
    const about = {
      bounds: [10.5, 59.8, 11, 60.1] as const,
      centreZoom: 11,
      metadata: {
        vector_layers: [
          { id: 'water', fields: {} },
          { id: 'transportation', fields: {} },
        ],
      },
    };
    await writeArchive(path, tiles, about);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
