/** Folders, extracts and archives for the tests of the basemap command. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { booleanPointInPolygon } from '@turf/turf';
import { PbfReader, PbfWriter } from 'pbf';
import { PMTiles } from 'pmtiles';
import type { Bounds, Position } from '#domain/atlas.ts';

const folders: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-test-'));
  folders.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A folder of cities with one in it. */
export function cityFolder(id: string, city: Readonly<Record<string, unknown>>, context?: unknown): string {
  const data = temporaryFolder();
  mkdirSync(join(data, id));
  const files = context === undefined ? {} : { files: { context: 'context.geojson' } };
  fileIn(join(data, id), 'city.json', JSON.stringify({ ...files, ...city }));
  if (context !== undefined) fileIn(join(data, id), 'context.geojson', JSON.stringify(context));
  return data;
}

export const testvilleBounds: Bounds = [0.05, 50.09, 0.15, 50.13];
export const testville = {
  name: 'Testville',
  bounds: testvilleBounds,
  contextBounds: testvilleBounds,
  languages: ['en', 'nb'],
};

/** An archive on disk, read as the map reads it. */
export function archiveAt(path: string): PMTiles {
  const bytes = readFileSync(path);
  return new PMTiles({
    getKey: () => path,
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  });
}

/** The properties of every feature of a tile, by layer. */
export function featuresOf(tile: ArrayBuffer): Readonly<Record<string, Record<string, unknown>[]>> {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(tile)));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, index) => layer.feature(index).properties),
    ]),
  );
}

/** A vector tile with one feature: a layer, and the class of what is in it. */
export function oneFeatureTile(layer: string, value: string): Uint8Array {
  const tile = new PbfWriter();
  tile.writeMessage(
    3,
    (_, into) => {
      into.writeVarintField(15, 2);
      into.writeStringField(1, layer);
      into.writeMessage(
        2,
        (_none, feature) => {
          feature.writePackedVarint(2, [0, 0]);
          feature.writeVarintField(3, 1);
          feature.writePackedVarint(4, [9, 50, 34]);
        },
        null,
      );
      into.writeStringField(3, 'class');
      into.writeMessage(4, (_none, text) => text.writeStringField(1, value), null);
    },
    null,
  );
  return tile.finish();
}

/** Column and row of a position in the grid of tiles of a zoom. */
function tileAt([lng, lat]: Position, z: number): readonly [x: number, y: number] {
  const down = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [Math.floor(((lng + 180) / 360) * 2 ** z), Math.floor(down * 2 ** z)];
}

/** Whether the tiles have water at a position. */
export async function isWaterAt(archive: PMTiles, position: Position, z: number): Promise<boolean> {
  const [x, y] = tileAt(position, z);
  const tile = await archive.getZxy(z, x, y);
  const layer = tile && new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers['water'];
  if (!layer) return false;
  return Array.from({ length: layer.length }, (_, index) => layer.feature(index).toGeoJSON(x, y, z)).some(
    ({ geometry }) =>
      (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
      booleanPointInPolygon([...position], geometry),
  );
}

/** Every tile of a zoom in an archive, with its features. */
export async function featuresAt(
  archive: PMTiles,
  z: number,
): Promise<Readonly<Record<string, Record<string, unknown>[]>>> {
  const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const [left, top] = tileAt([minLon, maxLat], z);
  const [right, bottom] = tileAt([maxLon, minLat], z);
  const found: Record<string, Record<string, unknown>[]> = {};
  for (let x = left; x <= right; x += 1) {
    for (let y = top; y <= bottom; y += 1) {
      const tile = await archive.getZxy(z, x, y);
      if (tile === undefined) continue;
      for (const [layer, features] of Object.entries(featuresOf(tile.data))) {
        found[layer] = [...(found[layer] ?? []), ...features];
      }
    }
  }
  return found;
}
