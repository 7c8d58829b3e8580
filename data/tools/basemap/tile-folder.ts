/** The tiles that tilemaker leaves in a folder, as `zoom/column/row.pbf` beside a `metadata.json`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { parsedJson } from '#data/tools/patch/json-position.ts';
import type { Tile } from './bounds-overlap.ts';
import { BasemapProblem } from './problem.ts';

export interface TileFile extends Tile {
  readonly path: string;
}

/** The tile that a path within the folder stands for, or null where it stands for none. */
export function tileOf(path: string): Tile | null {
  const parts = /^(\d+)[\\/](\d+)[\\/](\d+)\.pbf$/.exec(path);
  if (parts === null) return null;
  const [, z, x, y] = parts.map(Number) as [number, number, number, number];
  return { z, x, y };
}

/** The non-empty tiles: tilemaker also writes empty files. */
export const tilesIn = (folder: string): TileFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const tile = tileOf(path);
    if (tile === null || statSync(join(folder, path)).size === 0) return [];
    return [{ ...tile, path: join(folder, path) }];
  });

/** Whether a tile ends where its last layer does. */
export function isCompleteTile(tile: Uint8Array): boolean {
  const last = { end: 0 };
  try {
    new PbfReader(tile).readFields((_tag, read, pbf) => {
      read.end = pbf.readVarint() + pbf.pos;
      pbf.pos = read.end;
    }, last);
  } catch {
    return false;
  }
  return tile.length > 0 && last.end === tile.length;
}

/** The error for a truncated file: tilemaker does not notice an incomplete write. */
const unfinished = (what: string): BasemapProblem =>
  new BasemapProblem(
    `tilemaker left ${what} unfinished: the disk of ${tmpdir()} may be full; set TMPDIR to a folder with more space`,
  );

/**
 * Reads a tile.
 * @throws BasemapProblem where it is not whole
 */
export function tileIn({ path, z, x, y }: TileFile): Uint8Array {
  const tile = readFileSync(path);
  if (isCompleteTile(tile)) return tile;
  throw unfinished(`the tile ${z}/${x}/${y}`);
}

/** Whether nothing is drawn in a tile but the sea, which comes from another file than the extract. */
export function isSeaAlone(tile: Uint8Array): boolean {
  const { layers } = new VectorTile(new PbfReader(tile));
  return Object.entries(layers).every(([name, layer]) => {
    if (name !== 'water') return layer.length === 0;
    const features = Array.from({ length: layer.length }, (_, index) => layer.feature(index));
    return features.every(({ properties }) => properties['class'] === 'ocean');
  });
}

export interface VectorLayer {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly minzoom?: number;
  readonly maxzoom?: number;
}

/**
 * What tilemaker wrote of the layers and their fields.
 * @throws BasemapProblem where it is not whole
 */
export function vectorLayersIn(folder: string): VectorLayer[] {
  const path = join(folder, 'metadata.json');
  const metadata = parsedJson(existsSync(path) ? readFileSync(path, 'utf8') : '');
  if ('message' in metadata) throw unfinished('metadata.json');
  const { value } = metadata;
  const has = typeof value === 'object' && value !== null && 'vector_layers' in value;
  return has && Array.isArray(value.vector_layers) ? value.vector_layers : [];
}
