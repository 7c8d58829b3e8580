/** Makes an archive of tiles from an extract. It leaves no unfinished file behind, whatever fails. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { reasonOf } from '#data/tools/kit/command-problem.ts';
import type { Bounds } from '#domain/atlas.ts';
import { boundsText, overlapOf, percent, shareOf, tilesOver } from './bounds-overlap.ts';
import { type CityArea, cityArea } from './city-area.ts';
import type { Wishes } from './options.ts';
import { type Extract, readExtract } from './osm-extract.ts';
import { writeArchive } from './pmtiles-archive.ts';
import { BasemapProblem } from './problem.ts';
import type { ProgressReporter } from './progress.ts';
import { seaShapefile } from './sea-shapefile.ts';
import { isSeaAlone, type TileFile, tileIn, tilesIn, type VectorLayer, vectorLayersIn } from './tile-folder.ts';
import { findTilemaker, runTilemaker, type Tilemaker } from './tilemaker.ts';
import { rulesFrom, settingsFrom, zooms } from './tilemaker-config.ts';

/** OpenMapTiles asks to be named by maps that use its schema, OpenStreetMap by all that use its data. */
const attribution = '© OpenMapTiles © OpenStreetMap contributors';

interface Job {
  readonly wishes: Wishes;
  readonly city: CityArea;
  readonly extract: Extract;
  /** The bounds to cut out: the city's map, within the extract. */
  readonly bounds: Bounds;
  readonly teller: ProgressReporter;
  readonly signal: AbortSignal;
}

function boundsToCut({ wishes, city, extract, teller }: Omit<Job, 'bounds'>): Bounds {
  const name = basename(wishes.osm);
  if (extract.bounds === null) return city.bounds;
  const bounds = overlapOf(city.bounds, extract.bounds);
  if (bounds === null) {
    const where = `it covers ${boundsText(extract.bounds)}, and ${city.name}'s map is ${boundsText(city.bounds)}`;
    throw new BasemapProblem(`${name} does not touch ${city.name}: ${where} (west,south,east,north)`);
  }
  const share = shareOf(city.bounds, bounds);
  if (share < 0.995)
    teller.print(`${name} covers ${percent(share)} of ${city.name}'s map; the rest will be plain paper.`);
  return bounds;
}

/** The shapefile that the sea comes from, or null where none is known. */
function seaFile({ wishes, city }: Job, folder: string): string | null {
  if (wishes.sea !== undefined) {
    if (!/\.shp$/i.test(wishes.sea) || !existsSync(wishes.sea)) {
      throw new BasemapProblem(`${wishes.sea} is no shapefile; --sea wants a file that ends in .shp`);
    }
    return wishes.sea;
  }
  if (city.sea.length === 0) return null;
  for (const [suffix, bytes] of Object.entries(seaShapefile(city.sea)))
    writeFileSync(join(folder, `sea.${suffix}`), bytes);
  return join(folder, 'sea.shp');
}

interface TileRun {
  readonly layers: readonly VectorLayer[];
  readonly files: readonly TileFile[];
}

async function drawTiles(job: Job, tilemaker: Tilemaker, folder: string): Promise<TileRun> {
  const { wishes, city, bounds, teller, signal } = job;
  const settings = join(folder, 'settings.json');
  const rules = join(folder, 'rules.lua');
  const tiles = join(folder, 'tiles');
  writeFileSync(settings, settingsFrom(tilemaker.settings, seaFile(job, folder)));
  writeFileSync(rules, rulesFrom(tilemaker.rules, city.languages));
  // tilemaker fails where there is nothing to draw and the folder is not there.
  mkdirSync(tiles);
  const words = ['--input', wishes.osm, '--bbox', boundsText(bounds), '--output', tiles];
  await runTilemaker(
    tilemaker.command,
    [...words, '--config', settings, '--process', rules],
    ({ stage, share, detail }) => teller.step(stage, share, detail),
    signal,
  );
  return { layers: vectorLayersIn(tiles), files: tilesIn(tiles) };
}

/** Prints the share that the tiles cover, where the extract has no bounds. Tiles of open sea are not counted. */
function checkTiles({ wishes, city, extract, bounds, teller }: Job, tiles: readonly TileFile[]): void {
  const finest = tiles.filter(({ z }) => z === zooms.most);
  const seaAlone = finest.filter((file) => isSeaAlone(tileIn(file))).length;
  const drawn = finest.length - seaAlone;
  const name = basename(wishes.osm);
  if (drawn === 0)
    throw new BasemapProblem(`${name} holds nothing within ${city.name}'s map (${boundsText(city.bounds)})`);
  const share = drawn / Math.max(1, tilesOver(bounds, zooms.most) - seaAlone);
  if (extract.bounds === null && share < 0.9) {
    teller.print(`${name} covers ${percent(share)} of ${city.name}'s map, by the tiles that have something in them.`);
  }
}

async function pack({ city, bounds, teller, signal }: Job, { layers, files }: TileRun, path: string): Promise<void> {
  await writeArchive(
    path,
    files.map((file) => ({ ...file, read: () => tileIn(file) })),
    {
      bounds,
      centreZoom: 12,
      metadata: {
        name: city.name,
        description: `OpenStreetMap in the OpenMapTiles schema, cut to ${city.name}`,
        attribution,
        type: 'baselayer',
        vector_layers: layers.map((layer) => ({ ...layer, minzoom: Math.max(zooms.least, layer.minzoom ?? 0) })),
      },
    },
    { onTile: (done) => teller.step('Packing tiles', done / files.length, `${done} of ${files.length}`), signal },
  );
}

/** A command line that makes the same with planetiler. */
const withPlanetiler = ({ osm, out, city }: Wishes, bounds: Bounds): string =>
  `java -jar planetiler.jar --download --osm-path=${osm} --bounds=${boundsText(bounds)} --minzoom=${zooms.least} --maxzoom=${zooms.most} --output=${join(out, `${city}.pmtiles`)}`;

/** A disk error as a problem with its path; anything else unchanged. */
function diskProblem(folder: string, refused: unknown): unknown {
  if (!(refused instanceof Error && 'syscall' in refused)) return refused;
  const place = 'path' in refused ? refused.path : folder;
  return new BasemapProblem(`${place} could not be written: ${reasonOf(refused)}`);
}

export interface Basemap {
  readonly path: string;
  readonly tiles: number;
  readonly bytes: number;
}

async function made(job: Job, tilemaker: Tilemaker, temporary: string, unfinished: string): Promise<Basemap> {
  const { wishes } = job;
  const drawing = await drawTiles(job, tilemaker, temporary);
  checkTiles(job, drawing.files);
  await pack(job, drawing, unfinished);
  const path = join(wishes.out, `${wishes.city}.pmtiles`);
  renameSync(unfinished, path);
  return { path, tiles: drawing.files.length, bytes: statSync(path).size };
}

/** Cleans up; an earlier error takes precedence over one in here. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    console.error(`${path} could not be removed.`);
  }
}

/**
 * Makes `<city>.pmtiles`; an existing one is replaced only by a complete one. Null after a dry run.
 * @throws BasemapProblem, said for the person who asked; what the signal gives where that is aborted
 */
export async function makeBasemap(
  wishes: Wishes,
  teller: ProgressReporter,
  signal: AbortSignal,
): Promise<Basemap | null> {
  const city = cityArea(wishes.data, wishes.city);
  const before = { wishes, city, extract: readExtract(wishes.osm), teller, signal };
  const job: Job = { ...before, bounds: boundsToCut(before) };
  const tilemaker = findTilemaker(process.env, withPlanetiler(wishes, city.bounds));
  if (wishes.isDryRun) return null;
  const unfinished = join(wishes.out, `.${wishes.city}-${process.pid}.part`);
  let temporary: string | undefined;
  try {
    // Before the long work, so that a folder without write access is reported immediately.
    mkdirSync(wishes.out, { recursive: true });
    writeFileSync(unfinished, '');
    temporary = mkdtempSync(join(tmpdir(), 'basemap-'));
    return await made(job, tilemaker, temporary, unfinished);
  } catch (refused) {
    throw diskProblem(wishes.out, refused);
  } finally {
    if (existsSync(unfinished)) remove(unfinished);
    if (temporary !== undefined) remove(temporary);
  }
}
